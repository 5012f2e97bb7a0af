import { describe, expect, it } from 'vitest';
import { availability } from '../../../functions/api/public/availability.ts';
import { catalog } from '../../../functions/api/public/catalog.ts';
import type { Identity } from '../../../functions/core/model/tenant.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';

const asking = (query: Record<string, string>) => request({ caller: undefined, params: {}, query });
const claims = (...taken: (keyof Identity)[]) => ({ claimed: recorder((_: Identity) => taken) });

describe('GET /v1/availability', () => {
  it('R34 R35 R36 tells of each value whether it may be used, in its one way of writing', async () => {
    const deps = claims('domainName');
    const query = { companyId: 'acme', domainName: 'ACME.com', groupName: 'admin' };
    expect(await availability(deps, asking(query))).toMatchObject({
      status: 200,
      body: {
        companyId: { value: 'acme', available: true },
        domainName: { value: 'acme.com', available: false, code: 'TAKEN' },
        groupName: { value: 'admin', available: false, code: 'RESERVED' },
      },
    });
    expect(deps.claimed.calls).toEqual([[{ companyId: 'acme', domainName: 'acme.com' }]]);
  });

  it('R38 says the rules in the language asked for', async () => {
    const deps = claims();
    const { body } = await availability(deps, asking({ groupName: 'a', language: 'en' }));
    expect(body).toMatchObject({
      groupName: { code: 'INVALID', rule: { en: 'A group name has 2 to 22 characters.' } },
    });
  });

  it.each<Record<string, string>>([
    {},
    { groupName: 'x'.repeat(254) },
    { name: 'acme' },
    { companyId: 'acme', language: 'fr' },
  ])('refuses %j without a read', async (query) => {
    const deps = claims();
    expect(await refusalOf(() => availability(deps, asking(query)))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    expect(deps.claimed.calls).toEqual([]);
  });
});

describe('GET /v1/catalog', () => {
  it('R8 R9 shows the offers', () => {
    expect(catalog(asking({ language: 'en' }))).toMatchObject({ status: 200, body: { currency: 'KRW' } });
  });

  it('refuses what it does not know', async () => {
    expect(await refusalOf(() => catalog(asking({ langauge: 'en' })))).toMatchObject({
      errors: [{ pointer: 'query/langauge', code: 'UNKNOWN_FIELD' }],
    });
  });
});

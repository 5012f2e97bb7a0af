import { describe, expect, it } from 'vitest';
import { verificationTokenOf } from '../../../functions/adapters/crypto/tokens.ts';
import type { Loaded } from '../../../functions/adapters/stores/command-store.ts';
import type { CommitOutcome } from '../../../functions/adapters/table/stored-response.ts';
import { changeDomain, changeGroupName } from '../../../functions/api/commands/rename.ts';
import { verifyDomain } from '../../../functions/api/commands/verify-domain.ts';
import type { Claim } from '../../../functions/core/names/claims.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { LITE_BUNDLE_BODY } from '../../support/requests.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

function desk(stored = ready(), outcome: CommitOutcome = { outcome: 'COMMITTED' }, ownedBy?: string) {
  const load = recorder(
    (_: string, __: unknown, ___?: Claim): Loaded => ({ stored, answered: undefined, ownedBy }),
  );
  return { load, commit: recorder((): CommitOutcome => outcome) };
}
const put = (body: unknown, query = {}) => request({ method: 'PUT', body, query });
const post = (body?: unknown, query = {}) =>
  request({ method: 'POST', headers: { 'idempotency-key': 'key-1' }, body, query });

describe('PUT …/domain and …/group-name', () => {
  it('R39 answer the tenant under its new name, having asked who has it, in normal form', async () => {
    const deps = desk();
    const reply = await changeDomain(deps, put({ domainName: 'ACME.kr' }));
    expect(reply).toMatchObject({ status: 200, headers: { etag: '"v3"' }, body: { domainName: 'acme.kr' } });
    expect(deps.load.calls[0]?.[2]).toEqual({ field: 'domainName', value: 'acme.kr' });
    const group = await changeGroupName(desk(ready(LITE_BUNDLE_BODY)), put({ groupName: 'acme-team' }));
    expect(group.body).toMatchObject({ groupName: 'acme-team' });
  });

  it.each([
    ['before', desk(ready(), { outcome: 'COMMITTED' }, 'someone-else')],
    ['in the meantime', desk(ready(), { outcome: 'TAKEN', taken: ['domainName'], trialUsed: [] })],
  ])('R37 refuse a name that another company took %s, by its field', async (_, deps) => {
    const refusal = await refusalOf(() => changeDomain(deps, put({ domainName: 'acme.kr' })));
    expect(refusal).toMatchObject({ refused: 'VALUE_TAKEN', errors: [{ pointer: '#/domainName' }] });
  });

  it.each<[string, unknown, string]>([
    ['a reserved name', { groupName: 'lineworks' }, 'VALUE_RESERVED'],
    ['no name', {}, 'REQUIRED'],
    ['a second name', { groupName: 'acme-team', domainName: 'acme.com' }, 'UNKNOWN_FIELD'],
  ])('R20 F21 refuse %s without a read', async (_, body, code) => {
    const deps = desk(ready(LITE_BUNDLE_BODY));
    expect(await refusalOf(() => changeGroupName(deps, put(body)))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    expect(deps.load.calls).toEqual([]);
  });
});

describe('POST …/domain-verification', () => {
  const shownBy = ({ body }: { body?: unknown }) =>
    Object(body).domainVerification ?? Object(body).result?.domainVerification;

  it('R46 is accepted with the record to publish, which a dry run shows as it will be', async () => {
    const reply = await verifyDomain(desk(), post());
    expect(reply.status).toBe(202);
    expect(shownBy(reply).record).toEqual({
      type: 'TXT',
      name: 'acme.com',
      value: `smartwork-verification=${verificationTokenOf(TENANT_ID, 'acme.com')}`,
    });
    const deps = desk();
    const tried = await verifyDomain(deps, post({}, { dryRun: 'true' }));
    expect(shownBy(tried).record).toEqual(shownBy(reply).record);
    expect(deps.commit.calls).toEqual([]);
  });

  it('takes no fields', async () => {
    const refusal = await refusalOf(() => verifyDomain(desk(), post({ domainName: 'acme.com' })));
    expect(refusal).toMatchObject({ refused: 'INPUT_INVALID' });
  });

  it('F27 has a record of its own for each company and each domain', () => {
    const tokens = [
      verificationTokenOf('t1', 'acme.com'),
      verificationTokenOf('t2', 'acme.com'),
      verificationTokenOf('t1', 'acme.kr'),
    ];
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{40}$/);
  });
});

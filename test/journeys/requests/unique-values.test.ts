import { describe, expect, it } from 'vitest';
import { errorsIn } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import {
  bundleRequest,
  liteBundleRequest,
  naverWorksRequest,
  workplaceRequest,
} from '../../support/journeys/requests.ts';
import type { StoredItem } from '../../support/journeys/tables.ts';

const journey = journeyOfFile();

const TENANT_VALUES = { COMPANY_ID: 'companyId', DOMAIN: 'domainName', GROUP_NAME: 'groupName' } as const;

/** Every claim is of a tenant that is there and has the value, and every value of a tenant is claimed. */
async function expectClaimsToMatchTenants(items: readonly StoredItem[]): Promise<void> {
  const identities = items
    .filter(({ sk }) => sk === 'TENANT')
    .flatMap(({ tenant }) => {
      const { tenantId, identity }: { tenantId: string; identity: Record<string, string> } = Object(tenant);
      return Object.entries(identity).map(([field, value]) => `${tenantId} ${field} ${value}`);
    });
  const claims = items
    .filter(({ pk }) => pk.startsWith('CLAIM#'))
    .map(({ pk, tenantId }) => {
      const [, kind = '', value] = pk.split('#');
      return `${tenantId} ${TENANT_VALUES[kind as keyof typeof TENANT_VALUES]} ${value}`;
    });
  expect(claims.sort()).toEqual(identities.sort());
}

describe('ten companies race for one value', () => {
  it.each([
    {
      value: 'company ID',
      form: (n: number) => ({
        ...(n % 2 ? bundleRequest : workplaceRequest)(`racer-${n}`),
        companyId: 'the-one',
      }),
      refused: ['#/companyId VALUE_TAKEN'],
    },
    {
      value: 'domain',
      form: (n: number) => {
        const form = (n % 2 ? bundleRequest : naverWorksRequest)(`runner-${n}`);
        const domainName = n % 3 ? 'the-one.example' : 'The-ONE.example';
        return { ...form, account: { ...form.account, domainName } };
      },
      refused: ['#/account/domainName VALUE_TAKEN'],
    },
    {
      value: 'group name',
      form: (n: number) => {
        const form = liteBundleRequest(`walker-${n}`);
        return { ...form, account: { ...form.account, groupName: 'the-one' } };
      },
      refused: ['#/account/groupName VALUE_TAKEN'],
    },
  ])('one gets the $value, the others are told which field (R34-R37, PROMISE-9)', async ({
    form,
    refused,
  }) => {
    const { as, local, tables } = journey();
    const racers = await Promise.all(Array.from({ length: 10 }, (_, n) => as(`racer-${n}`)));

    const replies = await Promise.all(racers.map((racer, n) => racer.post('/v1/tenants', form(n))));

    const losers = replies.filter(({ status }) => status !== 202);
    expect(losers).toHaveLength(9);
    for (const loser of losers) {
      expect(loser).toMatchObject({ status: 409, body: { code: 'VALUE_TAKEN' } });
      expect(errorsIn(loser)).toEqual(refused);
    }
    await local.drain();
    await expectClaimsToMatchTenants(await tables.itemsOf('Subscriptions'));
  });
});

it('a value in use is refused at submit and shown as taken by the check (R37)', async () => {
  const { as, anyone, tables } = journey();
  const customer = await as('late-comer');
  const before = await tables.everything();

  const late = await customer.post('/v1/tenants', {
    ...bundleRequest('late'),
    companyId: 'the-one',
    account: { ...bundleRequest('late').account, domainName: 'the-one.example' },
  });
  const check = await anyone.get(`/v1/availability?companyId=the-one&domainName=the-one.example`);

  expect(errorsIn(late)).toEqual(['#/account/domainName VALUE_TAKEN', '#/companyId VALUE_TAKEN']);
  expect(check.body).toMatchObject({
    companyId: { available: false, code: 'TAKEN' },
    domainName: { available: false, code: 'TAKEN' },
  });
  expect(await tables.everything()).toEqual(before);
});

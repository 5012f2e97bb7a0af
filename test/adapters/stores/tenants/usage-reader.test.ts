import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTenantLoader } from '../../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createUsageReader } from '../../../../functions/adapters/stores/tenants/usage-reader.ts';
import {
  profileItem,
  tenantItem,
  toItem,
  usageDayItem,
  usageHeadItem,
} from '../../../../functions/adapters/table/items.ts';
import { addDays, type Instant, type KstDate } from '../../../../functions/core/business-calendar.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../../../functions/core/model/usage.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { paid, reserved, subscriptionOf } from '../../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../../support/tenants.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const PAID_AT: Instant = '2026-07-10T05:00:00Z';
beforeEach(() => dynamo.reset());

/** The table holds the tenant and these days of it, which it gives as DynamoDB does: the newest first, to the limit. */
function tableHolds({ tenant, profile, usageHead, usage }: StoredTenant): void {
  const head = usageHead ? [usageHeadItem(TENANT_ID, usageHead)] : [];
  dynamo.on(BatchGetItemCommand).resolves({
    Responses: { Subs: [tenantItem(tenant), profileItem(profile), ...head] },
  });
  dynamo.on(QueryCommand).callsFake(({ Limit, ScanIndexForward, ConsistentRead }) => {
    expect([ScanIndexForward, ConsistentRead]).toEqual([false, true]);
    return {
      Items: usage
        .toReversed()
        .slice(0, Limit)
        .map((day) => usageDayItem(TENANT_ID, day)),
    };
  });
}
const load = () => createTenantLoader(client, 'Subs').tenant(TENANT_ID);

/** A change on each day from so many days before the paid switch to so many days after it. */
const daily = (before: number, after: number) =>
  Array.from({ length: before + after + 1 }, (_, index) =>
    accountsOn(addDays('2026-07-10', index - before), { WORKPLACE: index + 1 }),
  );

describe('R133 the days that an early end is charged by', () => {
  const annual = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);

  it('are those of the commitment and the one that held at its beginning, in one bounded query', async () => {
    const usage = daily(300, 40);
    tableHolds(withUsage(annual, usage));
    const stored = await load();
    expect(stored?.usage).toEqual(usage.slice(299));
    const [query, ...more] = dynamo.commandCalls(QueryCommand);
    expect(more).toEqual([]);
    expect(query?.args[0].input).toMatchObject({
      Limit: 41 + 2,
      ExpressionAttributeValues: toItem({ ':tenant': `TENANT#${TENANT_ID}`, ':days': 'USAGE#' }),
    });
  });

  it('may all lie before the commitment', async () => {
    const usage = [accountsOn('2026-07-01', { WORKPLACE: 3 }), accountsOn('2026-07-05', { WORKPLACE: 4 })];
    tableHolds(withUsage(annual, usage));
    expect((await load())?.usage).toEqual(usage.slice(1));
  });

  it('may all lie in it, when the company began with it', async () => {
    const usage = [accountsOn('2026-07-10', { WORKPLACE: 3 }), accountsOn('2026-07-20', { WORKPLACE: 4 })];
    tableHolds(withUsage(annual, usage));
    expect((await load())?.usage).toEqual(usage);
  });

  it('reach back to the earliest commitment of several', async () => {
    const later = paid(BUNDLE_BODY, 'BUNDLE', '2026-08-10T05:00:00Z', {}, '2026-08-01T05:00:00Z');
    const NAVER_WORKS = subscriptionOf(later, 'NAVER_WORKS');
    const subscriptions = { NAVER_WORKS, ...annual.tenant.subscriptions };
    const usage = daily(3, 60);
    tableHolds(withUsage({ ...annual, tenant: { ...annual.tenant, subscriptions } }, usage));
    expect((await load())?.usage).toEqual(usage.slice(2));
  });

  it('are read for a reserved annual plan too: it may have begun when the timers are late', async () => {
    const usage = daily(20, 30);
    tableHolds(withUsage(reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), usage));
    // Reserved for the last free day, 29 July.
    expect((await load())?.usage).toEqual(usage.slice(usage.findIndex(({ date }) => date === '2026-07-28')));
  });

  it.each<[string, StoredTenant]>([
    ['a trial', ready()],
    ['a monthly plan', paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' })],
    ['what is deleted', deleted(paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT))],
  ])('are not read for %s', async (_, stored) => {
    tableHolds(withUsage(stored, daily(2, 2)));
    expect((await load())?.usage).toEqual([]);
    expect(dynamo.commandCalls(QueryCommand)).toEqual([]);
  });
});

describe('R112 R116 the days of a bill', () => {
  const read = (from: KstDate, to: KstDate) =>
    createUsageReader(client, 'Subs').usageIn(TENANT_ID, { from, to });
  /** The table finds what the condition asks for. */
  function tableFinds(usage: UsageDays): void {
    dynamo.on(QueryCommand).callsFake(({ Limit, ScanIndexForward, ExpressionAttributeValues }) => {
      expect(ScanIndexForward).toBe(false);
      const last = ExpressionAttributeValues[':last'].S;
      const found = usage.filter(({ date }) => `USAGE#${date}` <= last);
      return {
        Items: found
          .toReversed()
          .slice(0, Limit)
          .map((day) => usageDayItem(TENANT_ID, day)),
      };
    });
  }

  it('are those up to its last and the one that held on the first, in one query of at most 32 for a month', async () => {
    const usage = daily(60, 60);
    tableFinds(usage);
    const days = (await read('2026-07-01', '2026-07-31')).map(({ date }) => date);
    expect([days.length, days[0], days.at(-1)]).toEqual([32, '2026-06-30', '2026-07-31']);
    const [query, ...more] = dynamo.commandCalls(QueryCommand);
    expect(more).toEqual([]);
    expect(query?.args[0].input).toMatchObject({
      ConsistentRead: true,
      Limit: 32,
      KeyConditionExpression: 'pk = :tenant AND sk BETWEEN :days AND :last',
      ExpressionAttributeValues: toItem({
        ':tenant': `TENANT#${TENANT_ID}`,
        ':days': 'USAGE#',
        ':last': 'USAGE#2026-07-31',
      }),
    });
  });

  it('may be a single one from long before, or none', async () => {
    const usage = [accountsOn('2026-01-01', { WORKPLACE: 1 }), accountsOn('2026-02-01', { WORKPLACE: 2 })];
    tableFinds(usage);
    expect(await read('2026-07-01', '2026-07-31')).toEqual(usage.slice(1));
    tableFinds([]);
    expect(await read('2026-07-01', '2026-07-31')).toEqual([{ date: '2026-07-01', accounts: {}, units: {} }]);
  });

  it('EDGE-T11 are only the one that holds when there are no days', async () => {
    tableFinds(daily(20, 20));
    expect((await read('2026-07-01', '2026-06-30')).map(({ date }) => date)).toEqual(['2026-06-30']);
  });
});

it('R112 days that the table does not have are none', async () => {
  dynamo.on(QueryCommand).resolves({});
  const none = await createUsageReader(client, 'Subs').usageIn(TENANT_ID, {
    from: '2026-07-01',
    to: '2026-07-31',
  });
  expect(none).toEqual([{ date: '2026-07-01', accounts: {}, units: {} }]);
});

it('a tenant of which nothing was ever used, as its set-up failed, has a day with nobody', async () => {
  expect(await createUsageReader(client, 'Subs').usageSince(TENANT_ID, '2026-07-01', undefined)).toEqual([
    { date: '2026-07-01', accounts: {}, units: {} },
  ]);
  expect(dynamo.calls()).toEqual([]);
});

function deleted(stored: StoredTenant): StoredTenant {
  const { WORKPLACE } = stored.tenant.subscriptions;
  if (!WORKPLACE) throw new Error('no subscription');
  return {
    ...stored,
    tenant: {
      ...stored.tenant,
      subscriptions: {
        WORKPLACE: {
          ...WORKPLACE,
          phase: 'ENDED',
          dataStatus: 'DELETED',
          ended: { reason: 'CANCELED', at: PAID_AT },
        },
      },
    },
  };
}

import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createCommandStore,
  createSystemCommit,
} from '../../../../functions/adapters/stores/command-store.ts';
import { createGroupReader } from '../../../../functions/adapters/stores/groups/group-reader.ts';
import { createGroupStore } from '../../../../functions/adapters/stores/groups/group-store.ts';
import { createTenantLoader } from '../../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createTenantReader } from '../../../../functions/adapters/stores/tenants/tenant-reader.ts';
import { idempotencyItem } from '../../../../functions/adapters/table/idempotency-items.ts';
import {
  groupFrom,
  groupItem,
  type Item,
  profileItem,
  tenantItem,
} from '../../../../functions/adapters/table/items.ts';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../../functions/core/commit.ts';
import { decideCancellation } from '../../../../functions/core/decide/cancellation.ts';
import { decideProfile } from '../../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../../functions/core/lifecycle/apply-due.ts';
import type { KnownTenant, StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { cancelledBy, mockDynamo, putsOf } from '../../../support/aws/dynamo.ts';
import {
  company,
  companyId,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  OTHER_GROUP_ID,
  paidCompany,
} from '../../../support/groups/group-house.ts';
import { BY_OWNER, cancellationRequest, contextAt } from '../../../support/subscriptions.ts';
import { committed, REQUESTED_AT } from '../../../support/tenants.ts';

const NOW: Instant = REQUESTED_AT;
const dynamo = mockDynamo();
const client = new DynamoDBClient();
const groups = createGroupStore(client, 'Subs', 'Idem');

function grouped(): GroupHouse {
  const house = groupHouse(paidCompany(0, NOW), company(1), paidCompany(2, NOW));
  house.form(0, NOW);
  house.join(1, NOW);
  return house;
}

/** Puts these companies and their group into the table. */
function tableHolds(...companies: StoredTenant[]): void {
  const items: Item[] = companies.flatMap(({ tenant, profile, group }) => [
    tenantItem(tenant),
    profileItem(profile),
    ...(group ? [groupItem(group)] : []),
  ]);
  const isWanted = (keys: Item[], item: Item) =>
    keys.some(({ pk, sk }) => pk?.S === item['pk']?.S && sk?.S === item['sk']?.S);
  dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => ({
    Responses: { Subs: items.filter((item) => isWanted(RequestItems.Subs?.Keys ?? [], item)) },
  }));
}

const sentKeys = () => putsOf(dynamo).map(({ Item }) => `${Item['pk']?.S} ${Item['sk']?.S}`);

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

describe('a company in a group', () => {
  const loaders: [string, (id: string) => Promise<KnownTenant | undefined>][] = [
    ['a task', (id) => createTenantLoader(client, 'Subs').tenant(id)],
    [
      'a command',
      async (id) => (await createCommandStore(client, 'Subs', 'Idem').load(id, undefined)).stored,
    ],
    ['a query', (id) => createTenantReader(client, 'Subs').tenantWithTimers(id)],
  ];

  it.each(loaders)('is loaded with its group by %s, which costs one read more', async (_, load) => {
    const house = grouped();
    tableHolds(house.stored(1), house.stored(2));
    expect((await load(companyId(1)))?.group).toEqual(house.group());
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(2);
    expect((await load(companyId(2)))?.group).toBeUndefined();
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(3);
  });

  const end = (stored: StoredTenant) => {
    const items = (['NAVER_WORKS', 'WORKPLACE'] as const).map((product) => ({
      product,
      date: '2026-07-20' as const,
    }));
    return committed(decideCancellation(stored, cancellationRequest(items), contextAt(NOW)));
  };

  it('EDGE-G10 writes the group, by its version, when its end changes', async () => {
    const house = grouped();
    const commit = end(house.stored(1));
    await createSystemCommit(client, 'Subs')(commit);
    const put = putsOf(dynamo).find(({ Item }) => Item['sk']?.S === 'GROUP');
    expect(put?.ConditionExpression).toBe('#version = :expected');
    expect(groupFrom(put?.Item ?? {})).toEqual(commit.group?.after);
    expect(groupFrom(put?.Item ?? {}).version).toBe(house.group().version + 1);
  });

  it('is told that it is stale when the group has changed since it was read', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy('None', 'ConditionalCheckFailed'));
    expect(await createSystemCommit(client, 'Subs')(end(grouped().stored(1)))).toEqual({ outcome: 'STALE' });
  });

  it('leaves the group alone when nothing changes that others rest on, its dates included', async () => {
    const house = grouped();
    const late: Instant = '2026-08-01T00:00:00Z';
    const { tenant } = house.stored(1);
    const commits = [
      committed(decideProfile(house.stored(1), { language: 'en' }, BY_OWNER, NOW)),
      commitOf(house.stored(1), applyDue(tenant, late).steps, late),
    ];
    for (const commit of commits) {
      dynamo.resetHistory();
      await createSystemCommit(client, 'Subs')(commit);
      expect(sentKeys().filter((key) => key.startsWith('GROUP'))).toEqual([]);
    }
  });
});

describe('a command on a group', () => {
  it('loads the group, and the companies with the groups that they are in', async () => {
    const house = grouped();
    tableHolds(house.stored(0), house.stored(2));
    expect(await groups.load(GROUP_ID, undefined)).toEqual({ group: house.group(), answered: undefined });
    expect(await groups.load('g33333333333333333333', undefined)).toEqual({
      group: undefined,
      answered: undefined,
    });
    const found = await groups.companies([companyId(2), companyId(0), companyId(2), companyId(5)]);
    expect(found.map((stored) => stored?.tenant.tenantId)).toEqual([
      companyId(2),
      companyId(0),
      companyId(2),
      undefined,
    ]);
    expect(found.map((stored) => stored?.group?.groupId)).toEqual([
      undefined,
      GROUP_ID,
      undefined,
      undefined,
    ]);
  });

  it('PROMISE-9: hears in the same read what its key was answered', async () => {
    const call = { sub: 'owner-1', method: 'POST', path: '/v1/groups', key: 'key-1' };
    const record = { payloadHash: 'hash', status: 200, headers: {}, body: '{}' };
    const group = grouped().group();
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => ({
      Responses: {
        Subs: [groupItem(group)],
        ...(RequestItems.Idem && { Idem: [idempotencyItem(call, record, 0)] }),
      },
    }));
    expect(await groups.load(GROUP_ID, call)).toEqual({ group, answered: record });
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('does not read again the group that it knows', async () => {
    const house = grouped();
    tableHolds(house.stored(0));
    const [main] = await groups.companies([companyId(0)], house.group());
    expect(main?.group).toBe(house.group());
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(1);
  });

  it('writes the group once, and the companies with their events, each by its version', async () => {
    const house = grouped();
    const joined = house.join(2, NOW);
    if ('refused' in joined) throw new Error(joined.refused);
    expect(await groups.commit(joined, undefined)).toEqual({ outcome: 'COMMITTED' });
    const of = `TENANT#${companyId(2)}`;
    expect(sentKeys()).toEqual([`GROUP#${GROUP_ID} GROUP`, `${of} TENANT`, `${of} EVENT#0000000004#001`]);
    const fences = putsOf(dynamo).map(({ ConditionExpression }) => ConditionExpression);
    expect(fences).toEqual(['#version = :expected', '#version = :expected', undefined]);
  });

  it('writes the group from which a company comes too, by its version', async () => {
    const house = grouped();
    house.of(OTHER_GROUP_ID).form(2, NOW);
    house.leave(1, NOW);
    const { version } = house.group();
    const joined = house.of(OTHER_GROUP_ID).join(1, NOW);
    if ('refused' in joined) throw new Error(joined.refused);
    await groups.commit(joined, undefined);
    expect(sentKeys().slice(0, 2)).toEqual([`GROUP#${OTHER_GROUP_ID} GROUP`, `GROUP#${GROUP_ID} GROUP`]);
    const former = putsOf(dynamo)[1];
    expect(former?.ConditionExpression).toBe('#version = :expected');
    expect(groupFrom(former?.Item ?? {}).version).toBe(version + 1);
  });

  it('R143 begins a group that nobody has', async () => {
    const house = groupHouse(paidCompany(0, NOW));
    const formed = house.form(0, NOW);
    if ('refused' in formed) throw new Error(formed.refused);
    await groups.commit(formed, undefined);
    expect(putsOf(dynamo)[0]?.ConditionExpression).toBe('attribute_not_exists(pk)');
  });
});

describe('groups and companies are read for those who change nothing', () => {
  const reader = createGroupReader(client, 'Subs');

  it('in the order asked, without what is not there', async () => {
    const house = grouped();
    tableHolds(house.stored(0), house.stored(2));
    const [two, none, zero] = await reader.knownCompanies([companyId(2), companyId(5), companyId(0)]);
    expect([two?.tenant, none, zero?.tenant]).toEqual([
      house.stored(2).tenant,
      undefined,
      house.stored(0).tenant,
    ]);
    expect(zero?.profile).toEqual(house.stored(0).profile);
    expect(await reader.tenants([companyId(2), companyId(5), companyId(0)])).toEqual([
      house.stored(2).tenant,
      house.stored(0).tenant,
    ]);
  });

  it('each group once, however often it is named, and no read of none', async () => {
    const house = grouped();
    tableHolds(house.stored(0));
    const found = await reader.groups([GROUP_ID, OTHER_GROUP_ID, GROUP_ID]);
    expect([...found]).toEqual([[GROUP_ID, house.group()]]);
    expect(
      dynamo.commandCalls(BatchGetItemCommand)[0]?.args[0].input.RequestItems?.['Subs']?.Keys,
    ).toHaveLength(2);
    expect((await reader.groups([])).size).toBe(0);
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('a company in no group without one, and without a read', async () => {
    const house = grouped();
    tableHolds(house.stored(2));
    const [two] = await reader.companies([companyId(2)], house.group());
    expect([two?.tenant.tenantId, two?.group]).toEqual([companyId(2), undefined]);
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(1);
  });

  it('a company of another group than the known one with its own', async () => {
    const house = groupHouse(paidCompany(0, NOW), paidCompany(1, NOW));
    house.form(0, NOW);
    house.of(OTHER_GROUP_ID).form(1, NOW);
    tableHolds(house.stored(0), house.stored(1));
    const found = await reader.companies([companyId(0), companyId(1)], house.group());
    expect(found.map((stored) => stored?.group?.groupId)).toEqual([GROUP_ID, OTHER_GROUP_ID]);
  });
});

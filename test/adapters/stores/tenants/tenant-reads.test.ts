import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createTenantLoader,
  createTenantLookup,
} from '../../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createTenantReader } from '../../../../functions/adapters/stores/tenants/tenant-reader.ts';
import {
  eventItem,
  mailItem,
  profileItem,
  tenantItem,
  toItem,
  workItem,
} from '../../../../functions/adapters/table/items.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { WORKPLACE_BODY } from '../../../support/requests.ts';
import { ready, requestCommit, TENANT_ID } from '../../../support/tenants.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const reminder = requestCommit(WORKPLACE_BODY).work.find(({ kind }) => kind === 'TRIAL_ENDS_IN_7_DAYS');
if (!reminder) throw new Error('no reminder');
const { tenant, profile } = ready(WORKPLACE_BODY);

beforeEach(() => dynamo.reset());

describe('one tenant is read', () => {
  const timer = { ...reminder, kind: 'PAID_SWITCH', state: 'STARTED' } as const;
  const items = [tenantItem(tenant), profileItem(profile), workItem(timer)];

  it('R70 with the timers of what may be scheduled, all in one consistent read', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items } });
    const reader = createTenantReader(client, 'Subs');
    expect(await reader.tenantWithTimers(TENANT_ID)).toEqual({ tenant, profile, timers: [timer] });
    expect(dynamo.calls()).toHaveLength(1);
    const { Keys, ConsistentRead } =
      dynamo.commandCalls(BatchGetItemCommand)[0]?.args[0].input.RequestItems?.['Subs'] ?? {};
    expect(ConsistentRead).toBe(true);
    expect(Keys).toContainEqual(toItem({ pk: `TENANT#${TENANT_ID}`, sk: 'WORK#WORKPLACE#CANCELLATION' }));
  });

  it('without them for decisions; one that is gone is undefined', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items.slice(0, 2) } });
    const loader = createTenantLoader(client, 'Subs');
    expect(await loader.tenant(TENANT_ID)).toEqual({ tenant, profile, usage: [] });
    const lookup = createTenantLookup(client, 'Subs');
    expect(await lookup.tenant(TENANT_ID)).toEqual({ tenant, profile });
    dynamo.on(BatchGetItemCommand).resolves({});
    expect(await loader.tenant(TENANT_ID)).toBeUndefined();
    expect(await createTenantReader(client, 'Subs').tenantWithTimers(TENANT_ID)).toBeUndefined();
  });
});

describe('of one tenant', () => {
  const MAIL = { ...FAILED_MAIL, mailId: '1-1-X' };
  async function table() {
    const { client: memory, tables, put } = memoryStore();
    const { events, work } = requestCommit(WORKPLACE_BODY);
    await put('subscriptions', [
      tenantItem(tenant),
      profileItem(profile),
      mailItem(MAIL),
      ...events.map(eventItem),
      ...work.map(workItem),
    ]);
    return {
      ...createTenantReader(memory, tables.subscriptions),
      loader: createTenantLoader(memory, tables.subscriptions),
      events,
      work,
    };
  }
  const all = { limit: 50, after: undefined };
  const NOBODY = 't33456789bcdfghjkmnpq';

  it('R161 events, work and mails are read apart', async () => {
    const reader = await table();
    expect((await reader.eventsOf(TENANT_ID, all)).items).toEqual(reader.events);
    const { items } = await reader.workOf(TENANT_ID, all);
    expect(items).toHaveLength(reader.work.length);
    expect(items).toEqual(expect.arrayContaining([...reader.work]));
    expect((await reader.mailsOf(TENANT_ID, all)).items).toEqual([MAIL]);
    expect((await reader.mailsOf(NOBODY, all)).items).toEqual([]);
  });

  it('the tenant is read alone, or with a mail of it', async () => {
    const { tenantAlone, loader } = await table();
    expect(await tenantAlone(TENANT_ID)).toEqual(tenant);
    expect(await tenantAlone(NOBODY)).toBeUndefined();
    expect(await loader.tenantAndMail(TENANT_ID, MAIL.mailId)).toEqual({
      stored: { tenant, profile, usageHead: undefined, usage: [] },
      mail: MAIL,
    });
    expect((await loader.tenantAndMail(TENANT_ID, 'other')).mail).toBeUndefined();
    expect((await loader.tenantAndMail(NOBODY, MAIL.mailId)).stored).toBeUndefined();
  });

  it('R161 those of an owner are listed from the first one on, without what the index has and the table has not', async () => {
    dynamo
      .on(QueryCommand)
      .resolves({ Items: [tenantItem({ ...tenant, tenantId: NOBODY }), tenantItem(tenant)] });
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: [tenantItem(tenant)] } });
    const { items } = await createTenantReader(client, 'Subs').tenantsOf('owner-1', all);
    expect(items).toEqual([tenant]);
    expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).not.toHaveProperty('ExclusiveStartKey');
  });
});

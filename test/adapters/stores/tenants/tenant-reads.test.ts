import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createTenantLoader,
  createTenantLookup,
} from '../../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createTenantReader } from '../../../../functions/adapters/stores/tenants/tenant-reader.ts';
import { profileItem, tenantItem, toItem, workItem } from '../../../../functions/adapters/table/items.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
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

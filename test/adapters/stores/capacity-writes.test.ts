import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCapacityReportStore } from '../../../functions/adapters/stores/capacity-report-store.ts';
import { createCommandStore } from '../../../functions/adapters/stores/command-store.ts';
import { mailFrom, usageDayFrom, usageHeadFrom } from '../../../functions/adapters/table/items.ts';
import { decideCapacity } from '../../../functions/core/decide/capacity.ts';
import { decideUsedBytes } from '../../../functions/core/decide/used-bytes.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { cancelledBy, mockDynamo } from '../../support/aws/dynamo.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { contextAt, paid } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT } from '../../support/tenants.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const commands = createCommandStore(client, 'Subs', 'Idem');
const { commitReport } = createCapacityReportStore(client, 'Subs', 'Idem');
const stored = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
const { version } = stored.tenant;
const revision = stored.usageHead?.revision ?? 0;

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

function written() {
  const writes = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
  const putOf = (sk: string) => writes.find(({ Put }) => Put?.Item?.['sk']?.S === sk)?.Put;
  const itemOf = (sk: string) => putOf(sk)?.Item ?? {};
  return { writes, putOf, itemOf, sortKeys: writes.map(({ Put }) => Put?.Item?.['sk']?.S) };
}

describe('a change of capacity', () => {
  it('writes the snapshot, its event, the head and its day in one transaction, both fenced (R103)', async () => {
    const commit = committed(decideCapacity(stored, 'WORKPLACE', { addedUnits: 2 }, contextAt(REQUESTED_AT)));
    expect(await commands.commit(commit, undefined)).toEqual({ outcome: 'COMMITTED' });
    const { sortKeys, putOf, itemOf } = written();
    expect(sortKeys.toSorted()).toEqual([
      `EVENT#000000000${version + 1}#001`,
      'TENANT',
      'USAGE',
      'USAGE#2026-06-30',
    ]);
    expect(putOf('USAGE')).toMatchObject({
      ConditionExpression: '#version = :expected',
      ExpressionAttributeValues: { ':expected': { N: String(revision) } },
    });
    const units = { WORKPLACE: { present: 2, counted: 2 } };
    expect(usageHeadFrom(itemOf('USAGE'))).toMatchObject({ revision: revision + 1, units });
    expect(usageDayFrom(itemOf('USAGE#2026-06-30'))).toMatchObject({ date: '2026-06-30', units });
  });
});

describe('a report of used bytes', () => {
  const report = decideUsedBytes(stored, 'WORKPLACE', { usedBytes: 2 ** 40 }, REQUESTED_AT);
  if (isRefusal(report)) throw new Error(report.refused);

  it('writes the head with its mail while the tenant is as it was read (R106)', async () => {
    expect(await commitReport(report, undefined)).toEqual({ outcome: 'COMMITTED' });
    const { writes, itemOf } = written();
    expect(writes[0]?.ConditionCheck).toMatchObject({
      Key: { sk: { S: 'TENANT' } },
      ExpressionAttributeValues: { ':version': { N: String(version) } },
    });
    expect(usageHeadFrom(itemOf('USAGE')).storage).toEqual({
      WORKPLACE: { WORKPLACE: { usedBytes: 2 ** 40, isLow: true } },
    });
    const mailId = `U${revision + 1}-1-LOW_CAPACITY`;
    expect(mailFrom(itemOf(`MAIL#${mailId}`))).toMatchObject({ mailId, state: 'PENDING' });
  });

  it('is stale when the tenant or the head was changed meanwhile', async () => {
    for (const place of [0, 1]) {
      const codes = Array.from({ length: 4 }, (_, index) =>
        index === place ? 'ConditionalCheckFailed' : 'None',
      );
      dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(...codes));
      expect(await commitReport(report, undefined)).toEqual({ outcome: 'STALE' });
    }
  });
});

import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Tables } from '../tables.ts';
import { PERIOD, ServiceAlarm, sumOf } from './service-alarm.ts';

/** What the tables turn away. */
export class TableAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { topic, tables }: { readonly topic: ITopic; readonly tables: Tables },
  ) {
    super(scope, id);
    const names = [tables.subscriptions, tables.credentials, tables.idempotency].map(
      ({ tableName }) => tableName,
    );
    const metric = (metricName: string, dimensionsMap: Record<string, string>) =>
      new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD });

    new ServiceAlarm(this, 'Throttled', {
      topic,
      impact: 'The tables turn calls away: callers get a 503 and timers come late.',
      runbook: 'a-table-throttles',
      metric: sumOf(
        names.flatMap((TableName) => [
          metric('ReadThrottleEvents', { TableName }),
          metric('WriteThrottleEvents', { TableName }),
        ]),
      ),
      above: 0,
      periods: 2,
    });
    // Its own dimension: an index that cannot keep up turns writes of the table away.
    new ServiceAlarm(this, 'IndexThrottled', {
      topic,
      impact: 'An index of the table turns calls away: callers get a 503 and timers come late.',
      runbook: 'a-table-throttles',
      metric: sumOf(
        tables.indexNames.flatMap((GlobalSecondaryIndexName) => {
          const index = { TableName: tables.subscriptions.tableName, GlobalSecondaryIndexName };
          return [metric('ReadThrottleEvents', index), metric('WriteThrottleEvents', index)];
        }),
      ),
      above: 0,
      periods: 2,
    });
    const operations = [
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.BATCH_WRITE_ITEM,
      Operation.TRANSACT_WRITE_ITEMS,
    ];
    new ServiceAlarm(this, 'SystemErrors', {
      topic,
      impact: 'DynamoDB itself fails: callers get a 503.',
      runbook: 'dynamodb-fails',
      metric: sumOf(
        operations.map((operation) =>
          metric('SystemErrors', { TableName: tables.subscriptions.tableName, Operation: operation }),
        ),
      ),
      above: 0,
      periods: 2,
    });
  }
}

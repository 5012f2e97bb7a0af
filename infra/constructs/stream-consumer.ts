import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

interface StreamConsumerProps {
  readonly table: TableV2;
  readonly consumer: ServiceFunction;
  /** The sort keys of the items begin with it. */
  readonly prefix: string;
  /** An item is delivered when it has come to one of these. */
  readonly states: readonly string[];
  /** Items are delivered too whose key in the index `due` begins with it when they are written. */
  readonly duePrefix?: string;
  readonly batchSize: number;
  readonly parallelizationFactor: number;
}

const READ_STREAM = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];

/** Delivers items to a function when they are written. By default Lambda would retry a poison record for as long as the stream keeps it. */
export class StreamConsumer extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { table, consumer } = props;
    if (!table.tableStreamArn) throw new Error(`${table.node.path} has no stream`);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    consumer.allow(READ_STREAM, table.tableStreamArn);
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        itemsIn(props),
        ...(props.duePrefix === undefined
          ? []
          : [
              FilterCriteria.filter({
                dynamodb: { NewImage: { duePk: { S: FilterRule.beginsWith(props.duePrefix) } } },
              }),
            ]),
      ],
      batchSize: props.batchSize,
      parallelizationFactor: props.parallelizationFactor,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.deadLetters),
    });
  }
}

const itemsIn = ({ prefix, states }: Pick<StreamConsumerProps, 'prefix' | 'states'>) =>
  FilterCriteria.filter({
    dynamodb: {
      NewImage: { sk: { S: FilterRule.beginsWith(prefix) }, state: { S: FilterRule.or(...states) } },
    },
  });

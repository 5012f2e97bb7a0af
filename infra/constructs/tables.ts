import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What every new table on demand takes from the start. */
const LEAST_READS = 12_000;

const INDEXES: GlobalSecondaryIndexPropsV2[] = [
  {
    indexName: 'owner',
    partitionKey: text('ownerPk'),
    sortKey: text('ownerSk'),
    projectionType: ProjectionType.KEYS_ONLY,
  },
  {
    indexName: 'due',
    partitionKey: text('duePk'),
    sortKey: text('sweepAt'),
    projectionType: ProjectionType.KEYS_ONLY,
  },
  {
    // Its keys never change, so it is written once for each tenant.
    indexName: 'all',
    partitionKey: text('allPk'),
    sortKey: text('pk'),
    projectionType: ProjectionType.KEYS_ONLY,
  },
  {
    // Sparse: an item stands in it while somebody has to see to it.
    indexName: 'stuck',
    partitionKey: text('stuckPk'),
    sortKey: text('stuckSince'),
    projectionType: ProjectionType.KEYS_ONLY,
  },
];

interface TablesProps {
  readonly isDestroyable: boolean;
  /** Write units a second that are ready before the first midnight asks for them; undefined: those of a new table. */
  readonly warmWrites: number | undefined;
}

/** The truth, the password hashes and the answers given: three tables, so that grants and streams can tell them apart. */
export class Tables extends Construct {
  readonly subscriptions: TableV2;
  readonly credentials: TableV2;
  readonly idempotency: TableV2;
  /** Of the subscriptions. */
  readonly indexNames = INDEXES.map(({ indexName }) => indexName);

  constructor(scope: Construct, id: string, { isDestroyable, warmWrites }: TablesProps) {
    super(scope, id);

    const table = (name: string, props: TablePropsV2): TableV2 => {
      const made = new TableV2(this, name, {
        billing: Billing.onDemand(),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: !isDestroyable,
        removalPolicy: isDestroyable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
        ...props,
      });
      pinLogicalId(made, `${name}Table`);
      return made;
    };

    const warm = warmWrites !== undefined && {
      warmThroughput: { readUnitsPerSecond: LEAST_READS, writeUnitsPerSecond: warmWrites },
    };
    this.subscriptions = table('Subscriptions', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      // Forgets who was removed: it is needed for that day only.
      timeToLiveAttribute: 'expiresAtEpoch',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      // Of the indexes only this one is written with every timer and every mail.
      globalSecondaryIndexes: INDEXES.map((index) =>
        index.indexName === 'due' ? { ...index, ...warm } : index,
      ),
      ...warm,
    });
    this.credentials = table('Credentials', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      timeToLiveAttribute: 'expiresAtEpoch',
    });
    this.idempotency = table('Idempotency', {
      partitionKey: text('pk'),
      timeToLiveAttribute: 'expiresAtEpoch',
    });
  }
}

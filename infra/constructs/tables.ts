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

/** The truth, the password hashes and the answers given: three tables, so that grants and streams can tell them apart. */
export class Tables extends Construct {
  readonly subscriptions: TableV2;
  readonly credentials: TableV2;
  readonly idempotency: TableV2;
  /** Of the subscriptions. */
  readonly indexNames = INDEXES.map(({ indexName }) => indexName);

  constructor(scope: Construct, id: string, { isDestroyable }: { readonly isDestroyable: boolean }) {
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

    this.subscriptions = table('Subscriptions', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      // Forgets who was removed: it is needed for that day only.
      timeToLiveAttribute: 'expiresAtEpoch',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      globalSecondaryIndexes: INDEXES,
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

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const keys = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
];
const index = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: keys(hash, range),
  Projection: { ProjectionType: 'KEYS_ONLY' },
});

/** Tables like those of the stack, for tests and benchmarks of the stores alone. */
export const TABLE_SCHEMAS = {
  subscriptions: {
    KeySchema: keys('pk', 'sk'),
    AttributeDefinitions: [
      'pk',
      'sk',
      'ownerPk',
      'ownerSk',
      'duePk',
      'sweepAt',
      'allPk',
      'stuckPk',
      'stuckSince',
    ].map(text),
    GlobalSecondaryIndexes: [
      index('owner', 'ownerPk', 'ownerSk'),
      index('due', 'duePk', 'sweepAt'),
      index('all', 'allPk', 'pk'),
      index('stuck', 'stuckPk', 'stuckSince'),
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
  plain: { KeySchema: keys('pk', 'sk'), AttributeDefinitions: ['pk', 'sk'].map(text) },
  'by-pk': { KeySchema: keys('pk'), AttributeDefinitions: [text('pk')] },
} as const;

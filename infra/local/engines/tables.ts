import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Resolve } from '../app/intrinsics.ts';
import { KeysSchema } from '../app/property-schemas.ts';
import type { Resources } from '../app/resources.ts';
import { callAws, WireError } from '../base/wire.ts';

const IndexSchema = KeysSchema.extend({
  IndexName: z.string(),
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const TableSchema = KeysSchema.extend({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(IndexSchema).optional(),
  LocalSecondaryIndexes: z.array(IndexSchema).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

/** Creates the template's tables; a table that --data has kept stays as it is. */
export async function createTables(endpoint: string, { tables }: Resources, resolve: Resolve): Promise<void> {
  for (const { name, properties } of tables) {
    const wanted = Object.entries(properties).filter(([property]) => property in TableSchema.shape);
    const table = TableSchema.parse(resolve(Object.fromEntries(wanted)));
    const call = (operation: string, input: object) =>
      callAws(endpoint, `DynamoDB_20120810.${operation}`, { TableName: name, ...input });
    try {
      await call('CreateTable', {
        KeySchema: table.KeySchema,
        AttributeDefinitions: table.AttributeDefinitions,
        GlobalSecondaryIndexes: table.GlobalSecondaryIndexes,
        LocalSecondaryIndexes: table.LocalSecondaryIndexes,
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: table.StreamSpecification && {
          StreamEnabled: true,
          ...table.StreamSpecification,
        },
      });
    } catch (error) {
      if (error instanceof WireError && error.type === 'ResourceInUseException') continue;
      throw error;
    }
    await untilActive(() => call('DescribeTable', {}));
    // Noted in the table's description; the engine deletes nothing on its own, and no code may count on that.
    if (table.TimeToLiveSpecification?.Enabled) {
      await call('UpdateTimeToLive', { TimeToLiveSpecification: table.TimeToLiveSpecification });
    }
  }
}

const DescriptionSchema = z.object({ Table: z.object({ TableStatus: z.string() }) });
const PAUSE_MS = 50;

/** Some engines make a table as AWS does, in a while. */
async function untilActive(describe: () => Promise<unknown>): Promise<void> {
  while (DescriptionSchema.parse(await describe()).Table.TableStatus !== 'ACTIVE') await sleep(PAUSE_MS);
}

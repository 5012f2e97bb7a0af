import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';
import { callAws } from '../../../infra/local/base/wire.ts';
import { createStreamReader } from '../../../infra/local/streams/reader.ts';
import { putBatches } from '../../support/aws/put-batches.ts';
import { TABLE_SCHEMAS } from '../../support/aws/table-schemas.ts';
import { startTableEngine } from '../../support/engines/table-engine.ts';
import { createMemoryEngine } from './memory-engine.ts';
import type { ChangeRecord } from './memory-table.ts';

const TABLES = { subscriptions: 'subscriptions', credentials: 'plain', idempotency: 'by-pk' } as const;
export type TableName = keyof typeof TABLES;

/** The tables of one world, new and empty. */
export interface Store {
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly items: (table: TableName) => Promise<Item[]>;
  /** Puts items past all functions: what they are for was not built yet. */
  readonly put: (table: TableName, items: readonly Item[]) => Promise<void>;
  /** What the stream has told since the last call. */
  readonly newRecords: () => Promise<readonly ChangeRecord[]>;
  /** Whether calls are answered without a network, so that the seed alone decides the order of all that happens. */
  readonly isDeterministic: boolean;
}

export function memoryStore(): Store {
  const engine = createMemoryEngine();
  for (const [name, kind] of Object.entries(TABLES)) engine.createTable(name, kind);
  const { records } = engine.table('subscriptions');
  let read = 0;
  return {
    client: engine.client,
    tables: { subscriptions: 'subscriptions', credentials: 'credentials', idempotency: 'idempotency' },
    items: async (table) => engine.table(table).items(),
    async put(table, items) {
      for (const item of items) engine.table(table).put(item);
    },
    async newRecords() {
      const from = read;
      read = records.length;
      return records.slice(from);
    },
    isDeterministic: true,
  };
}

/** A DynamoDB engine as a process, with new tables for each world. */
export async function startRealEngine() {
  const engine = await startTableEngine();
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  let made = 0;

  return {
    client,
    async store(): Promise<Store> {
      made += 1;
      const number = made;
      const nameOf = (table: TableName): string => `world-${number}-${table}`;
      for (const table of ['subscriptions', 'credentials', 'idempotency'] as const) {
        const input = {
          TableName: nameOf(table),
          BillingMode: 'PAY_PER_REQUEST',
          ...TABLE_SCHEMAS[TABLES[table]],
        };
        await callAws(engine.url, 'DynamoDB_20120810.CreateTable', input);
      }
      const tables = {
        subscriptions: nameOf('subscriptions'),
        credentials: nameOf('credentials'),
        idempotency: nameOf('idempotency'),
      };
      const read = createStreamReader(engine.url, tables.subscriptions, tables.subscriptions, {});
      return {
        client,
        tables,
        async items(table) {
          const { Items = [] } = await client.send(
            new ScanCommand({ TableName: tables[table], ConsistentRead: true }),
          );
          return Items;
        },
        put: (table, items) => putBatches(client, tables[table], items),
        async newRecords() {
          const batches = await read();
          return batches.flatMap(({ records }) => records.map(({ dynamodb }) => changeOf(dynamodb)));
        },
        isDeterministic: false,
      };
    },
    async stop(): Promise<void> {
      client.destroy();
      await engine.stop();
    },
  };
}

function changeOf(record: { readonly [name: string]: unknown }): ChangeRecord {
  return { before: record['OldImage'] as Item | undefined, after: record['NewImage'] as Item | undefined };
}

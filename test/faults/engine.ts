import { resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startDynamoDb } from '../../infra/local/engines.ts';
import { callAws } from '../../infra/local/wire.ts';
import { TABLE_SCHEMAS } from '../support/table-schemas.ts';

export interface Store {
  readonly url: string;
  readonly client: DynamoDBClient;
  /** Makes a table like Subscriptions, or like the two that have no stream and no index. */
  readonly createTable: (kind: 'subscriptions' | 'plain' | 'by-pk') => Promise<string>;
}

/** One DynamoDB engine for the tests of a file. */
export function storeOfFile(): () => Store {
  let engine: Awaited<ReturnType<typeof startDynamoDb>> | undefined;
  let client: DynamoDBClient | undefined;
  let made = 0;
  beforeAll(async () => {
    engine = await startDynamoDb({
      projectRoot: resolve(import.meta.dirname, '../..'),
      port: 0,
      dbPath: undefined,
      endpoint: process.env['DYNAMODB_ENDPOINT'],
    });
    client = new DynamoDBClient({
      endpoint: engine.url,
      region: 'ap-northeast-2',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    client?.destroy();
    await engine?.stop();
  });
  return () => {
    if (!engine || !client) throw new Error('the engine does not run yet');
    const { url } = engine;
    const createTable = async (kind: keyof typeof TABLE_SCHEMAS): Promise<string> => {
      made += 1;
      const TableName = `table-${made}-${kind}`;
      const input = { TableName, BillingMode: 'PAY_PER_REQUEST', ...TABLE_SCHEMAS[kind] };
      await callAws(url, 'DynamoDB_20120810.CreateTable', input);
      return TableName;
    };
    return { url, client, createTable };
  };
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { callAws } from '../../../infra/local/base/wire.ts';

const NamesSchema = z.object({ TableNames: z.array(z.string()) });
const PageSchema = z.object({
  Items: z.array(z.record(z.string(), z.custom<AttributeValue>())),
  LastEvaluatedKey: z.unknown().optional(),
});

export type StoredItem = { readonly pk: string; readonly sk?: string } & Readonly<Record<string, unknown>>;
export type TableName = 'Subscriptions' | 'Credentials' | 'Idempotency';
export type JourneyTables = ReturnType<typeof createTables>;

/** Looks into the tables behind the API's back, and breaks them. */
export function createTables(endpoint: string) {
  const dynamo = (operation: string, input: object) =>
    callAws(endpoint, `DynamoDB_20120810.${operation}`, input);
  let names: string[] | undefined;

  /** The physical name, which holds the one in the template. */
  async function nameOf(table: TableName): Promise<string> {
    names ??= NamesSchema.parse(await dynamo('ListTables', {})).TableNames;
    const name = names.find((each) => each.includes(table));
    if (name === undefined) throw new Error(`there is no table ${table}`);
    return name;
  }

  async function itemsOf(table: TableName): Promise<StoredItem[]> {
    const TableName = await nameOf(table);
    const items: StoredItem[] = [];
    let start: unknown;
    do {
      const page = PageSchema.parse(
        await dynamo('Scan', { TableName, ...(start !== undefined && { ExclusiveStartKey: start }) }),
      );
      items.push(...page.Items.map((item) => ({ pk: '', ...unmarshall(item) })));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return items.sort((a, b) => `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`));
  }

  return {
    itemsOf,
    /** Every item of every table, in one order. */
    async everything(): Promise<StoredItem[]> {
      const tables = await Promise.all(
        (['Subscriptions', 'Credentials', 'Idempotency'] as const).map(itemsOf),
      );
      return tables.flat();
    },
    async ofTenant(tenantId: string, sortKeyPrefix = ''): Promise<StoredItem[]> {
      const items = await itemsOf('Subscriptions');
      return items.filter(({ pk, sk = '' }) => pk === `TENANT#${tenantId}` && sk.startsWith(sortKeyPrefix));
    },
    async put(table: TableName, item: object): Promise<void> {
      await dynamo('PutItem', { TableName: await nameOf(table), Item: marshall(item) });
    },
    async remove(table: TableName, key: { readonly pk: string; readonly sk: string }): Promise<void> {
      await dynamo('DeleteItem', { TableName: await nameOf(table), Key: marshall(key) });
    },
    async drop(table: TableName): Promise<void> {
      await dynamo('DeleteTable', { TableName: await nameOf(table) });
    },
  };
}

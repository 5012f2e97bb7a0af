import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Group } from '../../../core/model/group.ts';
import type { KnownTenant, Tenant } from '../../../core/model/tenant.ts';
import { batchGet } from '../../table/batch-get.ts';
import { groupFrom } from '../../table/items.ts';
import { groupKey } from '../../table/keys.ts';

/** The groups that these tenants are or were last in, by their IDs, in one read; none where no tenant has one. */
export const groupsOf = (
  client: DynamoDBClient,
  table: string,
  tenants: readonly Pick<Tenant, 'group'>[],
): Promise<Map<string, Group>> =>
  groupsById(
    client,
    table,
    tenants.flatMap(({ group }) => group?.groupId ?? []),
  );

export async function groupsById(
  client: DynamoDBClient,
  table: string,
  groupIds: readonly string[],
): Promise<Map<string, Group>> {
  const items = await batchGet(
    client,
    [...new Set(groupIds)].map((groupId) => ({ table, key: groupKey(groupId) })),
  );
  const groups = items.flatMap((item) => (item ? [groupFrom(item)] : []));
  return new Map(groups.map((group) => [group.groupId, group]));
}

/**
 * The tenant with its group, read after it. A company that joins or leaves meanwhile writes its tenant too, and a change of
 * the group raises its version: a decision on both is fenced by both.
 */
export async function withGroup<Known extends KnownTenant>(
  client: DynamoDBClient,
  table: string,
  known: Known | undefined,
): Promise<Known | undefined> {
  if (!known?.tenant.group) return known;
  const groups = await groupsOf(client, table, [known.tenant]);
  return { ...known, group: groups.get(known.tenant.group.groupId) };
}

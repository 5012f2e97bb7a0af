import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../core/business-calendar.ts';
import type { Commit } from '../../core/commit.ts';
import {
  isOnTrial,
  type KnownTrials,
  type OwnerTrials,
  OwnerTrialsSchema,
} from '../../core/names/owner-trials.ts';
import { batchGet } from '../table/batch-get.ts';
import { fencedPut } from '../table/fenced-put.ts';
import { type Item, tenantFrom, toItem } from '../table/items.ts';
import { ownerTrialsKey, tenantKey } from '../table/keys.ts';
import type { NamedWrite } from '../table/transaction.ts';

const ownerTrialsFrom = (item: Item): OwnerTrials => OwnerTrialsSchema.parse(unmarshall(item)['trials']);

/** The list of the owner with one company more, if there is one: of two that read the same list, one goes through. */
export const ownerTrialsWrites = (table: string, { tenant, ownerTrials }: Commit): NamedWrite<'OWNER'>[] => {
  if (!ownerTrials) return [];
  const { version } = ownerTrials;
  const item = toItem({ ...ownerTrialsKey(tenant.ownerSub), version, trials: ownerTrials });
  return [{ name: 'OWNER', write: fencedPut(table, item, version - 1) }];
};

/** Which companies of a list are still on trial, and still the owner's. */
export function createOwnerTrials(client: DynamoDBClient, table: string) {
  /** A list that has room is taken as it is: it may name companies that are not on trial any more, and none too few. */
  async function known(
    owner: string,
    item: Item | undefined,
    most: number,
    now: Instant,
  ): Promise<KnownTrials> {
    const stored = item && ownerTrialsFrom(item);
    const tenantIds = stored?.tenantIds ?? [];
    if (tenantIds.length < most) return { stored, tenantIds };
    const items = await batchGet(
      client,
      tenantIds.map((tenantId) => ({ table, key: tenantKey(tenantId) })),
    );
    // Stryker disable next-line ArrayDeclaration: what is of no owner does not count
    const tenants = items.flatMap((found) => (found ? [tenantFrom(found)] : []));
    const onTrial = tenants.filter((tenant) => tenant.ownerSub === owner && isOnTrial(tenant, now));
    return { stored, tenantIds: onTrial.map(({ tenantId }) => tenantId) };
  }

  return {
    known,
    /** By the owner alone. */
    async knownOf(owner: string, most: number, now: Instant): Promise<KnownTrials> {
      const [item] = await batchGet(client, [{ table, key: ownerTrialsKey(owner) }]);
      return known(owner, item, most, now);
    },
  };
}

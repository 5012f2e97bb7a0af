import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Product } from '../../core/catalog/codes.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { type Claim, claimsHeldBy } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { trialUsesOf } from '../../core/names/trial-uses.ts';
import { batchGet } from '../table/batch-get.ts';
import { claimKey } from '../table/keys.ts';
import { keyOfTrialUse, usedOf } from './trial-uses.ts';

export interface NamesToLookUp {
  /** The names that the company would take. */
  readonly claims: readonly Claim[];
  /** The products that would begin. */
  readonly products: readonly Product[];
}

/** What is known about products that are to begin in a company that is a customer already. */
export function createNameLookup(client: DynamoDBClient, table: string, fingerprintKey: string) {
  return async (tenant: Tenant, { claims, products }: NamesToLookUp): Promise<TakenValues> => {
    const held = claimsHeldBy(tenant);
    // DynamoDB refuses a read that names a key twice.
    const isNew = ({ field, value }: Claim) =>
      !held.some((one) => one.field === field && one.value === value);
    const uses = trialUsesOf([...held, ...claims.filter(isNew)], products, tenant.ownerSub);
    const found = await batchGet(client, [
      ...claims.map(({ field, value }) => ({ table, key: claimKey(field, value) })),
      ...uses.map((use) => ({ table, key: keyOfTrialUse(fingerprintKey, use) })),
    ]);
    return {
      taken: claims.filter((_, index) => found[index]).map(({ field }) => field),
      trialUsed: usedOf(uses.filter((_, index) => found[claims.length + index])),
    };
  };
}
export type NameLookup = ReturnType<typeof createNameLookup>;

import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Identity } from '../../../core/model/tenant.ts';
import { type Claim, claimsOf } from '../../../core/names/claims.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { toItem } from '../../table/items.ts';
import { type ClaimField, claimKey, formerNamePartition } from '../../table/keys.ts';

/** Tells which values are claimed, and by whom, in one read; values in normal form. */
export function createClaimReader(client: DynamoDBClient, table: string) {
  const read = (claims: readonly Claim[]) =>
    batchGet(
      client,
      claims.map(({ field, value }) => ({ table, key: claimKey(field, value) })),
    );

  return {
    async claimed(values: Identity): Promise<ClaimField[]> {
      const claims = claimsOf(values);
      const found = await read(claims);
      return claims.filter((_, index) => found[index]).map(({ field }) => field);
    },

    /** The tenant that has claimed the one given value. */
    async ownerOf(value: Identity): Promise<string | undefined> {
      const [claim] = await read(claimsOf(value));
      // Stryker disable next-line OptionalChaining: a claim names its tenant
      return claim?.['tenantId']?.S;
    },
  };
}

/** Finds those that once had a name. */
export const createFormerNameReader = (client: DynamoDBClient, table: string) => ({
  /** The tenants that had the one given value and gave it back, the last one first. */
  async formerOwnersOf(value: Identity, limit: number): Promise<string[]> {
    const [claim] = claimsOf(value);
    if (!claim) return [];
    const { Items = [] } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :name',
          ExpressionAttributeValues: toItem({ ':name': formerNamePartition(claim.field, claim.value) }),
          ScanIndexForward: false,
          Limit: limit,
        }),
      ),
    );
    // Stryker disable next-line OptionalChaining,ArrayDeclaration: a former name names its tenant
    return Items.flatMap((item) => item['tenantId']?.S ?? []);
  },
});

import { type Product, ProductSchema } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import { type Claim, claimsHeldBy } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { newPut } from '../table/fenced-put.ts';
import { toItem } from '../table/items.ts';
import { trialUsedKey } from '../table/keys.ts';
import { trialUseName } from '../table/stored-response.ts';
import type { NamedWrite } from '../table/transaction.ts';

type TrialUse = TakenValues['trialUsed'][number] & { readonly key: ReturnType<typeof trialUsedKey> };

/** Where it is remembered that a company, by any of these values, has had the trial of a product. */
export const trialUsesOf = (
  fingerprintKey: string,
  claims: readonly Claim[],
  products: readonly Product[],
): TrialUse[] =>
  claims.flatMap(({ field, value }) =>
    products.map((product) => ({
      product,
      by: field,
      key: trialUsedKey(fingerprintKey, field, value, product),
    })),
  );

/**
 * A first trial goes through once for all names of a company (EDGE-R12). What it has had otherwise is remembered too: under
 * every name of whoever begins paid, and under a new name for all products from before.
 */
export function trialWrites(
  table: string,
  fingerprintKey: string,
  { tenant, begun, claimed }: Commit,
): NamedWrite<string>[] {
  const isFirst = (product: Product) => tenant.subscriptions[product]?.trial !== undefined;
  const held = claimsHeldBy(tenant);
  const known = ProductSchema.options.filter(
    (product) => tenant.subscriptions[product] && !begun.includes(product),
  );
  const firsts = trialUsesOf(fingerprintKey, held, begun.filter(isFirst));
  const others = [
    ...trialUsesOf(
      fingerprintKey,
      held,
      begun.filter((product) => !isFirst(product)),
    ),
    ...trialUsesOf(fingerprintKey, claimed, known),
  ];
  return [
    ...firsts.map((use) => ({ name: trialUseName(use), write: newPut(table, toItem({ ...use.key })) })),
    ...others.map(({ key }) => ({
      name: 'FOLLOWS',
      write: { Put: { TableName: table, Item: toItem({ ...key }) } },
    })),
  ];
}

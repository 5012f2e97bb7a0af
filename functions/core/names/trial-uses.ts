import { type Product, ProductSchema } from '../catalog/codes.ts';
import type { EventType } from '../model/event-types.ts';
import type { Tenant } from '../model/tenant.ts';
import { type Claim, claimsHeldBy } from './claims.ts';

/** A company, by one of its names, has had the trial of a product. */
export interface TrialUse extends Pick<Claim, 'field' | 'value'> {
  readonly product: Product;
  /** Of a domain that was never proven: its trial is used up for this owner only. */
  readonly owner?: string;
}
type Mark = Omit<TrialUse, 'product'>;

/** What may stand in the way of a trial that this owner asks for: a domain also as one that the owner did not prove. */
export const trialUsesOf = (
  claims: readonly Claim[],
  products: readonly Product[],
  owner: string,
): TrialUse[] =>
  ofProducts(
    claims.flatMap(({ field, value }) => [
      { field, value },
      ...(field === 'domainName' ? [{ field, value, owner }] : []),
    ]),
    products,
  );

interface Used {
  readonly tenant: Tenant;
  readonly begun: readonly Product[];
  readonly claimed: readonly Claim[];
  readonly events: readonly { readonly type: EventType }[];
}

/**
 * The trials that a commit uses up. `firsts` go through once for all names of a company (EDGE-R12), and only while
 * `unused` are. `others` are remembered too: every name of a product that begins paid, for a new name all products from
 * before, and a domain once it is proven (EDGE-A3).
 */
export function trialUsesAfter({ tenant, begun, claimed, events }: Used): {
  readonly firsts: TrialUse[];
  readonly unused: TrialUse[];
  readonly others: TrialUse[];
} {
  const isFirst = (product: Product) => tenant.subscriptions[product]?.trial !== undefined;
  const held = claimsHeldBy(tenant);
  const known = ProductSchema.options.filter(
    (product) => tenant.subscriptions[product] && !begun.includes(product),
  );
  const withoutTrial = begun.filter((product) => !isFirst(product));
  const marks = (claims: readonly Claim[]) => claims.flatMap((claim) => marksOf(tenant, claim));
  const proven = events.some(({ type }) => type === 'DOMAIN_PROVEN')
    ? held.filter(({ value }) => value === tenant.identity.domainName)
    : [];
  return {
    firsts: ofProducts(marks(held), begun.filter(isFirst)),
    unused: ofProducts(
      marks(held).flatMap(({ field, value, owner }) => (owner === undefined ? [] : [{ field, value }])),
      begun.filter(isFirst),
    ),
    others: [
      ...ofProducts(marks(held), withoutTrial),
      ...ofProducts(marks(claimed), known),
      ...ofProducts(proven, known),
    ],
  };
}

const ofProducts = (marks: readonly Mark[], products: readonly Product[]): TrialUse[] =>
  marks.flatMap((mark) => products.map((product) => ({ product, ...mark })));

/** By what a trial is remembered: not by a former domain that the company never proved. */
function marksOf(tenant: Tenant, { field, value }: Claim): Mark[] {
  if (field !== 'domainName' || isProven(tenant, value)) return [{ field, value }];
  const isFormer = tenant.secondaryDomains?.includes(value) && value !== tenant.identity.domainName;
  return isFormer ? [] : [{ field, value, owner: tenant.ownerSub }];
}

const isProven = ({ identity, domainOwnership, provenDomains = [] }: Tenant, domain: string): boolean =>
  domain === identity.domainName ? domainOwnership === 'PROVEN' : provenDomains.includes(domain);

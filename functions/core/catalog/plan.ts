import type { Localized } from '../language.ts';
import type { BundlePlanCode, NameKind, PlanCode, Product } from './codes.ts';
import type { FeatureCode } from './features.ts';
import type { Prices } from './prices.ts';

/** Storage that all accounts of a company share; each service counts its own (R110). Grows with the accounts (A16). */
interface SharedCapacity {
  readonly service: Product;
  readonly baseGb: number;
  readonly perAccountGb: number;
}

/** Storage of each account apart from the shared one; null is without limit. */
interface PersonalCapacity {
  readonly feature: FeatureCode;
  readonly gbPerAccount: number | null;
}

export interface Capacity {
  readonly shared: readonly SharedCapacity[];
  readonly personal: readonly PersonalCapacity[];
  /** What these features keep has no limit and never counts as used (R109). */
  readonly notCounted: readonly FeatureCode[];
  /** No source names these numbers for Korea: they are configuration to be set before going live. */
  readonly sample: boolean;
}

export interface Plan extends Prices {
  readonly code: PlanCode;
  /** The place in the tier order, 1 the lowest: explicit, never derived from a price (EDGE-G1). */
  readonly rank: number;
  readonly names: Localized;
  readonly features: readonly FeatureCode[];
  readonly identity: readonly NameKind[];
  readonly capacity: Capacity;
  /** False for a plan that exists only inside a bundle. No upgrade leads from one kind to the other (A14). */
  readonly soldAlone: boolean;
  readonly selfServiceUpgrade: boolean;
  /** Of a plan that has a part of NAVER WORKS: the least plan of NAVER WORKS that takes the place of it in a bundle (A35). */
  readonly naverWorksInBundle?: PlanCode;
}

export interface BundlePlan {
  readonly code: BundlePlanCode;
  readonly rank: number;
  readonly names: Localized;
  readonly parts: { readonly NAVER_WORKS: PlanCode; readonly WORKPLACE: PlanCode };
  /** What WORKPLACE can do beside its plan, because the other part is there. */
  readonly adds: readonly FeatureCode[];
}

export const TB_IN_GB = 1_024;
export const GB_IN_BYTES = 1_024 ** 3;

/** A shared capacity of which less than this part of a hundred is free is low: no source names the number (A17). */
export const LOW_CAPACITY_PERCENT = 10;

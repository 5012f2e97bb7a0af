import type { Instant, KstDate } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import type { Deployment } from '../model/deployment.ts';
import type { Group } from '../model/group.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import type { LoginName } from '../names/renaming.ts';
import type { RefusalCode } from '../refusals/codes.ts';

/** What a command concerns, as far as its guard has to know. */
export interface Concerned {
  /** Up to date: everything that is due has been applied. */
  readonly tenant: Tenant;
  readonly subscription: Subscription;
  /** A product that the tenant does not have. */
  readonly product: Product;
  /** A name that the tenant logs in by. */
  readonly field: LoginName;
  readonly now: Instant;
  /** The tenant's group, where it has one, as it stands on `today`. */
  readonly group: Group | undefined;
  readonly today: KstDate;
  /** The first day that is to be paid for. */
  readonly from: KstDate;
  readonly deployment?: Deployment | undefined;
}

/**
 * What stands in the way of a command, or undefined. The decisions and `allowedActions` use the same guards, so that the
 * console offers exactly what would be accepted.
 */
export type Guard<Field extends keyof Concerned = never> = (
  concerned: Pick<Concerned, 'tenant' | Field>,
) => RefusalCode | undefined;

import * as z from 'zod';
import type { Instant } from '../business-calendar.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { stored } from '../stored.ts';

/**
 * The companies of one owner that were on trial when somebody last counted them. Nobody takes one out when its trial ends:
 * whoever finds the list full looks at the companies themselves.
 */
export const OwnerTrialsSchema = stored({
  version: z.int().min(1),
  tenantIds: z.array(z.string()),
});
export type OwnerTrials = z.infer<typeof OwnerTrialsSchema>;

/** The list as it was read, and the companies of it that are on trial as far as is known. */
export interface KnownTrials {
  readonly stored: OwnerTrials | undefined;
  readonly tenantIds: readonly string[];
}

/** Whether the company uses products for free and pays for none. */
export function isOnTrial(stored: Tenant, now: Instant): boolean {
  const subscriptions = subscriptionsOf(applyDue(stored, now).tenant);
  return (
    subscriptions.some(({ phase, suspension }) => phase === 'TRIAL' && !suspension) &&
    !subscriptions.some(({ phase }) => phase === 'PAID')
  );
}

/** The list with one company more. */
export const withTrial = ({ stored: before, tenantIds }: KnownTrials, tenantId: string): OwnerTrials => ({
  ...before,
  version: (before?.version ?? 0) + 1,
  tenantIds: [...tenantIds.filter((one) => one !== tenantId), tenantId],
});

import { subscriptionsOf, type Tenant, trialEndsAt } from '../tenant.ts';

/** What nobody may overlook: deleted data does not come back (R125). */
export const BACKUP_WARNING =
  'All data of the cancelled products is deleted for good on the cancellation date. Back it up before.';

/** Trials that end by themselves: nothing else is scheduled for them (C-8). Expects a settled tenant. */
export const trialWarnings = (tenant: Tenant): string[] =>
  subscriptionsOf(tenant).flatMap((subscription) => {
    const { product, phase, reservation, cancellation } = subscription;
    if (phase !== 'TRIAL' || reservation || cancellation) return [];
    return [
      `The free trial of ${product} still ends at ${trialEndsAt(subscription)}; without a switch to the paid service its data is deleted.`,
    ];
  });

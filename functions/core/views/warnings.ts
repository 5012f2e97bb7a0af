import { trialEndsAt } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';

/** What nobody may overlook: deleted data does not come back (R125). */
export const BACKUP_WARNING =
  'All data of the cancelled products is deleted for good on the cancellation date. Back it up before.';

/** Trials that end by themselves: nothing else is scheduled for them (EDGE-C8). Expects an up-to-date tenant. */
export const trialWarnings = (tenant: Tenant): string[] =>
  subscriptionsOf(tenant)
    .filter(({ phase, reservation, cancellation }) => phase === 'TRIAL' && !reservation && !cancellation)
    .map(
      (trial) =>
        `The free trial of ${trial.product} still ends at ${trialEndsAt(trial)}; without a switch to the paid service its data is deleted.`,
    );

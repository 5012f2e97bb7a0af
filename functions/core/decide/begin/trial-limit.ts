import type { Commit } from '../../commit.ts';
import { isOnTrial, type KnownTrials, type OwnerTrials, withTrial } from '../../names/owner-trials.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';

/** The trials of the owner with those of a new company (EDGE-A4); the same as before when it begins paid. */
export function decideOwnerTrials(
  { tenant, decidedAt }: Commit,
  known: KnownTrials,
  most: number,
): { readonly next: OwnerTrials | undefined } | Refusal {
  if (!isOnTrial(tenant, decidedAt)) return { next: undefined };
  if (known.tenantIds.length >= most)
    return refuse('TRIAL_LIMIT_REACHED', { extensions: { mostTrials: most } });
  return { next: withTrial(known, tenant.tenantId) };
}

import type { Commit } from '../../commit.ts';
import { isOnTrial, type KnownTrials, withTrial } from '../../names/owner-trials.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';

/** The commit of a new company with its place among the trials of its owner (EDGE-A4); none when it begins paid. */
export function withinTrialLimit(commit: Commit, known: KnownTrials, most: number): Commit | Refusal {
  const { tenant, decidedAt } = commit;
  if (!isOnTrial(tenant, decidedAt)) return commit;
  if (known.tenantIds.length >= most)
    return refuse('TRIAL_LIMIT_REACHED', { extensions: { mostTrials: most } });
  return { ...commit, ownerTrials: withTrial(known, tenant.tenantId) };
}

import { untilWon } from '../../adapters/table/transaction.ts';
import type { Commit } from '../../core/commit.ts';
import { keepingGroup } from '../../core/groups/keep-main.ts';
import { executionName, type WorkInput } from '../../core/lifecycle/work.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { isRefusal } from '../../core/refusals/refusals.ts';
import { logCommit } from '../../runtime/commit-log.ts';

export interface CommitDecisionDeps {
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
}

/**
 * Loads, decides and commits until nobody else was faster. A decision of undefined means that there is nothing to do
 * any more: the event that asked for it is old or came twice. HELD: a main company may not end before its
 * affiliates; no command lets that be scheduled, so somebody has to look into it.
 */
export async function commitDecision(
  deps: CommitDecisionDeps,
  work: WorkInput,
  decide: (stored: StoredTenant) => Commit | undefined,
): Promise<'APPLIED' | 'STALE' | 'HELD'> {
  const done = await untilWon(async () => {
    const stored = await deps.tenant(work.tenantId);
    const commit = stored && decide(stored);
    if (!commit) return 'STALE';
    if (isRefusal(keepingGroup(stored, commit))) return 'HELD';
    const { outcome } = await deps.commit(commit);
    if (outcome !== 'COMMITTED') return undefined;
    logCommit(commit, { execution: executionName(work) });
    return 'APPLIED';
  });
  if (!done) throw new TenantContendedError('every commit met another one');
  return done;
}

/** Another writer was faster every time; a later try will do. The name is known to the ASL. */
export class TenantContendedError extends Error {
  override readonly name = 'TenantContendedError';
}

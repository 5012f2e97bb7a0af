import type { Instant } from '../core/business-calendar.ts';
import { type Commit, commitOf } from '../core/commit.ts';
import { settle } from '../core/settle.ts';
import type { Tenant } from '../core/tenant.ts';
import { nextHop, requiredWork, type WorkInput, type WorkItem, workKey } from '../core/work.ts';

export interface SettleDueDeps {
  readonly tenant: (tenantId: string) => Promise<{ tenant: Tenant } | undefined>;
  readonly commit: (commit: Commit) => Promise<{ outcome: string }>;
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
}

export type SettleOutcome = 'APPLIED' | 'WAIT' | 'NEXT_HOP' | 'STALE';

const MAX_TRIES = 5;

/**
 * A timer has woken: write what is due, if anything is. The timer only proposes: stale, early, late or doubled it
 * changes nothing (design §1.5).
 */
export async function settleDue(deps: SettleDueDeps, work: WorkInput, now: Instant): Promise<SettleOutcome> {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const stored = await deps.tenant(work.tenantId);
    if (!stored || !isAskedFor(stored.tenant, work)) return 'STALE';
    if (now < work.dueAt) return waitOrHop(deps, work, now);
    const { steps } = settle(stored.tenant, now);
    const { outcome } = await deps.commit(commitOf(stored.tenant, steps, now));
    if (outcome === 'COMMITTED') return 'APPLIED';
  }
  throw new TenantContendedError(`${MAX_TRIES} commits met another one`);
}

/** Another writer was faster every time; a later try will do. The name is known to the ASL. */
export class TenantContendedError extends Error {
  override readonly name = 'TenantContendedError';
}

/** Woken before the date: at the end of a hop the next execution takes over, else this one waits on. */
async function waitOrHop(deps: SettleDueDeps, work: WorkInput, now: Instant): Promise<SettleOutcome> {
  if (now < work.wakeAt) return 'WAIT';
  await deps.advance({ ...work, state: 'STARTED' }, nextHop(work, now));
  return 'NEXT_HOP';
}

const isAskedFor = (tenant: Tenant, work: WorkInput): boolean =>
  requiredWork(tenant).some((asked) => workKey(asked) === workKey(work) && asked.dueAt === work.dueAt);

import type { PurgeStore } from '../../adapters/stores/work/purge-store.ts';
import { addSeconds, type Instant } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import { decideDataDeleted } from '../../core/decide/system/data-deletion.ts';
import type { ServiceTask } from '../../core/lifecycle/service-task.ts';
import { isAskedFor, startedWork, type WorkInput } from '../../core/lifecycle/work.ts';
import { hasEnded } from '../../core/model/tenant.ts';
import { type CommitDecisionDeps, commitDecision } from '../delivery/commit-decision.ts';
import { askProducts, type ConnectedProductsDeps } from './connected-products.ts';

export interface DeletionDeps extends CommitDecisionDeps, ConnectedProductsDeps {
  readonly purge: PurgeStore;
}

/** While pages are being deleted, the sweep does not take the execution for dead. */
const PAGE_GRACE = 5 * 60;

/**
 * Deletes a page of an ended product's data; with the last product the accounts go too. Answers whether to come again.
 * A product that has not ended keeps its data, even when an old execution asks for the deletion.
 */
export async function deletePage(
  deps: DeletionDeps,
  work: WorkInput,
  now: Instant,
): Promise<{ left: boolean }> {
  const stored = await deps.tenant(work.tenantId);
  const product = productOf(work);
  if (stored?.tenant.subscriptions[product]?.dataStatus !== 'DELETION_PENDING') return { left: false };
  const left =
    (await deps.purge.deleteData(work.tenantId, product)) ||
    (hasEnded(stored.tenant) && (await deps.purge.deleteCredentials(work.tenantId)));
  if (left)
    await deps.advance(startedWork(work), { ...startedWork(work), sweepAt: addSeconds(now, PAGE_GRACE) });
  return { left };
}

/**
 * Nothing is left here: a connected product has to confirm that nothing is left there (PROMISE-20). Then the receipt, and
 * with the last product the names are freed, last of all.
 */
export async function completeDeletion(deps: DeletionDeps, work: WorkInput, now: Instant): Promise<object> {
  const product = productOf(work);
  let confirmedBy: ServiceTask | undefined;
  if (deps.connected.includes(product)) {
    const stored = await deps.tenant(work.tenantId);
    if (!stored || !isAskedFor(stored.tenant, work)) return { outcome: 'STALE' };
    const wanted = [{ product, kind: 'DELETION' }] as const;
    const { outcome: answered, tasks } = await askProducts(deps, stored.tenant, work, wanted, now);
    if (answered.status !== 'DONE') return { outcome: 'AGAIN', ...answered };
    confirmedBy = tasks[0];
  }
  const outcome = await commitDecision(deps, work, (stored) =>
    isAskedFor(stored.tenant, work) ? decideDataDeleted(stored, product, now, confirmedBy) : undefined,
  );
  return { outcome };
}

function productOf({ scope }: WorkInput): Product {
  if (scope === 'TENANT') throw new Error('data is deleted product by product');
  return scope;
}

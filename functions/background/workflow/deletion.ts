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
 * A product that has not ended keeps its data, even when an old execution asks for the deletion. When nothing is left
 * here, a connected product is asked to delete too, and `nextAt` says when to look for its answer.
 */
export async function deletePage(
  deps: DeletionDeps,
  work: WorkInput,
  now: Instant,
): Promise<{ left: boolean; nextAt?: Instant }> {
  const stored = await deps.tenant(work.tenantId);
  const product = productOf(work);
  if (stored?.tenant.subscriptions[product]?.dataStatus !== 'DELETION_PENDING') return { left: false };
  const left =
    (await deps.purge.deleteData(work.tenantId, product)) ||
    (hasEnded(stored.tenant) && (await deps.purge.deleteCredentials(work.tenantId)));
  if (left)
    await deps.advance(startedWork(work), { ...startedWork(work), sweepAt: addSeconds(now, PAGE_GRACE) });
  if (left || !isAskedFor(stored.tenant, work)) return { left };
  const { outcome } = await askProducts(deps, stored.tenant, work, [{ product, kind: 'DELETION' }], now);
  return { left, ...(outcome.status === 'WAITING' && { nextAt: outcome.nextAt }) };
}

/**
 * Nothing is left: the receipt, and with the last product the names are freed, last of all. No receipt without the
 * confirmation of a connected product (PROMISE-20): the sweep starts an execution that asks for it.
 */
export async function completeDeletion(deps: DeletionDeps, work: WorkInput, now: Instant): Promise<object> {
  const connected = deps.connected.find((product) => product === work.scope);
  const confirmedBy = connected && (await confirmed(deps, work, connected));
  if (confirmedBy === 'UNCONFIRMED') return { outcome: 'STALE' };
  const outcome = await commitDecision(deps, work, (stored) =>
    isAskedFor(stored.tenant, work)
      ? decideDataDeleted(stored, productOf(work), now, confirmedBy)
      : undefined,
  );
  return { outcome };
}

async function confirmed(
  { serviceTasks }: DeletionDeps,
  { tenantId, version }: WorkInput,
  product: Product,
): Promise<ServiceTask | 'UNCONFIRMED'> {
  const [task] = await serviceTasks(tenantId, [{ product, kind: 'DELETION' }]);
  return task?.work === version && task.answer?.status === 'DONE' ? task : 'UNCONFIRMED';
}

function productOf({ scope }: WorkInput): Product {
  if (scope === 'TENANT') throw new Error('data is deleted product by product');
  return scope;
}

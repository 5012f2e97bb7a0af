import type { Page, PageRequest } from '../../adapters/table/page.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { Commit } from '../../core/commit.ts';
import { decideMissingWork } from '../../core/decide/operator.ts';
import { keepingGroup } from '../../core/groups/keep-main.ts';
import type { Actor } from '../../core/lifecycle/events.ts';
import { type RequiredWork, requiredWork, type WorkItem } from '../../core/lifecycle/work.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { isRefusal, StoreBusyError } from '../../core/refusals/refusals.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf, callerIn } from '../pipeline/callers.ts';
import { isDryRun } from '../pipeline/headers.ts';
import { pageIn, TENANT_ID_CURSOR, withCursor } from '../pipeline/paging.ts';
import { expectNoFields } from '../pipeline/path-parameters.ts';

export interface RenewAllWorkDeps {
  readonly tenantIds: (page: PageRequest) => Promise<Page<string>>;
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly workItems: (tenantId: string, work: readonly RequiredWork[]) => Promise<readonly WorkItem[]>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
  /** A company that today's code cannot read holds up nothing but itself: for the operators, why. */
  readonly reportFailure: (tenantId: string, error: unknown) => void;
}

type Opened = Pick<WorkItem, 'scope' | 'kind' | 'dueAt'>;
type Done = { readonly opened: readonly Opened[] } | { readonly code: RefusalCode | 'FAILED' };

/** Companies that are looked at beside each other. */
const AT_ONCE = 5;

/**
 * POST /v1/work/renew: opens, company by company, the work that the state asks for and that has no open item, such as
 * timers of a new kind. A repeat finds nothing missing, so it needs no key, and each page stands for itself.
 */
export async function renewAllWork(deps: RenewAllWorkDeps, request: HttpRequest): Promise<HttpReply> {
  expectNoFields(request);
  const isDry = isDryRun(request);
  const actor = actorOf(callerIn(request));
  const page = await deps.tenantIds(pageIn(request, TENANT_ID_CURSOR));
  const renewed: { tenantId: string; work: readonly Opened[] }[] = [];
  const left: { tenantId: string; code: RefusalCode | 'FAILED' }[] = [];
  for (let start = 0; start < page.items.length; start += AT_ONCE) {
    const some = page.items.slice(start, start + AT_ONCE);
    const outcomes = await Promise.all(some.map((tenantId) => renew(deps, request, tenantId, actor, isDry)));
    for (const [index, tenantId] of some.entries()) {
      const done = outcomes[index];
      if (!done) continue;
      if ('code' in done) left.push({ tenantId, code: done.code });
      else if (done.opened.length > 0) renewed.push({ tenantId, work: done.opened });
    }
  }
  const body = { examined: page.items.length, renewed, left };
  return { status: 200, body: withCursor(request, isDry ? { dryRun: true, ...body } : body, page) };
}

async function renew(
  deps: RenewAllWorkDeps,
  { now }: HttpRequest,
  tenantId: string,
  actor: Actor,
  isDry: boolean,
): Promise<Done> {
  try {
    const done = await untilWon(async (): Promise<Done | undefined> => {
      const stored = await deps.tenant(tenantId);
      const items = stored && (await deps.workItems(tenantId, requiredWork(stored.tenant)));
      const commit = items && decideMissingWork(stored, items, actor, now);
      if (!commit) return { opened: [] };
      const kept = keepingGroup(stored, commit);
      if (isRefusal(kept)) return { code: kept.refused };
      if (!isDry && (await deps.commit(commit)).outcome !== 'COMMITTED') return undefined;
      return { opened: openedBy(commit) };
    });
    return done ?? { code: 'BUSY' };
  } catch (error) {
    if (error instanceof StoreBusyError) throw error;
    deps.reportFailure(tenantId, error);
    return { code: 'FAILED' };
  }
}

const openedBy = ({ work }: Commit): Opened[] =>
  work
    .filter(({ sweepAt }) => sweepAt !== undefined)
    .map(({ scope, kind, dueAt }) => ({ scope, kind, dueAt }));

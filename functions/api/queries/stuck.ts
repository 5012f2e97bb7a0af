import * as z from 'zod';
import { STUCK_CURSOR, type StuckItem, type StuckRequest } from '../../adapters/stores/work/stuck-index.ts';
import type { Page } from '../../adapters/table/page.ts';
import { addSeconds, type Instant } from '../../core/business-calendar.ts';
import { coded } from '../../core/issue-code.ts';
import { OVERDUE_SECONDS, STUCK_KINDS } from '../../core/lifecycle/dead-work.ts';
import {
  type StuckView,
  stuckMail,
  stuckOperation,
  stuckUnreadable,
  stuckWork,
} from '../../core/views/stuck/stuck-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { assertSupport, callerIn } from '../pipeline/callers.ts';
import { PageQuery, pageIn, withCursor } from '../pipeline/paging.ts';

export interface StuckDeps {
  readonly stuckItems: (request: StuckRequest) => Promise<Page<StuckItem>>;
}

/** All kinds, or those that are named, with commas between them. */
const Kinds = z
  .string()
  .default(STUCK_KINDS.join(','))
  .refine(
    (text) => text.split(',').every((kind) => STUCK_KINDS.some((known) => known === kind)),
    coded('STUCK_KIND', {
      en: 'Name some of OPERATION, WORK and MAIL, with commas between them.',
      ko: 'OPERATION, WORK, MAIL 중에서 쉼표로 구분하여 지정해 주십시오.',
    }),
  )
  .transform((text) => STUCK_KINDS.filter((kind) => text.split(',').includes(kind)));
export const StuckQuerySchema = PageQuery.extend({ kind: Kinds }).strict();

/** GET /v1/stuck: what stands still until somebody sees to it, of all tenants. */
export async function listStuck(deps: StuckDeps, request: HttpRequest): Promise<HttpReply> {
  assertSupport(callerIn(request));
  const { kind: kinds } = parseInput(StuckQuerySchema, request.query, 'query');
  const overdueBy = addSeconds(request.now, -OVERDUE_SECONDS);
  const page = await deps.stuckItems({ ...pageIn(request, STUCK_CURSOR), kinds, overdueBy });
  const stuck = page.items
    .flatMap((item) => stuckOf(item, request.now) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  return { status: 200, body: withCursor(request, { stuck }, page) };
}

/** As it is now; undefined once it is in order. */
function stuckOf(item: StuckItem, now: Instant): StuckView | undefined {
  const { tenantId, tenant } = item;
  if ('unreadable' in item) return stuckUnreadable(tenantId, item.unreadable, item.since);
  if (!tenant) return undefined;
  if ('work' in item) return stuckWork(tenant, item.work, now);
  return 'mail' in item ? stuckMail(tenant, item.mail, now) : stuckOperation(tenant, now);
}

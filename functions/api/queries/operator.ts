import type { Page, PageRequest } from '../../adapters/table/page.ts';
import type { WorkItem } from '../../core/lifecycle/work.ts';
import type { MachineKind } from '../../core/lifecycle/work-kinds.ts';
import type { MailItem } from '../../core/mails/mail-item.ts';
import { mailView, workView } from '../../core/views/work-view.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { assertSupport, callerIn } from '../pipeline/callers.ts';
import { MAIL_CURSOR, pageIn, WORK_CURSOR, withCursor } from '../pipeline/paging.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';

export interface OperatorDeps {
  /** The state machine of each kind of work. */
  readonly machineOf: Readonly<Record<MachineKind, string>>;
  readonly workOf: (tenantId: string, page: PageRequest) => Promise<Page<WorkItem>>;
  readonly mailsOf: (tenantId: string, page: PageRequest) => Promise<Page<MailItem>>;
}

/** GET /v1/tenants/{tenantId}/work: empty for a tenant that never was. */
export async function listWork(
  deps: Pick<OperatorDeps, 'machineOf' | 'workOf'>,
  request: HttpRequest,
): Promise<HttpReply> {
  assertSupport(callerIn(request));
  const page = await deps.workOf(tenantIdIn(request), pageIn(request, WORK_CURSOR));
  const work = page.items.map((item) => workView(item, deps.machineOf));
  return { status: 200, body: withCursor(request, { work }, page) };
}

/** GET /v1/tenants/{tenantId}/mails: how far each is, not what it says. */
export async function listMails(
  deps: Pick<OperatorDeps, 'mailsOf'>,
  request: HttpRequest,
): Promise<HttpReply> {
  assertSupport(callerIn(request));
  const page = await deps.mailsOf(tenantIdIn(request), pageIn(request, MAIL_CURSOR));
  return { status: 200, body: withCursor(request, { mails: page.items.map(mailView) }, page) };
}

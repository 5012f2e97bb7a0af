import { STUCK_CURSOR, type StuckItem, type StuckRequest } from '../../adapters/stores/work/stuck-index.ts';
import type { Page } from '../../adapters/table/page.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import type { Commit } from '../../core/commit.ts';
import { decideMailRetried } from '../../core/decide/operator.ts';
import { keepingGroup } from '../../core/groups/keep-main.ts';
import type { Actor } from '../../core/lifecycle/events.ts';
import { type MailItem, mailStuckSince } from '../../core/mails/mail-item.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { isRefusal, StoreBusyError } from '../../core/refusals/refusals.ts';
import { mailCure } from '../../core/views/stuck/cures.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf, callerIn } from '../pipeline/callers.ts';
import { isDryRun } from '../pipeline/headers.ts';
import { pageIn, withCursor } from '../pipeline/paging.ts';
import { expectNoFields } from '../pipeline/path-parameters.ts';
import { eventsOf, type RetryMailDeps } from './operator.ts';

export interface RetryAllMailsDeps extends Pick<RetryMailDeps, 'mail' | 'eventsUpTo'> {
  readonly stuckItems: (request: StuckRequest) => Promise<Page<StuckItem>>;
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
  /** A mail that cannot be read or made again holds up nothing but itself: for the operators, why. */
  readonly reportFailure: (tenantId: string, error: unknown) => void;
}

/** Why a mail was left: ADDRESS_BOUNCES would only come back again. */
type LeftCode = RefusalCode | 'ADDRESS_BOUNCES' | 'FAILED';

/**
 * POST /v1/mails/retry: sends again what was given up or came back, a page a call, once the cause is gone. A mail that is
 * being tried again is no longer stuck, so a repeat sends nothing twice and needs no key.
 */
export async function retryAllMails(deps: RetryAllMailsDeps, request: HttpRequest): Promise<HttpReply> {
  expectNoFields(request);
  const isDry = isDryRun(request);
  const actor = actorOf(callerIn(request));
  const page = await deps.stuckItems({ ...pageIn(request, STUCK_CURSOR), kinds: ['MAIL'] });
  const undelivered = page.items.flatMap((item) => undeliveredIn(item) ?? []);
  const retried: Pick<MailItem, 'tenantId' | 'mailId' | 'template'>[] = [];
  const left: { tenantId: string; mailId: string; code: LeftCode }[] = [];
  // One after another: several may be of one company, and each raises its version.
  for (const mail of undelivered) {
    const { tenantId, mailId, template } = mail;
    const code = await retry(deps, request, mail, actor, isDry);
    if (code) left.push({ tenantId, mailId, code });
    else retried.push({ tenantId, mailId, template });
  }
  const body = { examined: undelivered.length, retried, left };
  return { status: 200, body: withCursor(request, isDry ? { dryRun: true, ...body } : body, page) };
}

/** Undefined once it is in order, and for what today's code cannot read: `GET /v1/stuck` shows that. */
function undeliveredIn(item: StuckItem): MailItem | undefined {
  return 'mail' in item && mailStuckSince(item.mail) !== undefined ? item.mail : undefined;
}

/** Undefined when it is tried again. */
async function retry(
  deps: RetryAllMailsDeps,
  { now }: HttpRequest,
  { tenantId, mailId }: MailItem,
  actor: Actor,
  isDry: boolean,
): Promise<LeftCode | undefined> {
  try {
    const done = await untilWon(async (): Promise<LeftCode | 'RETRIED' | undefined> => {
      const [mail, stored] = await Promise.all([deps.mail(tenantId, mailId), deps.tenant(tenantId)]);
      if (!mail || !stored) return 'NOT_FOUND';
      if (mailCure(mail, stored.tenant) === 'updateProfile') return 'ADDRESS_BOUNCES';
      const events = await eventsOf(deps, mail);
      const commit = decideMailRetried(stored, mail, events, actor, now);
      if (isRefusal(commit)) return commit.refused;
      const kept = keepingGroup(stored, commit);
      if (isRefusal(kept)) return kept.refused;
      return isDry || (await deps.commit(commit)).outcome === 'COMMITTED' ? 'RETRIED' : undefined;
    });
    return done === 'RETRIED' ? undefined : (done ?? 'BUSY');
  } catch (error) {
    if (error instanceof StoreBusyError) throw error;
    deps.reportFailure(tenantId, error);
    return 'FAILED';
  }
}

import * as z from 'zod';
import type { Commit } from '../../core/commit.ts';
import { decideMailDismissed, decideMailRetried, decideTimersRenewed } from '../../core/decide/operator.ts';
import { decideOperationRetry } from '../../core/decide/system/setup.ts';
import type { Actor, DomainEvent } from '../../core/lifecycle/events.ts';
import { versionOf } from '../../core/mail-requests/remade-mail.ts';
import type { MailItem } from '../../core/mails/mail-item.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import type { Refusal } from '../../core/refusals/refusals.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf } from '../pipeline/callers.ts';
import { expectNoFields, TenantPath, tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** POST /v1/tenants/{tenantId}/operation/retry */
export const retryOperation = (deps: CommandDeps, request: HttpRequest): Promise<HttpReply> =>
  operate(deps, request, (stored, actor) => decideOperationRetry(stored, actor, request.now));

/** POST /v1/tenants/{tenantId}/work/renew */
export const renewTimers = (deps: CommandDeps, request: HttpRequest): Promise<HttpReply> =>
  operate(deps, request, (stored, actor) => decideTimersRenewed(stored, actor, request.now));

export interface RetryMailDeps extends CommandDeps {
  readonly mail: (tenantId: string, mailId: string) => Promise<MailItem | undefined>;
  readonly eventsUpTo: (tenantId: string, version: number) => Promise<readonly DomainEvent[]>;
}

/** The events that a mail is made of again; a reminder is made of none. */
export function eventsOf(
  { eventsUpTo }: Pick<RetryMailDeps, 'eventsUpTo'>,
  mail: MailItem,
): Promise<readonly DomainEvent[]> {
  const version = versionOf(mail);
  return version === undefined ? Promise.resolve([]) : eventsUpTo(mail.tenantId, version);
}

export const MailPath = TenantPath.extend({ mailId: z.string().regex(/^[\w#-]{1,200}$/) });

/** POST /v1/tenants/{tenantId}/mails/{mailId}/retry */
export async function retryMail(deps: RetryMailDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, mailId } = parseInput(MailPath, request.params, 'path');
  const mail = await deps.mail(tenantId, mailId);
  const events = mail ? await eventsOf(deps, mail) : [];
  return operate(deps, request, (stored, actor) =>
    decideMailRetried(stored, mail, events, actor, request.now),
  );
}

/** POST /v1/tenants/{tenantId}/mails/{mailId}/dismiss */
export async function dismissMail(
  deps: Omit<RetryMailDeps, 'eventsUpTo'>,
  request: HttpRequest,
): Promise<HttpReply> {
  const { tenantId, mailId } = parseInput(MailPath, request.params, 'path');
  const mail = await deps.mail(tenantId, mailId);
  return operate(deps, request, (stored, actor) => decideMailDismissed(stored, mail, actor, request.now));
}

/** What an operator has started again takes no fields, and goes on after the answer. */
async function operate(
  deps: CommandDeps,
  request: HttpRequest,
  decide: (stored: StoredTenant, actor: Actor) => Commit | Refusal,
): Promise<HttpReply> {
  expectNoFields(request);
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    decide: (stored, caller) => decide(stored, actorOf(caller)),
    reply: acceptedReply,
  });
}

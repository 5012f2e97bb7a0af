import * as z from 'zod';
import { actorOf } from '../command-flow/callers.ts';
import { TenantPath, tenantIdIn } from '../command-flow/path-parameters.ts';
import { acceptedReply } from '../command-flow/replies.ts';
import { type CommandDeps, runCommand } from '../command-flow/run-command.ts';
import { decideMailRetried, decideTimersRenewed } from '../core/decide/operator.ts';
import type { Fact } from '../core/facts.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import { versionOf } from '../core/remade-mail.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import { NoFields } from './no-fields.ts';

/** POST /v1/tenants/{tenantId}/work/renew: it takes no fields. */
export function renewTimers(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  parseInput(NoFields, request.body, 'body');
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    decide: (stored, caller) => decideTimersRenewed(stored, actorOf(caller), request.now),
    reply: acceptedReply,
  });
}

export interface RetryMailDeps extends CommandDeps {
  readonly mail: (tenantId: string, mailId: string) => Promise<MailItem | undefined>;
  readonly factsUpTo: (tenantId: string, version: number) => Promise<readonly Fact[]>;
}

export const MailPath = TenantPath.extend({ mailId: z.string().regex(/^[\w#-]{1,200}$/) });

/** POST /v1/tenants/{tenantId}/mails/{mailId}/retry: it takes no fields. */
export async function retryMail(deps: RetryMailDeps, request: HttpRequest): Promise<HttpReply> {
  parseInput(NoFields, request.body, 'body');
  const { tenantId, mailId } = parseInput(MailPath, request.params, 'path');
  const mail = await deps.mail(tenantId, mailId);
  const version = mail && versionOf(mail);
  const facts = version === undefined ? [] : await deps.factsUpTo(tenantId, version);
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideMailRetried(stored, mail, facts, actorOf(caller), request.now),
    reply: acceptedReply,
  });
}

import type { Instant } from '../../core/business-calendar.ts';
import { decideNameRelease } from '../../core/decide/support/name-release.ts';
import { decideOwnerTransfer } from '../../core/decide/support/owner-transfer.ts';
import { decideTrialRelease } from '../../core/decide/support/trial-release.ts';
import type { KnownTrials } from '../../core/names/owner-trials.ts';
import { NameReleaseSchema, OwnerTransferSchema, TrialReleaseSchema } from '../../core/requests/support.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { tenantReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand, runCommandWithLookup } from '../pipeline/run-command.ts';

/** POST /v1/tenants/{tenantId}/names/release */
export async function releaseName(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(NameReleaseSchema, request.body, 'body');
  const { field, replacement } = body;
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    ...(replacement !== undefined && { name: { field, value: replacement } }),
    decide: (stored, caller, ownedBy) => decideNameRelease(stored, body, ownedBy, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
}

/** POST /v1/tenants/{tenantId}/used-trials/release */
export async function releaseTrial(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(TrialReleaseSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    decide: (stored, caller) => decideTrialRelease(stored, body, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
}

export interface TransferOwnerDeps extends CommandDeps {
  /** The companies of an account of the console that are on trial; the list has room for so many unseen. */
  readonly knownOf: (owner: string, most: number, now: Instant) => Promise<KnownTrials>;
}

/** PUT /v1/tenants/{tenantId}/owner */
export async function transferOwner(deps: TransferOwnerDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(OwnerTransferSchema, request.body, 'body');
  return runCommandWithLookup(deps, request, {
    tenantId: tenantIdIn(request),
    lookUp: () => deps.knownOf(body.ownerSub, 0, request.now),
    decide: (stored, caller, known) => decideOwnerTransfer(stored, body, known, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });
}

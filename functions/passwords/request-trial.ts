import type { IdempotentCall } from '../adapters/idempotency-items.ts';
import type { NewTenantStore } from '../adapters/new-tenant-store.ts';
import type { PasswordHash } from '../adapters/password-hash.ts';
import { accepted, callerIn } from '../command-flow/callers.ts';
import { idempotencyKeyIn, isDryRun, requiredIdempotencyKey } from '../command-flow/headers.ts';
import { callOf, keptAnswer, repeatedReply } from '../command-flow/idempotency.ts';
import { acceptedReply, dryRunReply } from '../command-flow/replies.ts';
import {
  decideRequestTrial,
  identityOf,
  partsOf,
  refusedValues,
  type TakenValues,
} from '../core/decide/request-trial.ts';
import { type RequestTrialForm, RequestTrialSchema } from '../core/forms/request-trial.ts';
import { RefusedError, refuse } from '../core/refusals.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export interface RequestTrialDeps {
  readonly store: NewTenantStore;
  readonly hash: (password: string) => Promise<PasswordHash>;
  readonly newTenantId: () => string;
}

/** POST /v1/tenants: one read, one decision, one hash, one transaction. */
export async function requestTrial(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  return isDryRun(request) ? tryOut(deps, request) : carryOut(deps, request);
}

async function carryOut(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  const call = callOf(request, callerIn(request), requiredIdempotencyKey(request));
  const form = parseInput(RequestTrialSchema, request.body, 'body');
  const { known, answered } = await look(deps, form, call);
  if (answered) return repeatedReply(answered, request);
  const commit = decide(deps, request, form, known);
  const reply = acceptedReply(commit);
  const { adminId, adminPassword } = form.account;
  const account = { adminId, hash: await deps.hash(adminPassword) };
  const result = await deps.store.create(commit, account, keptAnswer(call, request, reply));
  if (result.outcome === 'COMMITTED') return reply;
  if (result.outcome === 'ANSWERED') return repeatedReply(result.record, request);
  if (result.outcome === 'IN_FLIGHT') throw new RefusedError(refuse('IDEMPOTENCY_KEY_IN_FLIGHT'));
  // Someone claimed a value between the read and the write.
  throw new RefusedError(result.outcome === 'REFUSED' ? refusedValues(result) : refuse('BUSY'));
}

async function tryOut(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  idempotencyKeyIn(request);
  const form = parseInput(RequestTrialSchema, request.body, 'body');
  const { known } = await look(deps, form, undefined);
  return dryRunReply(decide(deps, request, form, known));
}

const look = ({ store }: RequestTrialDeps, form: RequestTrialForm, call: IdempotentCall | undefined) =>
  store.look(
    identityOf(form),
    partsOf(form.offer).map(({ product }) => product),
    call,
  );

const decide = (deps: RequestTrialDeps, request: HttpRequest, form: RequestTrialForm, known: TakenValues) =>
  accepted(
    decideRequestTrial(
      { tenantId: deps.newTenantId(), ownerSub: callerIn(request).sub, form, now: request.now },
      known,
    ),
  );

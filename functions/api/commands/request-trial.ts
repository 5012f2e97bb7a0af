import type { PasswordHash } from '../../adapters/crypto/password-hash.ts';
import type { NewTenantStore } from '../../adapters/stores/new-tenant-store.ts';
import type { IdempotentCall } from '../../adapters/table/idempotency-items.ts';
import type { CommitOutcome } from '../../adapters/table/stored-response.ts';
import { decideRequestTrial, identityOf, partsOf } from '../../core/decide/begin/request-trial.ts';
import { withinTrialLimit } from '../../core/decide/begin/trial-limit.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { KnownTrials } from '../../core/names/owner-trials.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { orRefuse } from '../../core/refusals/refusals.ts';
import { RequestTrialSchema, type TrialRequestBody } from '../../core/requests/request-trial.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn } from '../pipeline/callers.ts';
import { idempotencyKeyIn, isDryRun, requiredIdempotencyKey } from '../pipeline/headers.ts';
import { callOf, repeatedReply, storedResponse } from '../pipeline/idempotency.ts';
import { acceptedReply, dryRunReply } from '../pipeline/replies.ts';
import { replyWhenCommitted } from '../pipeline/until-committed.ts';

export interface RequestTrialDeps {
  readonly store: NewTenantStore;
  readonly hash: (password: string) => Promise<PasswordHash>;
  readonly newTenantId: () => string;
  readonly deployment?: Deployment;
  /** So many companies of one owner may be on trial at a time. */
  readonly mostTrials: number;
}

/** POST /v1/tenants: one read, one decision, one hash, one transaction. */
export async function requestTrial(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  return isDryRun(request) ? tryOut(deps, request) : carryOut(deps, request);
}

async function carryOut(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  const call = callOf(request, callerIn(request), requiredIdempotencyKey(request));
  const body = parseInput(RequestTrialSchema, request.body, 'body');
  const { adminId, adminPassword } = body.account;
  let [taken, hash]: [TakenValues | undefined, PasswordHash | undefined] = [undefined, undefined];
  return replyWhenCommitted(request, async () => {
    const { answered, ...found } = await lookUp(deps, request, body, call);
    if (answered) return { reply: repeatedReply(answered, request) };
    const commit = decide(deps, request, body, { ...found, known: taken ?? found.known });
    const reply = acceptedReply(commit);
    hash ??= await deps.hash(adminPassword);
    const account = { adminId, hash };
    const kept = storedResponse(call, request, reply);
    return { decided: reply, commits: [commit], commit: () => create(commit, account, kept) };
  });

  /** Someone may claim a value between the read and the write: what is known by then decides. */
  async function create(...write: Parameters<NewTenantStore['create']>): Promise<CommitOutcome> {
    const result = await deps.store.create(...write);
    if (result.outcome === 'TAKEN') taken = result;
    return result;
  }
}

async function tryOut(deps: RequestTrialDeps, request: HttpRequest): Promise<HttpReply> {
  idempotencyKeyIn(request);
  const body = parseInput(RequestTrialSchema, request.body, 'body');
  const known = await lookUp(deps, request, body, undefined);
  return dryRunReply(decide(deps, request, body, known));
}

const lookUp = (
  { store, mostTrials }: RequestTrialDeps,
  request: HttpRequest,
  body: TrialRequestBody,
  call: IdempotentCall | undefined,
) => {
  const products = partsOf(body.offer).map(({ product }) => product);
  const owner = callerIn(request).sub;
  return store.lookUp({ owner, identity: identityOf(body), products, mostTrials, now: request.now }, call);
};

interface Known {
  readonly known: TakenValues;
  readonly trials: KnownTrials;
}

const decide = (
  deps: RequestTrialDeps,
  request: HttpRequest,
  body: TrialRequestBody,
  { known, trials }: Known,
) => {
  const { deployment } = deps;
  const tenantId = deps.newTenantId();
  const asked = { tenantId, ownerSub: callerIn(request).sub, body, now: request.now, deployment };
  const commit = orRefuse(decideRequestTrial(asked, known));
  if (commit.profile) request.language.useLanguageOf(commit.profile);
  return orRefuse(withinTrialLimit(commit, trials, deps.mostTrials));
};

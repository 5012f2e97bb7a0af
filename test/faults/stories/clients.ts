import { requestTrial } from '../../../functions/api/commands/request-trial.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import type { HttpReply, HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { CUSTOMER, request } from '../../support/http.ts';
import { type Body, withAccount } from '../../support/requests.ts';
import type { AnyCommandDeps } from '../world/functions-of.ts';
import type { World } from '../world/world.ts';

type Work = (deps: AnyCommandDeps, request: HttpRequest) => Promise<HttpReply>;

/** A command as a client sends it, perhaps more than once. */
export interface Command {
  readonly work: Work;
  readonly request: HttpRequest;
}

interface Call extends Partial<Pick<HttpRequest, 'body' | 'query' | 'caller'>> {
  readonly tenantId: string;
  readonly product?: string;
  readonly now: Instant;
  readonly key: string;
  /** The version that the client had read. */
  readonly ifMatch?: number | undefined;
}

export const commandFor = (
  work: Work,
  method: string,
  { tenantId, product, key, ifMatch, ...call }: Call,
): Command => ({
  work,
  request: request({
    method,
    path: `/${work.name}/${tenantId}/${product}`,
    params: { tenantId, product },
    headers: { 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': `"v${ifMatch}"` }) },
    ...call,
  }),
});

/** What clients were told: the oracle holds the table to it. */
export interface Ledger {
  /** Versions of tenants that an answer named as written. */
  readonly written: { readonly tenantId: string; readonly version: number; readonly repeat: string }[];
  /** Calls of which nobody told what came of them: the process died, or the table did not answer. */
  unknown: number;
  readonly refused: string[];
}

export const createLedger = (): Ledger => ({ written: [], unknown: 0, refused: [] });

const ETAG = /^"v(\d+)"$/;

/** Sends a command; answers its status, or the code it was refused with. */
export async function send(world: World, ledger: Ledger, { work, request: call }: Command): Promise<string> {
  return told(ledger, call.params['tenantId'] ?? '', `${call.path} ${call.headers['idempotency-key']}`, () =>
    work(world.commands(), call),
  );
}

/** Asks for a trial, whose tenant gets this ID if it comes about. */
export async function askForTrial(
  world: World,
  ledger: Ledger,
  body: Body,
  { tenantId, key = `new-${tenantId}` }: { tenantId: string; key?: string },
): Promise<string> {
  const call = request({
    method: 'POST',
    path: '/v1/tenants',
    params: {},
    now: world.now(),
    caller: CUSTOMER,
    headers: { 'idempotency-key': key },
    body,
  });
  return told(ledger, tenantId, key, () => requestTrial(world.passwords(tenantId), call));
}

async function told(
  ledger: Ledger,
  tenantId: string,
  repeat: string,
  call: () => Promise<HttpReply>,
): Promise<string> {
  try {
    const { status, headers } = await call();
    const version = Number(ETAG.exec(headers?.['etag'] ?? '')?.[1]);
    const [, , , written = tenantId] = headers?.['location']?.split('/') ?? [];
    ledger.written.push({ tenantId: written, version, repeat });
    return String(status);
  } catch (error) {
    if (!(error instanceof RefusedError)) {
      if (!(error instanceof Error) || !UNKNOWN.has(error.name)) throw error;
      ledger.unknown += 1;
      return error.name;
    }
    ledger.refused.push(error.refusal.refused);
    return error.refusal.refused;
  }
}

const UNKNOWN = new Set(['Crash', 'StoreBusyError']);

/** The body for a company of another name. */
export function bodyFor(body: Body & { readonly account: object }, company: string): Body {
  const { companyId } = body;
  const { domainName, groupName }: { domainName?: string; groupName?: string } = body.account;
  const named = withAccount(body, {
    ...(domainName !== undefined && { domainName: `${company}.com` }),
    ...(groupName !== undefined && { groupName: `${company}-group` }),
  });
  return companyId === undefined ? named : { ...named, companyId: company };
}

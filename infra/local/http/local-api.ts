import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { addDuration, parseInstant, toIso } from '../clock/instants.ts';
import { ClockError } from '../clock/time-travel.ts';
import type { DnsServer } from '../engines/dns-server.ts';
import type { Mail } from '../engines/mail-server.ts';
import type { LogLine } from '../functions/log-ring.ts';
import { readBody, sendJson } from '../wire.ts';
import type { Execution } from '../workflows/executions.ts';

export type QueueContent = { name: string; messages: unknown[] };

type LocalApiDeps = {
  now: () => number;
  advance: (readTarget: (now: number) => number) => Promise<number>;
  token: (sub: string, scope: string) => Promise<string>;
  executions: () => readonly Execution[];
  mails: () => readonly Mail[];
  dns: Pick<DnsServer, 'tell' | 'records'>;
  logs: () => readonly LogLine[];
  queues: () => readonly QueueContent[];
  discovery: () => object;
  jwks: object;
  urls: () => Record<string, string>;
};

const AdvanceSchema = z.union([z.strictObject({ by: z.string() }), z.strictObject({ to: z.string() })]);
const TokenSchema = z.strictObject({ sub: z.string().min(1), scope: z.string().default('') });

const TxtSchema = z.union([z.string(), z.array(z.string())]);
const DnsSchema = z.union([
  z.strictObject({ name: z.string().min(1), txt: z.union([z.string(), z.array(TxtSchema)]) }),
  z.strictObject({ name: z.string().min(1), fault: z.enum(['SERVFAIL', 'SILENCE']) }),
]);

class BadInputError extends Error {
  override name = 'BadInputError';
}

export type ExecutionView = ReturnType<typeof viewExecution>;

export function viewExecution(
  { name, machineName, status, startDate, stopDate, input, output, error, cause, history }: Execution,
  withHistory: boolean,
) {
  return {
    name,
    stateMachine: machineName,
    status,
    startDate: toIso(startDate),
    stopDate: stopDate === undefined ? null : toIso(stopDate),
    input,
    output: output ?? null,
    error: error ?? null,
    cause: cause ?? null,
    ...(withHistory && {
      history: history.map((event) => ({ ...event, timestamp: toIso(event.timestamp) })),
    }),
  };
}

/** Reads `{by}` or `{to}` into the instant to go to. */
export function readAdvance(body: unknown): (now: number) => number {
  const parsed = AdvanceSchema.safeParse(body);
  if (!parsed.success) throw new BadInputError('Say {"by": "P30D"} or {"to": "2026-12-24T15:00:00Z"}');
  const order = parsed.data;
  if ('to' in order) {
    const to = parseInstant(order.to);
    if (to === undefined) throw new BadInputError(`${order.to} is not an instant like 2026-12-24T15:00:00Z`);
    return () => to;
  }
  if (addDuration(0, order.by) === undefined)
    throw new BadInputError(`${order.by} is not an ISO 8601 duration like P30D`);
  return (now) => addDuration(now, order.by) ?? now;
}

type Handler = (query: URLSearchParams, body: () => Promise<unknown>) => unknown;

/** The pages of the local run that AWS does not have: `/_local/*` and the issuer's documents. */
export function createLocalApi(deps: LocalApiDeps) {
  const handlers: Record<string, Handler> = {
    'GET /_local/clock': () => ({ now: toIso(deps.now()) }),
    'POST /_local/clock/advance': async (_, body) => ({
      now: toIso(await deps.advance(readAdvance(await body()))),
    }),
    'POST /_local/tokens': async (_, body) => {
      const parsed = TokenSchema.safeParse(await body());
      if (!parsed.success) throw new BadInputError('Say {"sub": "someone", "scope": "smartwork/console"}');
      return { token: await deps.token(parsed.data.sub, parsed.data.scope) };
    },
    'GET /_local/executions': (query) => ({
      executions: deps
        .executions()
        .filter((execution) => !query.has('name') || execution.name === query.get('name'))
        .filter((execution) => !query.has('status') || execution.status === query.get('status'))
        .map((execution) => viewExecution(execution, query.get('history') !== 'false')),
    }),
    'GET /_local/mails': () => ({ mails: deps.mails() }),
    'GET /_local/dns': () => ({ records: deps.dns.records() }),
    'PUT /_local/dns': async (_, body) => {
      const parsed = DnsSchema.safeParse(await body());
      if (!parsed.success)
        throw new BadInputError('Say {"name": "acme.example", "txt": "the text of the record"}');
      const { name, ...told } = parsed.data;
      deps.dns.tell(name, 'txt' in told ? { txt: [told.txt].flat() } : told);
      return { records: deps.dns.records() };
    },
    'GET /_local/logs': () => ({ logs: deps.logs() }),
    'GET /_local/queues': () => ({ queues: deps.queues() }),
    'GET /.well-known/openid-configuration': () => deps.discovery(),
    'GET /.well-known/jwks.json': () => deps.jwks,
  };

  function page(): string {
    const links = Object.keys(handlers).map((key) => {
      const [method, path] = key.split(' ');
      return `<li>${method === 'GET' ? `<a href="${path}">${path}</a>` : `${method} ${path}`}`;
    });
    const engines = Object.entries(deps.urls()).map(
      ([name, url]) => `<li>${name}: <a href="${url}">${url}</a>`,
    );
    return `<!doctype html><title>Local run</title><h1>Local run</h1><ul>${engines.join('')}</ul><ul>${links.join('')}</ul>`;
  }

  return {
    serves: (path: string): boolean => path.startsWith('/_local') || path.startsWith('/.well-known/'),

    async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      if (incoming.method === 'GET' && /^\/_local\/?$/.test(url.pathname)) {
        outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
        return;
      }
      const handler = handlers[`${incoming.method} ${url.pathname}`];
      if (!handler)
        return sendProblem(outgoing, 404, `No ${incoming.method} ${url.pathname} here; see /_local/`);
      try {
        sendJson(outgoing, 200, await handler(url.searchParams, () => readJsonBody(incoming)));
      } catch (error) {
        if (error instanceof BadInputError) sendProblem(outgoing, 422, error.message);
        else if (error instanceof ClockError) sendProblem(outgoing, 409, error.message);
        else throw error;
      }
    },
  };
}

async function readJsonBody(incoming: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(incoming)).toString('utf8'));
  } catch {
    throw new BadInputError('The body is not JSON');
  }
}

function sendProblem(outgoing: ServerResponse, status: number, detail: string): void {
  const titles: Record<number, string> = { 404: 'Not Found', 409: 'Conflict', 422: 'Unprocessable Content' };
  sendJson(
    outgoing,
    status,
    { type: 'about:blank', title: titles[status], status, detail },
    { 'content-type': 'application/problem+json' },
  );
}

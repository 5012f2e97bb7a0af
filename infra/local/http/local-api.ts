import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson, sendProblem } from '../base/wire.ts';
import { toIso } from '../clock/instants.ts';
import type { DnsServer } from '../engines/dns-server.ts';
import type { Mail } from '../engines/mail.ts';
import type { ToldEvent } from '../events/event-bridge.ts';
import type { LogLine } from '../functions/log-ring.ts';
import type { QueueContent } from '../queues/start-queues.ts';
import { ClockError } from '../time-travel/time-travel.ts';
import { type Execution, viewExecution } from '../workflows/executions.ts';
import {
  BadInputError,
  NotJsonError,
  readAdvance,
  readDnsRecord,
  readJsonBody,
  readTokenWish,
} from './local-inputs.ts';

/** The running parts that the pages of the local run show and move. */
export interface LocalApiDeps {
  readonly now: () => number;
  readonly advance: (readTarget: (now: number) => number) => Promise<number>;
  readonly token: (sub: string, scope: string) => Promise<string>;
  readonly executions: () => readonly Execution[];
  readonly mails: () => readonly Mail[];
  readonly told: () => readonly ToldEvent[];
  readonly dns: Pick<DnsServer, 'tell' | 'records'>;
  readonly logs: () => readonly LogLine[];
  readonly queues: () => readonly QueueContent[];
  readonly jwks: object;
  readonly urls: () => Readonly<Record<string, string>>;
}

type Handler = (query: URLSearchParams, body: () => Promise<unknown>) => unknown;
type Handlers = Readonly<Record<string, Handler>>;

/** The pages of the local run that AWS does not have: `/_local/*` and the issuer's documents. */
export function createLocalApi(deps: LocalApiDeps) {
  const handlers = handlersOf(deps);
  return {
    serves: ({ url = '/' }: IncomingMessage): boolean =>
      url.startsWith('/_local') || url.startsWith('/.well-known/'),

    async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      if (incoming.method === 'GET' && /^\/_local\/?$/.test(url.pathname)) {
        const page = overview(handlers, deps.urls());
        outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
        return;
      }
      const handler = handlers[`${incoming.method} ${url.pathname}`];
      if (!handler)
        return sendProblem(outgoing, 404, `No ${incoming.method} ${url.pathname} here; see /_local/`);
      try {
        sendJson(outgoing, 200, await handler(url.searchParams, () => readJsonBody(incoming)));
      } catch (error) {
        if (error instanceof NotJsonError) sendProblem(outgoing, 415, error.message);
        else if (error instanceof BadInputError) sendProblem(outgoing, 422, error.message);
        else if (error instanceof ClockError) sendProblem(outgoing, 409, error.message);
        else throw error;
      }
    },
  };
}

/** In the order in which the overview lists them. */
function handlersOf({ now, advance, token, dns, ...deps }: LocalApiDeps): Handlers {
  return {
    'GET /_local/clock': () => ({ now: toIso(now()) }),
    'POST /_local/clock/advance': async (_, body) => ({
      now: toIso(await advance(readAdvance(await body()))),
    }),
    'POST /_local/tokens': async (_, body) => {
      const { sub, scope } = readTokenWish(await body());
      return { token: await token(sub, scope) };
    },
    'GET /_local/executions': (query) => ({ executions: selected(deps.executions(), query) }),
    'GET /_local/mails': () => ({ mails: deps.mails() }),
    'GET /_local/bus': () => ({ events: deps.told() }),
    'GET /_local/dns': () => ({ records: dns.records() }),
    'PUT /_local/dns': async (_, body) => {
      const { name, answer } = readDnsRecord(await body());
      dns.tell(name, answer);
      return { records: dns.records() };
    },
    'GET /_local/logs': () => ({ logs: deps.logs() }),
    'GET /_local/queues': () => ({ queues: deps.queues() }),
    'GET /.well-known/jwks.json': () => deps.jwks,
  };
}

function selected(executions: readonly Execution[], query: URLSearchParams) {
  return executions
    .filter((execution) => !query.has('name') || execution.name === query.get('name'))
    .filter((execution) => !query.has('status') || execution.status === query.get('status'))
    .map((execution) => viewExecution(execution, query.get('history') !== 'false'));
}

function overview(handlers: Handlers, urls: Readonly<Record<string, string>>): string {
  const links = Object.keys(handlers).map((key) => {
    const [method, path] = key.split(' ');
    return `<li>${method === 'GET' ? `<a href="${path}">${path}</a>` : `${method} ${path}`}`;
  });
  const engines = Object.entries(urls).map(([name, url]) => `<li>${name}: <a href="${url}">${url}</a>`);
  return `<!doctype html><title>Local run</title><h1>Local run</h1><ul>${engines.join('')}</ul><ul>${links.join('')}</ul>`;
}

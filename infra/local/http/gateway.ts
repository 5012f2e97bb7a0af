import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpApi, Route } from '../app/http-api.ts';
import { readBody, sendJson } from '../base/wire.ts';
import type { Invoke } from '../functions/pool.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import type { Issuer } from './jwt.ts';
import { createProxyEvent, headersOf, readAnswer } from './proxy-event.ts';
import { createMatcher } from './route-matching.ts';

const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

export interface GatewayDeps {
  readonly api: HttpApi;
  readonly issuer: Issuer;
  readonly invoke: Invoke;
  readonly now: () => number;
}

type ProxyEvent = ReturnType<typeof createProxyEvent>;

/** Serves the template's HTTP API as AWS does. Throttling of stages and routes is not emulated. */
export function createHttpGateway({ api, issuer, invoke, now }: GatewayDeps) {
  const match = createMatcher(api.routes);

  return async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: target = '/', rawHeaders } = incoming;
    const headers = headersOf(rawHeaders);
    const origin = headers['origin'];
    const body = await readBody(incoming);
    if (api.cors && method === 'OPTIONS' && origin && headers['access-control-request-method']) {
      outgoing.writeHead(204, preflightHeaders(api.cors, origin)).end();
      return;
    }
    const cors = corsHeaders(api.cors, origin);
    if (body.length > LARGEST_BODY_BYTES)
      return sendJson(outgoing, 413, { message: 'Request Entity Too Large' }, cors);
    const matched = match(method, target.split('?')[0] ?? '/');
    if (!matched) return sendJson(outgoing, 404, { message: 'Not Found' }, cors);
    const { route, pathParameters } = matched;
    const verdict = route.jwt && (await issuer.verify(route.jwt, headers['authorization']));
    if (verdict && !verdict.ok) {
      const { status, message, authenticate } = verdict;
      return sendJson(outgoing, status, { message }, { ...cors, 'www-authenticate': authenticate });
    }
    const event = createProxyEvent(
      { method, target, rawHeaders, body, sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1' },
      {
        routeKey: route.key,
        pathParameters,
        jwt: verdict && { claims: verdict.claims, scopes: verdict.scopes },
        now: now(),
      },
    );
    sendAnswer(outgoing, await answerOf(invoke, route, event), event, api.cors && cors);
  };
}

type Answer = NonNullable<ReturnType<typeof readAnswer>>;

/** An API with a CORS configuration drops the function's own CORS headers. */
function sendAnswer(
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
  { requestContext }: ProxyEvent,
  cors: Readonly<Record<string, string>> | undefined,
): void {
  const own = Object.entries(headers).filter(([name]) => !cors || !name.startsWith('access-control-'));
  outgoing.writeHead(status, {
    ...Object.fromEntries(own),
    ...cors,
    'content-length': body.length,
    'apigw-requestid': requestContext.requestId,
  });
  outgoing.end(body);
}

async function answerOf(invoke: Invoke, route: Route, event: ProxyEvent): Promise<Answer> {
  const late = new AbortController();
  try {
    return await Promise.race([
      invoke(route.target, event).then((value) => readAnswer(value) ?? failure(500, 'Internal Server Error')),
      sleep(route.timeoutMs, failure(503, 'Service Unavailable'), { signal: late.signal, ref: false }),
    ]);
  } catch {
    return failure(500, 'Internal Server Error');
  } finally {
    late.abort();
  }
}

function failure(status: number, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

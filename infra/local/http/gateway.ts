import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Invoke } from '../functions/pool.ts';
import { readBody, sendJson } from '../wire.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import type { Issuer } from './jwt.ts';
import { createProxyEvent, headersOf, readAnswer } from './proxy-event.ts';
import { createMatcher } from './route-matching.ts';
import type { HttpApi, Route } from './routes.ts';

const largestBody = 10 * 1024 * 1024;

type Deps = { api: HttpApi; issuer: Issuer; invoke: Invoke; now: () => number };

/** Serves the template's HTTP API as AWS does. Throttling of stages and routes is not emulated. */
export function createHttpGateway({ api, issuer, invoke, now }: Deps) {
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
    if (body.length > largestBody)
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
    const answer = await answerOf(route, event);
    const own = Object.entries(answer.headers).filter(
      ([name]) => !api.cors || !name.startsWith('access-control-'),
    );
    outgoing.writeHead(answer.status, {
      ...Object.fromEntries(own),
      ...cors,
      'content-length': answer.body.length,
      'apigw-requestid': event.requestContext.requestId,
    });
    outgoing.end(answer.body);
  };

  async function answerOf(route: Route, event: { requestContext: { requestId: string } }) {
    const late = new AbortController();
    try {
      const answer = await Promise.race([
        invoke(route.target, event).then(
          (value) => readAnswer(value) ?? failure(500, 'Internal Server Error'),
        ),
        sleep(route.timeoutMs, failure(503, 'Service Unavailable'), { signal: late.signal, ref: false }),
      ]);
      return answer;
    } catch {
      return failure(500, 'Internal Server Error');
    } finally {
      late.abort();
    }
  }
}

function failure(status: number, message: string) {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

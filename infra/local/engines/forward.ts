import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Reply, readBody, send } from '../base/wire.ts';

/** Of one connection, not of the call. */
const OF_CONNECTION = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

export const forwardedHeaders = (headers: IncomingHttpHeaders | Reply['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !OF_CONNECTION.includes(name) ? [[name, value] as const] : [],
    ),
  );

/** Passes calls on to an engine, and its answers back. */
export const forwardTo =
  (engine: string) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = incoming;
    const reply = await send(engine + url, method, forwardedHeaders(headers), await readBody(incoming));
    outgoing.writeHead(reply.status, {
      ...forwardedHeaders(reply.headers),
      'content-length': reply.body.length,
    });
    outgoing.end(reply.body);
  };

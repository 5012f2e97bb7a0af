import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { readBody, send } from '../base/wire.ts';
import { forwardedHeaders } from '../engines/forward.ts';
import type { createTableFaults } from './table-faults.ts';

/** Passes the calls of the functions on to the table, except those that meet a fault. */
export const faultyDoor =
  (engine: string, faultOf: ReturnType<typeof createTableFaults>) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await readBody(incoming);
    const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
    const fault = faultOf({ operation, input: JSON.parse(String(body)), isLastTry: isLastTry(headers) });
    const reply = fault
      ? { status: fault.status, headers: JSON_1_0, body: Buffer.from(JSON.stringify(fault.body)) }
      : await send(engine + url, method, forwardedHeaders(headers), body);
    outgoing.writeHead(reply.status, {
      ...forwardedHeaders(reply.headers),
      'content-length': reply.body.length,
    });
    outgoing.end(reply.body);
  };

const JSON_1_0 = { 'content-type': 'application/x-amz-json-1.0' };

/** The SDK tells which try this is: `attempt=1; max=3`. */
function isLastTry(headers: IncomingHttpHeaders): boolean {
  const [, attempt, max] = /attempt=(\d+); max=(\d+)/.exec(String(headers['amz-sdk-request'])) ?? [];
  return attempt === undefined || attempt === max;
}

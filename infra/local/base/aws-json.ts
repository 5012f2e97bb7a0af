import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stops } from './stop.ts';
import { listen, readBody, sendJson, sendProblem } from './wire.ts';

/** An error by the name that the real API gives it. */
export class AwsError extends Error {
  override readonly name: string = 'AwsError';
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface AwsJsonService {
  readonly port: number;
  /** Stands before the name of each operation. */
  readonly prefix: string;
  readonly call: (operation: string, input: unknown) => unknown;
  readonly stops: Stops;
}

/** Serves one API of AWS on loopback; answers its address. */
export async function serveAwsJson({ port, stops, ...service }: AwsJsonService): Promise<string> {
  const listening = await listen(port, (incoming, outgoing) => serve(service, incoming, outgoing));
  stops.add(listening.close);
  return `http://127.0.0.1:${listening.port}`;
}

/** The AWS JSON wire: the operation is named by a header, errors by `__type`. */
async function serve(
  { prefix, call }: Pick<AwsJsonService, 'prefix' | 'call'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = (await readBody(incoming)).toString('utf8');
  if (!/^application\/x-amz-json-1\.[01]$/.test(incoming.headers['content-type'] ?? ''))
    return sendProblem(outgoing, 415, 'Send Content-Type: application/x-amz-json-1.0');
  const target = String(incoming.headers['x-amz-target'] ?? '');
  const operation = target.startsWith(`${prefix}.`) ? target.slice(prefix.length + 1) : target;
  const type = { 'content-type': 'application/x-amz-json-1.0' };
  try {
    sendJson(outgoing, 200, call(operation, JSON.parse(body || '{}')), type);
  } catch (error) {
    if (error instanceof AwsError)
      sendJson(outgoing, 400, { __type: error.type, message: error.message }, type);
    else if (error instanceof SyntaxError)
      sendJson(outgoing, 400, { __type: 'SerializationException', message: error.message }, type);
    else throw error;
  }
}

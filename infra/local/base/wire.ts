import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { REGION } from './region.ts';
import { refusalOf } from './visitors.ts';

export class WireError extends Error {
  override readonly name = 'WireError';
  readonly type: string;
  constructor(type: string, message: string) {
    super(`${type}: ${message}`);
    this.type = type;
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A plain request by node:http: the global fetch would cost several megabytes for loopback calls. */
export function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer | string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (incoming) => {
      readBody(incoming).then(
        (read) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: read }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/**
 * One call of the AWS JSON protocol, with a false signature that no local engine checks. DynamoDB Local keeps a database
 * for each key and region in it: these are the ones of the functions.
 */
export async function callAws(endpoint: string, target: string, input: unknown): Promise<unknown> {
  const reply = await send(
    endpoint,
    'POST',
    {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': new Date().toISOString().replaceAll(/[-:]|\.\d+/g, ''),
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`,
    },
    JSON.stringify(input),
  );
  const answer: unknown = JSON.parse(reply.body.toString('utf8') || '{}');
  if (reply.status < 300) return answer;
  const { __type = 'UnknownError', message = '' } = Object(answer);
  throw new WireError(String(__type).replace(/^.*#/, ''), String(message));
}

export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  constructor(port: number) {
    super(`Port ${port} is in use. Stop what listens there, or choose another: PORT=3001 npm start`);
  }
}

interface Listening {
  readonly port: number;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/** Serves this machine alone; a handler that throws is a 500, never a crash. */
export function listen(
  port: number,
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    const refusal = refusalOf(incoming.headers);
    if (refusal !== undefined) return sendProblem(outgoing, 403, refusal);
    handle(incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`local run: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port was bound'));
      resolve({ port: address.port, server, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function sendJson(
  outgoing: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  outgoing.end(JSON.stringify(body));
}

export const sendProblem = (outgoing: ServerResponse, status: number, detail: string): void =>
  sendJson(
    outgoing,
    status,
    { type: 'about:blank', title: STATUS_CODES[status], status, detail },
    { 'content-type': 'application/problem+json' },
  );

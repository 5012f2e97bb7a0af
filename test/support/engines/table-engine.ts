import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { listen, readBody, send } from '../../../infra/local/base/wire.ts';
import { startDynamoDb } from '../../../infra/local/engines/dynamodb.ts';
import { forwardedHeaders } from '../../../infra/local/engines/forward.ts';

export interface TableEngine {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The second engine, for the tests that also run on one that is not ours. */
const SECOND_ENGINE: string | undefined = process.env['SECOND_ENGINE'];

/** A DynamoDB engine, new and empty: dynoxide, or a database of its own in the second engine. */
export const startTableEngine = (): Promise<TableEngine> =>
  SECOND_ENGINE
    ? openDatabase(SECOND_ENGINE, randomUUID())
    : startDynamoDb({ projectRoot: resolve(import.meta.dirname, '../../..'), dbPath: undefined });

/** Engines keep a database for each access key, and some take none but the twelve digits of an account. */
async function openDatabase(engine: string, name: string): Promise<TableEngine> {
  const digits = createHash('sha256').update(name).digest().readUIntBE(0, 6) % 10 ** 12;
  const accessKey = String(digits).padStart(12, '1');
  const { port, close } = await listen(0, async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const authorization = headers.authorization?.replace('Credential=local/', `Credential=${accessKey}/`);
    const sent = { ...forwardedHeaders(headers), ...(authorization && { authorization }) };
    const reply = await send(engine + url, method, sent, await readBody(incoming));
    outgoing.writeHead(reply.status, forwardedHeaders(reply.headers)).end(reply.body);
  });
  return { url: `http://127.0.0.1:${port}`, stop: close };
}

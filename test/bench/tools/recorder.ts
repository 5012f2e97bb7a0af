import { randomUUID } from 'node:crypto';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { listen, readBody, send } from '../../../infra/local/base/wire.ts';

export interface Recorded {
  readonly operation: string;
  readonly input: string;
  /** The name that the recorded values bear; a replay puts its own in its place. */
  readonly sample: string;
}

/** Passes calls on to the engine and notes them. */
export async function startRecorder(engineUrl: string) {
  let noted: Recorded[] = [];
  const { port, close } = await listen(0, async (incoming, outgoing) => {
    const body = await readBody(incoming);
    const target = String(incoming.headers['x-amz-target']);
    noted.push({ operation: target.split('.')[1] ?? '', input: body.toString('utf8'), sample: '' });
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
    const authorization = String(incoming.headers.authorization);
    const date = String(incoming.headers['x-amz-date']);
    const reply = await send(engineUrl, 'POST', { ...headers, authorization, 'x-amz-date': date }, body);
    outgoing.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' }).end(reply.body);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close,
    /** What was noted since the last time. */
    take(): Recorded[] {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/** Sends one recorded call; what the SDK takes as input is what it writes on the wire. */
export function sendAs(client: DynamoDBClient, operation: string, input: never): Promise<unknown> {
  switch (operation) {
    case 'BatchGetItem':
      return client.send(new BatchGetItemCommand(input));
    case 'BatchWriteItem':
      return client.send(new BatchWriteItemCommand(input));
    case 'GetItem':
      return client.send(new GetItemCommand(input));
    case 'PutItem':
      return client.send(new PutItemCommand(input));
    case 'Query':
      return client.send(new QueryCommand(input));
    case 'TransactWriteItems':
      return client.send(new TransactWriteItemsCommand(input));
    case 'UpdateItem':
      return client.send(new UpdateItemCommand(input));
    default:
      throw new Error(`no command for ${operation}`);
  }
}

/** The recorded call on fresh values: other names, other keys of answers, fingerprints and tenants. */
export function replayOf(client: DynamoDBClient, { operation, input, sample }: Recorded, fresh: string) {
  const text = input
    .replaceAll(sample, fresh)
    .replaceAll(/"TRIALUSED#[^"]*"/g, () => `"TRIALUSED#${randomUUID()}"`)
    .replaceAll(/("pk":\{"S":")[\w-]{43}"/g, (_, before: string) => `${before}${randomUUID()}"`);
  const renamed = operation === 'TransactWriteItems' ? renamedTenant(text, fresh) : text;
  const { ClientRequestToken: _, ...fields } = JSON.parse(renamed);
  return () => sendAs(client, operation, fields as never);
}

/** A new tenant gets an ID of its own; one that was there keeps the ID of its sample. */
function renamedTenant(text: string, fresh: string): string {
  const [tenantId] = /t[0-9a-z]{20}(?=")/.exec(text) ?? [];
  if (tenantId === undefined || tenantId === fresh) return text;
  const other = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  return text.replaceAll(tenantId, other);
}

import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { readBody } from '../base/wire.ts';
import { addDuration, parseInstant } from '../clock/instants.ts';
import type { DnsAnswer } from '../engines/dns-server.ts';

export class BadInputError extends Error {
  override readonly name = 'BadInputError';
}

export class NotJsonError extends Error {
  override readonly name = 'NotJsonError';
}

const AdvanceSchema = z.union([z.strictObject({ by: z.string() }), z.strictObject({ to: z.string() })]);
const TokenSchema = z.strictObject({ sub: z.string().min(1), scope: z.string().default('') });
const TxtSchema = z.union([z.string(), z.array(z.string())]);
const DnsSchema = z.union([
  z.strictObject({ name: z.string().min(1), txt: z.union([z.string(), z.array(TxtSchema)]) }),
  z.strictObject({ name: z.string().min(1), fault: z.enum(['SERVFAIL', 'SILENCE']) }),
]);

/** Reads `{by}` or `{to}` into the instant to go to. */
export function readAdvance(body: unknown): (now: number) => number {
  const order = parse(AdvanceSchema, body, '{"by": "P30D"} or {"to": "2026-12-24T15:00:00Z"}');
  if ('to' in order) {
    const to = parseInstant(order.to);
    if (to === undefined) throw new BadInputError(`${order.to} is not an instant like 2026-12-24T15:00:00Z`);
    return () => to;
  }
  if (addDuration(0, order.by) === undefined)
    throw new BadInputError(`${order.by} is not an ISO 8601 duration like P30D`);
  return (now) => addDuration(now, order.by) ?? now;
}

export function readTokenWish(body: unknown): z.infer<typeof TokenSchema> {
  return parse(TokenSchema, body, '{"sub": "someone", "scope": "smartwork/console"}');
}

export function readDnsRecord(body: unknown): { readonly name: string; readonly answer: DnsAnswer } {
  const record = parse(DnsSchema, body, '{"name": "acme.example", "txt": "the text of the record"}');
  const { name, ...told } = record;
  return { name, answer: 'txt' in told ? { txt: [told.txt].flat() } : told };
}

/** A form of a web page can send every type but this one without being asked. */
export async function readJsonBody(incoming: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(incoming.headers['content-type'] ?? ''))
    throw new NotJsonError('Send Content-Type: application/json');
  try {
    return JSON.parse((await readBody(incoming)).toString('utf8'));
  } catch {
    throw new BadInputError('The body is not JSON');
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown, example: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BadInputError(`Say ${example}`);
}

import { createHash } from 'node:crypto';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type Item, toItem } from './items.ts';

/** The finished request of a key: what it asked and what it was answered, without personal data or passwords. */
const RecordSchema = z.object({
  payloadHash: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
export type IdempotencyRecord = z.infer<typeof RecordSchema>;

export interface IdempotentCall {
  readonly sub: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** Long enough for any client's retries; the table's TTL forgets it later. */
const KEPT_SECONDS = 24 * 3_600;

export const idempotencyKey = ({ sub, method, path, key }: IdempotentCall): { pk: string } => ({
  pk: createHash('sha256')
    .update(JSON.stringify([sub, method, path, key]))
    .digest('base64url'),
});

/** `nowMs` is the real clock: TTL is technical time. */
export const idempotencyItem = (call: IdempotentCall, record: IdempotencyRecord, nowMs: number): Item =>
  toItem({
    ...idempotencyKey(call),
    ...record,
    expiresAtEpoch: Math.floor(nowMs / 1_000) + KEPT_SECONDS,
  });

export const idempotencyFrom = (item: Item): IdempotencyRecord => RecordSchema.parse(unmarshall(item));

/** A hash of the body without its passwords, tokens and identifiers: with them it would be an oracle for what is secret. */
export function payloadHashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(withoutSecrets(body)) ?? '')
    .digest('base64url');
}

const isSecretField = (name: string): boolean => /password|token|identifier/i.test(name);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  // What stands beside a password counts: `initialPassword` also says who sets it.
  const kept = Object.entries(value).filter(
    ([name, inner]) => typeof inner === 'object' || !isSecretField(name),
  );
  return Object.fromEntries(
    // Stryker disable next-line EqualityOperator: no two fields have one name
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, withoutSecrets(inner)]),
  );
}

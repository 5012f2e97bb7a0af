import { createHash, randomBytes } from 'node:crypto';
import { fingerprint } from './credential-keys.ts';

/** A token as it can be looked up and checked; the token itself is written down nowhere. */
export interface TokenCheck {
  readonly tenantId: string;
  /** Which account of the tenant, without saying its name. */
  readonly slot: string;
  readonly tokenHash: string;
}

const SECRET_BYTES = 32;
const SLOT_LENGTH = 22;
const TOKEN_FORM = /^(t[0-9a-z]{20})\.([\w-]{22})\.[\w-]{43}$/;

/** A new token of 32 random bytes, with the address at which it can be looked up. */
export function newResetToken(tenantId: string, accountId: string): TokenCheck & { readonly token: string } {
  const slot = fingerprint(tenantId, accountId).slice(0, SLOT_LENGTH);
  const token = `${tenantId}.${slot}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, tenantId, slot, tokenHash: hashOf(token) };
}

/** What a given token would have to meet; undefined when it has not the form of one. */
export function readResetToken(token: string): TokenCheck | undefined {
  const [, tenantId, slot] = TOKEN_FORM.exec(token) ?? [];
  return tenantId && slot ? { tenantId, slot, tokenHash: hashOf(token) } : undefined;
}

/** 32 random bytes cannot be guessed, so a fast hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

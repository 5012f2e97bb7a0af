import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A token as it can be looked up; the token itself is written down nowhere. */
export interface TokenCheck {
  readonly tenantId: string;
  readonly tokenHash: string;
}

const SECRET_BYTES = 32;
const TOKEN_FORM = /^(t[0-9a-z]{20})\.[\w-]{43}$/;

/** A new token of 32 random bytes, with what it can be looked up by. */
export function newResetToken(tenantId: string): TokenCheck & { readonly token: string } {
  const token = `${tenantId}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, tenantId, tokenHash: hashOf(token) };
}

/** How a given token is looked up; undefined when it has not the form of one. */
export function readResetToken(token: string): TokenCheck | undefined {
  // Stryker disable next-line ArrayDeclaration: of what does not match only the second place is read, which is empty
  const [, tenantId] = TOKEN_FORM.exec(token) ?? [];
  return tenantId ? { tenantId, tokenHash: hashOf(token) } : undefined;
}

/**
 * To which address a link was sent, as it is kept: only the holder of the token can compare it, so it tells nobody else an
 * address, not even by trying.
 */
export const addressMark = (token: string, address: string): string =>
  createHmac('sha256', token).update(address).digest('base64url');

/** 32 random bytes cannot be guessed, so a fast hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * What a tenant publishes to prove a domain: the same whenever it asks, and of no use to another tenant. It is no secret,
 * so it needs no key: what proves is that it stands in the DNS of the domain.
 */
export const verificationTokenOf = (tenantId: string, domainName: string): string =>
  createHash('sha256').update(`${tenantId} ${domainName}`).digest('hex').slice(0, 40);

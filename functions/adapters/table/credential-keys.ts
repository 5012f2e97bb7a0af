import type { SharedLimit } from '../../core/accounts/login-tries.ts';
import type { Instant, KstDate } from '../../core/business-calendar.ts';
import type { MailShare } from '../../core/mails/mail-budget.ts';
import { keyedHash } from '../crypto/keyed-hash.ts';
import { partitionOf } from './keys.ts';

/** Keys of the Credentials table. */
export const passwordKey = (tenantId: string, accountId: string) => ({
  pk: partitionOf(tenantId),
  sk: `PASSWORD#${accountId}`,
});
/** The password of every account of the company that has set none of its own. */
export const initialPasswordKey = (tenantId: string) => ({
  pk: partitionOf(tenantId),
  sk: 'INITIAL_PASSWORD',
});

/** In partitions of their own: the function that sends links may write there and nowhere else. */
const linksPartitionOf = (tenantId: string): string => `LINKS#${tenantId}`;
/** Each link stands by itself: another one that is asked for leaves it as it is. */
export const linkKey = (tenantId: string, tokenHash: string) => ({
  pk: linksPartitionOf(tenantId),
  sk: `LINK#${tokenHash}`,
});

/** Where all that belongs to a tenant stands: partitions with how the sort keys in them begin. */
export const credentialsOf = (tenantId: string): readonly (readonly [string, string])[] => [
  [linksPartitionOf(tenantId), 'LINK#'],
  [partitionOf(tenantId), 'PASSWORD#'],
  [partitionOf(tenantId), 'INITIAL_PASSWORD'],
];

/** Logins; links that somebody asked for by the login ID; links that the administrator sent. */
export const TRIES_KINDS = ['LOGIN', 'LINK', 'ADMIN_LINK'] as const;
export type TriesKind = (typeof TRIES_KINDS)[number];

/**
 * The tries of an account that may not exist: of a company, or of a name that nobody has. Under a keyed hash, because it
 * outlives the account until the table's TTL forgets it, and login IDs are easily guessed.
 */
export const triesKey = (secret: string, kind: TriesKind, owner: string, accountId: string) => ({
  pk: `TRIES#${kind}#${keyedHash(secret, owner, accountId)}`,
  sk: 'TRIES',
});

/** What the tries of one hour have in common: the company, or the place that they come from. */
export const sharedTriesKey = (secret: string, limit: SharedLimit, of: string, now: Instant) => ({
  pk: `TRIES#${limit}#${keyedHash(secret, of)}`,
  sk: `HOUR#${now.slice(0, 13)}`,
});

/** How many mails of a day an address or a company has had: the address only under a keyed hash. */
export const mailCountKey = (
  secret: string,
  { limit, of }: Pick<MailShare, 'limit' | 'of'>,
  day: KstDate,
) => ({
  pk: `MAILS#${limit}#${keyedHash(secret, 'MAILS', of)}`,
  sk: `DAY#${day}`,
});

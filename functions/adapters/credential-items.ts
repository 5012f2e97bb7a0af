import { randomUUID } from 'node:crypto';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { PasswordOriginSchema, setByAdmin, setByUser } from '../core/account-password.ts';
import { epochOf, type Instant, InstantSchema } from '../core/business-calendar.ts';
import { type Tries, TriesSchema } from '../core/throttle.ts';
import { accountKey, initialPasswordKey, linkKey, type triesKey } from './credential-keys.ts';
import { type Item, toItem } from './items.ts';
import { type PasswordHash, PasswordHashSchema } from './password-hash.ts';
import type { TokenCheck } from './reset-token.ts';

const StoredPasswordSchema = z.object({ hash: PasswordHashSchema, ...PasswordOriginSchema.shape });
export type StoredPassword = z.infer<typeof StoredPasswordSchema>;
export const passwordFrom = (item: Item): StoredPassword => StoredPasswordSchema.parse(unmarshall(item));

/** A password that its own user has set. */
export const accountItem = (tenantId: string, accountId: string, hash: PasswordHash, now: Instant): Item =>
  toItem({ ...accountKey(tenantId, accountId), hash, ...setByUser(now) });

/** The password that the administrator has set for whoever has none yet (R100). */
export const initialPasswordItem = (tenantId: string, hash: PasswordHash, now: Instant): Item =>
  toItem({ ...initialPasswordKey(tenantId), hash, ...setByAdmin(now) });

/** A link that was used has nothing left to compare with. */
const StoredLinkSchema = z.object({
  accountId: z.string(),
  tokenHash: z.string().optional(),
  askedAt: InstantSchema,
  expiresAt: InstantSchema,
});
export type StoredLink = z.infer<typeof StoredLinkSchema>;
export const linkFrom = (item: Item): StoredLink => StoredLinkSchema.parse(unmarshall(item));
export const linkItem = ({ tenantId, slot }: Pick<TokenCheck, 'tenantId' | 'slot'>, link: StoredLink): Item =>
  toItem({ ...linkKey(tenantId, slot), ...link, ...forgottenAfter(link.expiresAt) });

/** `fence` is another one after each write: whoever counts a try replaces what it read, or counts again. */
const StoredTriesSchema = z.object({ tries: TriesSchema, fence: z.string() });
export type StoredTries = z.infer<typeof StoredTriesSchema>;
export const triesFrom = (item: Item): StoredTries => StoredTriesSchema.parse(unmarshall(item));
export const triesItem = (key: ReturnType<typeof triesKey>, tries: Tries): Item =>
  toItem({ ...key, tries, fence: randomUUID(), ...forgottenAfter(tries.forgottenAt) });

/** For the table's TTL, which tidies up and decides nothing. */
const forgottenAfter = (at: Instant) => ({ expiresAtEpoch: Math.floor(epochOf(at) / 1_000) });

import { randomUUID } from 'node:crypto';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import {
  type PasswordOrigin,
  PasswordOriginSchema,
  setByAdmin,
} from '../../core/accounts/account-password.ts';
import { countsForgottenAt, FamiliarSchema, type LoginCounts } from '../../core/accounts/login-tries.ts';
import { LinkRowSchema } from '../../core/accounts/password-link.ts';
import { TriesSchema } from '../../core/accounts/throttle.ts';
import { epochOf, type Instant, InstantSchema } from '../../core/business-calendar.ts';
import { type PasswordHash, PasswordHashSchema } from '../crypto/password-hash.ts';
import type { TokenCheck } from '../crypto/tokens.ts';
import { initialPasswordKey, linkKey, passwordKey, type triesKey } from './credential-keys.ts';
import { type Item, toItem } from './items.ts';

/** `passwordId` is another one of each password that is set: it says whether the same one still stands. */
const StoredPasswordSchema = z.object({
  hash: PasswordHashSchema,
  ...PasswordOriginSchema.shape,
  passwordId: z.string().optional(),
});
export type StoredPassword = z.infer<typeof StoredPasswordSchema>;
export const passwordFrom = (item: Item): StoredPassword => StoredPasswordSchema.parse(unmarshall(item));

/** When and by whom a password was set, of an item that was read without its hash. */
export const originFrom = (item: Item): PasswordOrigin =>
  z.object(PasswordOriginSchema.shape).parse(unmarshall(item));

/** The password of one account. */
export const passwordItem = (
  tenantId: string,
  accountId: string,
  hash: PasswordHash,
  origin: PasswordOrigin,
): Item => toItem({ ...passwordKey(tenantId, accountId), hash, ...origin, passwordId: randomUUID() });

/** The password that the administrator has set for accounts that have none yet (R100). */
export const initialPasswordItem = (tenantId: string, hash: PasswordHash, now: Instant): Item =>
  toItem({ ...initialPasswordKey(tenantId), hash, ...setByAdmin(now) });

const StoredLinkSchema = z.object({
  ...LinkRowSchema.omit({ isOwnAddress: true, byAdministrator: true }).shape,
  /** The mark of the account's own address; none when the link went to another one that was given. */
  sentTo: z.string().optional(),
  askedAt: InstantSchema,
  expiresAt: InstantSchema,
});
export type StoredLink = z.infer<typeof StoredLinkSchema>;
export const linkFrom = (item: Item): StoredLink => StoredLinkSchema.parse(unmarshall(item));
export const linkItem = ({ tenantId, tokenHash }: TokenCheck, link: StoredLink): Item =>
  toItem({ ...linkKey(tenantId, tokenHash), ...link, ...forgottenAfter(link.expiresAt) });

/** `fence` is another one after each write: a count replaces what it has read, or reads again. */
const StoredTriesSchema = z.object({
  tries: TriesSchema,
  familiar: FamiliarSchema.optional(),
  fence: z.string(),
});
export type StoredTries = z.infer<typeof StoredTriesSchema>;
export const triesFrom = (item: Item): StoredTries => StoredTriesSchema.parse(unmarshall(item));
export const triesItem = (key: ReturnType<typeof triesKey>, { tries, familiar }: LoginCounts): Item =>
  toItem({
    ...key,
    tries,
    familiar,
    fence: randomUUID(),
    ...forgottenAfter(countsForgottenAt({ tries, familiar })),
  });

/** For the table's TTL, which tidies up and decides nothing. */
const forgottenAfter = (at: Instant) => ({ expiresAtEpoch: Math.floor(epochOf(at) / 1_000) });

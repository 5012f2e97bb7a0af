import type { PasswordOrigin } from '../../core/accounts/account-password.ts';
import { afterNewPassword } from '../../core/accounts/login-tries.ts';
import { noTries } from '../../core/accounts/throttle.ts';
import type { Instant } from '../../core/business-calendar.ts';
import type { PasswordHash } from '../crypto/password-hash.ts';
import { initialPasswordItem, passwordItem, triesItem } from './credential-items.ts';
import { initialPasswordKey, TRIES_KINDS, triesKey } from './credential-keys.ts';
import { toItem } from './items.ts';
import type { NamedWrite } from './transaction.ts';

/** The table of passwords, with the key under which tries are counted. */
export interface PasswordTable {
  readonly table: string;
  readonly triesSecret: string;
}

interface NewPassword {
  readonly tenantId: string;
  readonly accountId: string;
  readonly hash: PasswordHash;
  readonly origin: PasswordOrigin;
}

/** Goes through while this password is the current one, or while none has an ID. */
export const whileCurrent = (passwordId: string | undefined) => ({
  ConditionExpression:
    passwordId === undefined ? 'attribute_not_exists(#passwordId)' : '#passwordId = :passwordId',
  ExpressionAttributeNames: { '#passwordId': 'passwordId' },
  ...(passwordId !== undefined && { ExpressionAttributeValues: toItem({ ':passwordId': passwordId }) }),
});

/**
 * A password of the account, and the end of its locks. It makes every link void that was asked for before, so these count
 * no more either: a stranger who asks for links keeps nobody from asking for one.
 */
export function passwordWrites(
  { table, triesSecret }: PasswordTable,
  { tenantId, accountId, hash, origin }: NewPassword,
  condition?: ReturnType<typeof whileCurrent>,
): NamedWrite<'PASSWORD' | 'TRIES'>[] {
  const Item = passwordItem(tenantId, accountId, hash, origin);
  const tries = TRIES_KINDS.map((kind) =>
    triesItem(
      triesKey(triesSecret, kind, tenantId, accountId),
      kind === 'LOGIN' ? afterNewPassword(origin.setAt) : { tries: noTries(origin.setAt) },
    ),
  );
  return [
    { name: 'PASSWORD', write: { Put: { TableName: table, Item, ...condition } } },
    ...tries.map((none) => ({ name: 'TRIES' as const, write: { Put: { TableName: table, Item: none } } })),
  ];
}

/** The first password for all who have none; it takes the place of an older one. */
export const initialPasswordWrite = (
  table: string,
  tenantId: string,
  hash: PasswordHash,
  now: Instant,
): NamedWrite<'PASSWORD'> => ({
  name: 'PASSWORD',
  write: { Put: { TableName: table, Item: initialPasswordItem(tenantId, hash, now) } },
});

/** From now on everybody has a password of their own, or none. */
export const noInitialPasswordWrite = (table: string, tenantId: string): NamedWrite<'PASSWORD'> => ({
  name: 'PASSWORD',
  write: { Delete: { TableName: table, Key: toItem(initialPasswordKey(tenantId)) } },
});

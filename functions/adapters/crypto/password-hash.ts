import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { stored } from '../../core/stored.ts';

export const PasswordHashSchema = stored({
  algorithm: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.string(),
  key: z.string(),
});
export type PasswordHash = Readonly<z.infer<typeof PasswordHashSchema>>;

const COST = { n: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
/** scrypt needs 128·n·r bytes, four times what Node allows by default. */
const MAX_MEMORY = 256 * 1024 * 1024;

/** About 200 ms of a full core: only the function sized for it calls this. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<PasswordHash> {
  const key = await derive(password, salt, COST);
  return { algorithm: 'scrypt', ...COST, salt: salt.toString('base64url'), key: key.toString('base64url') };
}

/** Nobody's password: an account that does not exist is checked against it, which takes as long. */
const NOBODY: PasswordHash = {
  algorithm: 'scrypt',
  ...COST,
  salt: Buffer.alloc(16).toString('base64url'),
  key: Buffer.alloc(KEY_BYTES).toString('base64url'),
};

/** Whether it is the password of the hash; without a hash it never is, after the same work. */
export async function isPassword(password: string, hash: PasswordHash | undefined): Promise<boolean> {
  const { salt, key, ...cost } = hash ?? NOBODY;
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  // Stryker disable next-line ConditionalExpression: nobody knows a password of which nothing but zeros comes
  return timingSafeEqual(given, Buffer.from(key, 'base64url')) && hash !== undefined;
}

type Cost = Pick<PasswordHash, 'n' | 'r' | 'p'>;

function derive(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: MAX_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

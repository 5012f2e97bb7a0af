import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto';

export interface PasswordHash {
  readonly algorithm: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly key: string;
}

const COST = { n: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
/** scrypt needs 128·n·r bytes, four times what Node allows by default. */
const MAX_MEMORY = 256 * 1024 * 1024;

/** About 200 ms of a full core: only the function sized for it calls this. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<PasswordHash> {
  const key = await derive(password.normalize('NFC'), salt, {
    N: COST.n,
    r: COST.r,
    p: COST.p,
    maxmem: MAX_MEMORY,
  });
  return { algorithm: 'scrypt', ...COST, salt: salt.toString('base64url'), key: key.toString('base64url') };
}

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

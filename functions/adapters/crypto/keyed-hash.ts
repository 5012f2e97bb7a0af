import { createHmac } from 'node:crypto';

/** A name of what a person typed that only the holder of the key can make: no list of guesses finds it. */
export const keyedHash = (key: string, ...parts: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');

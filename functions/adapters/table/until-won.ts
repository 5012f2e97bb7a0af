import { pauseBefore } from './dynamo.ts';

/** Accounts of one company come in parallel, so a few races in a row are nothing unusual. */
const MAX_TRIES = 5;

/**
 * Whoever loses a race against another writer tries again, after a pause, on what that one has left. An attempt that
 * lost answers undefined; so does this when every one has lost.
 */
export async function untilWon<T>(attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 1; ; tries++) {
    const won = await attempt();
    if (won !== undefined || tries === MAX_TRIES) return won;
    await pauseBefore(tries);
  }
}

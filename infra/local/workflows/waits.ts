import type { LocalClock } from '../clock/clock.ts';
import { readWait } from './asl-rewriting.ts';
import type { Json } from './interpreter.ts';
import type { Rest } from './rest.ts';

/** The waits of one execution, on the local clock. */
export function createWaits(clock: LocalClock, rest: Rest) {
  const pending = new Map<() => void, (reason: Error) => void>();

  function wait(parameters: Json): Promise<Json> {
    const { until, input } = readWait(parameters, clock.now());
    if (until <= clock.now()) return Promise.resolve(input);
    return new Promise((resolve, reject) => {
      const cancel = clock.at(until, () => {
        pending.delete(cancel);
        rest.countWaits(-1);
        resolve(input);
      });
      pending.set(cancel, reject);
      rest.countWaits(1);
    });
  }

  /** A wait that stayed pending would keep the interpreter's timer, and with it the process. */
  function rejectAll(why: string): void {
    for (const reject of pending.values()) reject(new Error(why));
  }

  function cancelAll(why: string): void {
    for (const cancel of pending.keys()) cancel();
    rejectAll(why);
  }

  return { wait, rejectAll, cancelAll };
}

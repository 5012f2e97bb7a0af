import type { LocalFunction } from '../app/resources.ts';
import type { FunctionWorker } from './worker.ts';

/**
 * Threads at a time: of a function for which a caller waits, of any other, and of all in one release. Each is a V8 isolate
 * of about 25 MB. Batches of streams and tasks gain no time by a second one on two cores. A life calls eleven functions by
 * turns: with fewer threads in all each ends another one, and a third of the time goes into cold starts.
 */
const OF_CALLED = 2;
const OF_OTHERS = 1;
const IN_ALL = 12;
/** A thread that nobody used for this long is ended; its next event starts a new one, a cold start of some 60 ms. */
const IDLE_MS = 30_000;

export interface Thread {
  readonly target: LocalFunction;
  readonly worker: FunctionWorker;
}

/** Keeps the threads: starts one when an event needs it, and ends those that idle. */
export function createThreads(
  startWorker: (target: LocalFunction) => FunctionWorker,
  isCalled: (target: LocalFunction) => boolean,
  releases: number,
) {
  let threads: Thread[] = [];
  /** Since when each idle thread idles; a busy one is not in it. */
  const idleSince = new Map<Thread, number>();
  const trimming = setInterval(trim, IDLE_MS / 3);
  trimming.unref();

  function start(target: LocalFunction): Thread {
    const thread = { target, worker: startWorker(target) };
    threads.push(thread);
    return thread;
  }

  function end(thread: Thread): Promise<void> {
    threads = threads.filter((other) => other !== thread);
    idleSince.delete(thread);
    return thread.worker.stop();
  }

  function trim(): void {
    for (const [thread, since] of [...idleSince]) if (Date.now() - since > IDLE_MS) void end(thread);
  }

  /** Makes room for one more thread: at the limit it ends the one that has idled longest. */
  function makeRoom(): boolean {
    if (threads.length < IN_ALL * releases) return true;
    const [oldest] = [...idleSince].sort(([, a], [, b]) => a - b);
    if (!oldest) return false;
    void end(oldest[0]);
    return true;
  }

  return {
    start,
    end,

    /** An idle thread, or a new one if there is room; undefined when the event must wait for its turn. */
    acquire(target: LocalFunction): Thread | undefined {
      for (const dead of threads.filter(({ worker }) => !worker.isAlive())) void end(dead);
      const own = threads.filter((thread) => thread.target === target);
      const free = own.find((thread) => idleSince.delete(thread));
      if (free) return free;
      const wanted = isCalled(target) ? OF_CALLED : OF_OTHERS;
      const most = Math.min(target.concurrency ?? wanted, wanted);
      return own.length < most && makeRoom() ? start(target) : undefined;
    },

    release(thread: Thread): void {
      if (threads.includes(thread)) idleSince.set(thread, Date.now());
    },

    async stop(): Promise<void> {
      clearInterval(trimming);
      await Promise.all(threads.map(end));
    },
  };
}

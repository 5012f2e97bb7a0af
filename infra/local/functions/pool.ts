import type { LocalFunction } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import { type Endpoints, environmentOf } from './environment.ts';
import { createInvocationCounts } from './invocations.ts';
import { createThreads, type Thread } from './threads.ts';
import { startWorker, type WriteLog } from './worker.ts';

export type Invoke = (target: LocalFunction, event: unknown) => Promise<unknown>;
export type FunctionPool = ReturnType<typeof createFunctionPool>;

/** Runs the functions: hands each thread one event at a time; an event without a thread waits for its turn. */
export function createFunctionPool(
  endpoints: () => Endpoints,
  activity: Activity,
  writeLog: WriteLog,
  isCalled: (target: LocalFunction) => boolean,
  releases: number,
) {
  const threads = createThreads(
    (target) => startWorker(target, environmentOf(target, endpoints()), writeLog),
    isCalled,
    releases,
  );
  const waiting = new Map<LocalFunction, ((thread: Thread) => void)[]>();
  const finished = new Set<() => void>();
  const underWay = new Set<Promise<void>>();
  const invocations = createInvocationCounts();

  function handOut(): void {
    for (const [target, takers] of waiting) {
      while (takers.length > 0) {
        const thread = threads.acquire(target);
        if (!thread) break;
        takers.shift()?.(thread);
      }
      if (takers.length === 0) waiting.delete(target);
    }
  }

  function takeTurn(target: LocalFunction): Promise<Thread> {
    return new Promise((resolve) => {
      const takers = waiting.get(target) ?? [];
      takers.push(resolve);
      waiting.set(target, takers);
      handOut();
    });
  }

  async function run(target: LocalFunction, event: unknown, begin?: () => void): Promise<unknown> {
    const thread = await takeTurn(target);
    let began = performance.now();
    try {
      await thread.worker.loaded;
      began = performance.now();
      begin?.();
      return await thread.worker.invoke(event);
    } finally {
      invocations.add(target, performance.now() - began);
      threads.release(thread);
      handOut();
      for (const listener of finished) listener();
    }
  }

  /** What follows waits for it. */
  async function invoke(target: LocalFunction, event: unknown, begin?: () => void): Promise<unknown> {
    const ended = activity.begin();
    const running = Promise.withResolvers<void>();
    try {
      return await run(target, event, () => {
        underWay.add(running.promise);
        begin?.();
      });
    } finally {
      underWay.delete(running.promise);
      running.resolve();
      ended();
    }
  }

  /**
   * Does it when every invocation that runs now has ended. What follows waits for it. Those that wait for a thread are not
   * meant: at a midnight there are thousands.
   */
  function afterThese(then: () => void): void {
    const ended = activity.begin();
    void Promise.all(underWay).then(then).finally(ended);
  }

  return {
    invoke,
    /** For what waits for somebody outside: the clock goes on meanwhile. */
    run,
    afterThese,
    invocations: invocations.all,
    stop: threads.stop,

    /** Loads a bundle: a missing variable shows at start, not at the first request. A warm thread stays for that. */
    async probe(target: LocalFunction, isWarm: boolean): Promise<void> {
      const thread = threads.start(target);
      try {
        await thread.worker.loaded;
      } finally {
        if (isWarm) threads.release(thread);
        else await threads.end(thread);
      }
    },

    onFinished(listener: () => void): void {
      finished.add(listener);
    },
  };
}

import { devNull } from 'node:os';
import { region } from '../app/local-names.ts';
import type { LocalFunction } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import { type FunctionWorker, startWorker, type WriteLog } from './worker.ts';

/** Threads at a time: of one function, and of all. Each is a V8 isolate of about 25 MB. */
const perFunction = 2;
const inAll = 4;
/** A thread nobody used for this long is ended; its next event starts a new one, a cold start of some 60 ms. */
const idleMs = 5_000;

type Endpoints = { dynamodb: string; stepFunctions: string; ses: string; dns: string };
export type Invoke = (target: LocalFunction, event: unknown) => Promise<unknown>;

/** What a function has done: as billed, but for the start of its threads. */
export type Invocations = {
  function: string;
  memoryMb: number;
  count: number;
  ms: number;
  longestMs: number;
};

type Instance = { target: LocalFunction; worker: FunctionWorker; busy: boolean; lastUsed: number };

/** Runs the functions: starts threads when an event needs one, hands each one event at a time. */
export function createFunctionPool(endpoints: () => Endpoints, activity: Activity, writeLog: WriteLog) {
  let instances: Instance[] = [];
  const waiting = new Map<LocalFunction, ((instance: Instance) => void)[]>();
  const finished = new Set<() => void>();
  const invocations = new Map<LocalFunction, Invocations>();
  const trimming = setInterval(trim, idleMs / 3);
  trimming.unref();

  function environmentOf(target: LocalFunction): Record<string, string> {
    const { dynamodb, stepFunctions, ses, dns } = endpoints();
    return {
      ...target.environment,
      // Whatever the deploy says: nothing here asks the servers of the world.
      ...('DNS_SERVERS' in target.environment && { DNS_SERVERS: dns }),
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
      AWS_ENDPOINT_URL_SFN: stepFunctions,
      AWS_ENDPOINT_URL_SES: ses,
      AWS_ENDPOINT_URL_SESV2: ses,
      AWS_LAMBDA_FUNCTION_NAME: target.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(target.memoryMb),
      // The developer's own profile must not reach the functions.
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      TZ: ':UTC',
    };
  }

  function start(target: LocalFunction): Instance {
    const worker = startWorker(target, environmentOf(target), writeLog);
    const instance = { target, worker, busy: true, lastUsed: Date.now() };
    instances.push(instance);
    return instance;
  }

  function end(instance: Instance): Promise<void> {
    instances = instances.filter((other) => other !== instance);
    return instance.worker.stop();
  }

  function trim(): void {
    const idle = instances.filter(({ busy, lastUsed }) => !busy && Date.now() - lastUsed > idleMs);
    for (const instance of idle) void end(instance);
  }

  /** An idle thread, or a new one if there is room; undefined when the event must wait for its turn. */
  function acquire(target: LocalFunction): Instance | undefined {
    instances = instances.filter(({ worker }) => worker.isAlive());
    const own = instances.filter((instance) => instance.target === target);
    const free = own.find(({ busy }) => !busy);
    if (free) {
      free.busy = true;
      return free;
    }
    if (own.length >= Math.min(target.concurrency ?? perFunction, perFunction)) return undefined;
    if (instances.length >= inAll) {
      const [oldest] = instances.filter(({ busy }) => !busy).sort((a, b) => a.lastUsed - b.lastUsed);
      if (!oldest) return undefined;
      void end(oldest);
    }
    return start(target);
  }

  function handOut(): void {
    for (const [target, takers] of waiting) {
      while (takers.length > 0) {
        const instance = acquire(target);
        if (!instance) break;
        takers.shift()?.(instance);
      }
      if (takers.length === 0) waiting.delete(target);
    }
  }

  function takeTurn(target: LocalFunction): Promise<Instance> {
    return new Promise((resolve) => {
      const takers = waiting.get(target) ?? [];
      takers.push(resolve);
      waiting.set(target, takers);
      handOut();
    });
  }

  function count(target: LocalFunction, ms: number): void {
    const { name, memoryMb } = target;
    const before = invocations.get(target) ?? { function: name, memoryMb, count: 0, ms: 0, longestMs: 0 };
    invocations.set(target, {
      ...before,
      count: before.count + 1,
      ms: before.ms + ms,
      longestMs: Math.max(before.longestMs, ms),
    });
  }

  async function invoke(target: LocalFunction, event: unknown, begin?: () => void): Promise<unknown> {
    const ended = activity.begin();
    const instance = await takeTurn(target);
    let began = performance.now();
    try {
      await instance.worker.loaded;
      began = performance.now();
      begin?.();
      return await instance.worker.invoke(event);
    } finally {
      count(target, performance.now() - began);
      instance.busy = false;
      instance.lastUsed = Date.now();
      handOut();
      for (const listener of finished) listener();
      ended();
    }
  }

  return {
    invoke,
    invocations: (): Invocations[] => [...invocations.values()],

    /** Loads a bundle once and ends the thread: a missing variable shows at start, not at the first request. */
    async probe(target: LocalFunction): Promise<void> {
      const instance = start(target);
      try {
        await instance.worker.loaded;
      } finally {
        await end(instance);
      }
    },

    onFinished(listener: () => void): void {
      finished.add(listener);
    },

    async stop(): Promise<void> {
      clearInterval(trimming);
      await Promise.all(instances.map(end));
    },
  };
}

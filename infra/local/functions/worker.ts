import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { LocalFunction } from '../app/resources.ts';

const FailureSchema = z.object({
  errorType: z.string(),
  errorMessage: z.string(),
  trace: z.array(z.string()).optional(),
});
const MessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('loaded') }),
  z.object({ kind: z.literal('broken'), error: FailureSchema }),
  z.object({ kind: z.literal('answer'), answer: z.string() }),
  z.object({ kind: z.literal('failed'), error: FailureSchema }),
]);

type Failure = z.infer<typeof FailureSchema>;

/** Lambda's answer for a handler that threw; Step Functions matches `errorType`. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.errorType}: ${failure.errorMessage}`);
    this.failure = failure;
  }
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: FunctionError) => void;
}
export type WriteLog = (functionName: string, line: string) => void;
export type FunctionWorker = ReturnType<typeof startWorker>;

/** One thread with one bundle: like one Lambda instance, it handles one event at a time. */
export function startWorker(
  target: LocalFunction,
  environment: Readonly<Record<string, string>>,
  writeLog: WriteLog,
) {
  const worker = openThread(target, environment, writeLog);
  const loaded = Promise.withResolvers<unknown>();
  // A bundle that does not load is reported to the event that awaits it, if there is one.
  loaded.promise.catch(() => undefined);
  let pending: Pending | undefined = loaded;
  let alive = true;

  function take(): Pending | undefined {
    const current = pending;
    pending = undefined;
    return current;
  }

  function fail(failure: Failure): void {
    take()?.reject(new FunctionError(failure));
  }

  function die(failure: Failure): void {
    alive = false;
    fail(failure);
  }

  worker.on('message', (message: unknown) => {
    const parsed = MessageSchema.parse(message);
    if (parsed.kind === 'loaded') take()?.resolve(undefined);
    if (parsed.kind === 'answer') take()?.resolve(JSON.parse(parsed.answer));
    if (parsed.kind === 'failed') fail(parsed.error);
    if (parsed.kind === 'broken') die(parsed.error);
  });
  worker.on('error', (error) => {
    die({ errorType: error instanceof Error ? error.name : 'Error', errorMessage: String(error) });
  });
  worker.on('exit', (code) => {
    die({ errorType: 'Runtime.ExitError', errorMessage: `the runtime exited with code ${code}` });
  });

  function giveUp(requestId: string): void {
    const after = `after ${target.timeoutMs / 1000} seconds`;
    die({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out ${after}`,
    });
    void worker.terminate();
  }

  return {
    loaded: loaded.promise,
    isAlive: (): boolean => alive,

    invoke(event: unknown): Promise<unknown> {
      const requestId = randomUUID();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(giveUp, target.timeoutMs, requestId);
        pending = withTimer(timer, { resolve, reject });
        worker.postMessage({
          requestId,
          event: JSON.stringify(event ?? null),
          deadline: Date.now() + target.timeoutMs,
        });
      });
    },

    async stop(): Promise<void> {
      alive = false;
      await worker.terminate();
    },
  };
}

function withTimer(timer: NodeJS.Timeout, { resolve, reject }: Pending): Pending {
  return {
    resolve(answer) {
      clearTimeout(timer);
      resolve(answer);
    },
    reject(error) {
      clearTimeout(timer);
      reject(error);
    },
  };
}

function openThread(
  { bundle, exportName, name, arn, memoryMb }: LocalFunction,
  env: Readonly<Record<string, string>>,
  writeLog: WriteLog,
): Worker {
  const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), {
    env,
    execArgv: [],
    stdout: true,
    stderr: true,
    // As much as Lambda would give it: V8 keeps less garbage where it may have less.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    workerData: { bundle, exportName, functionName: name, arn, memoryMb },
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    createInterface({ input: stream }).on('line', (line) => writeLog(name, line));
  }
  return worker;
}

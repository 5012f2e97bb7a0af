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

/** What Lambda answers for a handler that threw; `errorType` is the name Step Functions matches. */
export class FunctionError extends Error {
  override name = 'FunctionError';
  readonly failure: z.infer<typeof FailureSchema>;
  constructor(failure: z.infer<typeof FailureSchema>) {
    super(`${failure.errorType}: ${failure.errorMessage}`);
    this.failure = failure;
  }
}

type Pending = { resolve: (answer: unknown) => void; reject: (error: FunctionError) => void };
export type WriteLog = (functionName: string, line: string) => void;
export type FunctionWorker = ReturnType<typeof startWorker>;

/** One thread with one bundle: like one Lambda instance, it handles one event at a time. */
export function startWorker(target: LocalFunction, environment: Record<string, string>, writeLog: WriteLog) {
  const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), {
    env: environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    workerData: {
      bundle: target.bundle,
      exportName: target.exportName,
      functionName: target.name,
      arn: target.arn,
      memoryMb: target.memoryMb,
    },
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    createInterface({ input: stream }).on('line', (line) => writeLog(target.name, line));
  }

  let alive = true;
  let pending: Pending | undefined;
  const loaded = Promise.withResolvers<unknown>();
  loaded.promise.catch(() => undefined);
  pending = { resolve: loaded.resolve, reject: loaded.reject };

  function settle(how: (current: Pending) => void): void {
    const current = pending;
    pending = undefined;
    if (current) how(current);
  }

  function die(errorType: string, errorMessage: string): void {
    alive = false;
    settle(({ reject }) => reject(new FunctionError({ errorType, errorMessage })));
  }

  worker.on('message', (message: unknown) => {
    const parsed = MessageSchema.parse(message);
    if (parsed.kind === 'loaded') settle(({ resolve }) => resolve(undefined));
    if (parsed.kind === 'answer') settle(({ resolve }) => resolve(JSON.parse(parsed.answer)));
    if (parsed.kind === 'failed') settle(({ reject }) => reject(new FunctionError(parsed.error)));
    if (parsed.kind === 'broken') {
      alive = false;
      settle(({ reject }) => reject(new FunctionError(parsed.error)));
    }
  });
  worker.on('error', (error) => die(error instanceof Error ? error.name : 'Error', String(error)));
  worker.on('exit', (code) => die('Runtime.ExitError', `the runtime exited with code ${code}`));

  function invoke(event: unknown): Promise<unknown> {
    const requestId = randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        die(
          'Sandbox.Timedout',
          `RequestId: ${requestId} Error: Task timed out after ${target.timeoutMs / 1000} seconds`,
        );
        void worker.terminate();
      }, target.timeoutMs);
      pending = {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      worker.postMessage({
        requestId,
        event: JSON.stringify(event ?? null),
        deadline: Date.now() + target.timeoutMs,
      });
    });
  }

  return {
    loaded: loaded.promise,
    invoke,
    isAlive: (): boolean => alive,
    async stop(): Promise<void> {
      alive = false;
      await worker.terminate();
    },
  };
}

import { findFunction, type LocalFunction } from '../app/resources.ts';
import { FunctionError } from '../functions/worker.ts';
import type { RewrittenTask } from './asl-rewriting.ts';
import type { Json } from './interpreter.ts';
import type { Rest } from './rest.ts';

export interface TaskDeps {
  readonly functions: readonly LocalFunction[];
  /** Calls `began` when a thread takes the event: on AWS there is no queue for one. */
  readonly invoke: (target: LocalFunction, event: unknown, began: () => void) => Promise<unknown>;
}

/** Invokes the function of a task; its timeout counts from when a thread takes the event. */
export async function runTask(
  { functions, invoke }: TaskDeps,
  rest: Rest,
  { resource, timeoutMs }: RewrittenTask,
  input: Json,
): Promise<Json> {
  const target = findFunction(functions, resource);
  if (!target) throw new Error(`no function ${resource}`);
  const late = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const began = () => {
    timer = setTimeout(() => late.reject(new TaskTimeout(`after ${timeoutMs} ms`)), timeoutMs);
  };
  rest.countTasks(1);
  try {
    return (await Promise.race([invoke(target, input, began), late.promise])) as Json;
  } catch (error) {
    throw error instanceof FunctionError ? new TaskFailure(error) : error;
  } finally {
    clearTimeout(timer);
    rest.countTasks(-1);
  }
}

/** A failed task as the interpreter matches it: by its name, the cause as Lambda words it. */
class TaskFailure extends Error {
  constructor({ failure }: FunctionError) {
    super(JSON.stringify(failure));
    this.name = failure.errorType;
  }
}

class TaskTimeout extends Error {
  override readonly name = 'States.Timeout';
}

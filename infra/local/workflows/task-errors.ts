import type { FunctionError } from '../functions/worker.ts';

/** A failed task as the interpreter matches it: by its name, the cause as Lambda words it. */
export class TaskFailure extends Error {
  constructor({ failure }: FunctionError) {
    super(JSON.stringify(failure));
    this.name = failure.errorType;
  }
}

export class TaskTimeout extends Error {
  override name = 'States.Timeout';
}

import type { StateMachine } from 'aws-local-stepfunctions';
import { findFunction, type LocalFunction, type Machine } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import type { LocalClock } from '../clock/clock.ts';
import { toIso } from '../clock/instants.ts';
import { FunctionError } from '../functions/worker.ts';
import { type Rewritten, type RewrittenTask, readWait, rewriteDefinition } from './asl-rewriting.ts';
import type { Execution } from './executions.ts';
import { describeEvent, type ExecutionStatus, endingNote, type Note } from './history.ts';
import { type Json, loadInterpreter, type TaskHandlers } from './interpreter.ts';
import { TaskFailure, TaskTimeout } from './task-errors.ts';

type Deps = {
  machines: readonly Machine[];
  functions: readonly LocalFunction[];
  /** Calls `began` when a thread takes the event: on AWS there is no queue for one. */
  invoke: (target: LocalFunction, event: unknown, began: () => void) => Promise<unknown>;
  clock: LocalClock;
  activity: Activity;
  /** Called when an execution starts and when it has ended. */
  save: (execution: Execution) => void;
};

type Running = {
  close: () => void;
  end: (status: ExecutionStatus, details: { error?: string; cause?: string; output?: string }) => void;
};

export type WorkflowEngine = ReturnType<typeof createWorkflowEngine>;

/** Runs the template's state machines: the interpreter does the ASL; clock, names and history are done here. */
export function createWorkflowEngine(deps: Deps) {
  const { clock, activity, save } = deps;
  const rewritten = new Map<string, Rewritten & { machine: Machine }>();
  for (const machine of deps.machines) {
    const text = machine.text.replaceAll(
      /\$\{([^}]+)\}/g,
      (whole, key: string) => machine.substitutions[key] ?? whole,
    );
    rewritten.set(machine.arn, { machine, ...rewriteDefinition(text) });
  }
  const executions = new Map<string, Execution>();
  const running = new Map<string, Running>();
  let closed = false;

  function note(execution: Execution, event: Note): void {
    const id = execution.history.length + 1;
    execution.history.push({ ...event, id, previousEventId: id - 1, timestamp: clock.now() });
  }

  function begin(execution: Execution): void {
    const definition = rewritten.get(execution.machineArn);
    if (!definition) return;
    executions.set(execution.arn, execution);
    note(execution, {
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: execution.input, roleArn: definition.machine.role },
    });
    save(execution);
    run(execution, definition);
  }

  function run(
    execution: Execution,
    { machine, definition, waits, tasks, timeoutSeconds }: Rewritten & { machine: Machine },
  ): void {
    const isWait = new Set(waits);
    let busy: (() => void) | undefined = activity.begin();
    let waiting = 0;
    let working = 0;
    let abort = () => {};
    let cancelDeadline = () => {};
    const cancels = new Map<() => void, (reason: Error) => void>();

    /** An execution is at rest when all it does is wait; then time may travel. */
    function count(waitingChange: number, workingChange: number): void {
      waiting += waitingChange;
      working += workingChange;
      const atRest = waiting > 0 && working === 0;
      if (atRest || execution.status !== 'RUNNING') {
        busy?.();
        busy = undefined;
      } else {
        busy ??= activity.begin();
      }
    }

    function end(
      status: ExecutionStatus,
      details: { error?: string; cause?: string; output?: string },
    ): void {
      if (closed || execution.status !== 'RUNNING') return;
      Object.assign(execution, { status, stopDate: clock.now(), ...details });
      note(execution, endingNote(status, details));
      running.delete(execution.arn);
      cancelDeadline();
      abort();
      // A wait that never settled would keep the interpreter's timer, and with it the process.
      for (const [cancel, reject] of cancels) {
        cancel();
        reject(new Error(`the execution has ${status}`));
      }
      count(0, 0);
      save(execution);
    }

    function wait(parameters: Json): Promise<Json> {
      const { until, input } = readWait(parameters, clock.now());
      if (until <= clock.now()) return Promise.resolve(input);
      return new Promise((resolve, reject) => {
        const cancel = clock.at(until, () => {
          cancels.delete(cancel);
          count(-1, 0);
          resolve(input);
        });
        cancels.set(cancel, reject);
        count(1, 0);
      });
    }

    async function work({ resource, timeoutMs }: RewrittenTask, input: Json): Promise<Json> {
      const target = findFunction(deps.functions, resource);
      if (!target) throw new Error(`no function ${resource}`);
      const late = Promise.withResolvers<never>();
      let timer: NodeJS.Timeout | undefined;
      const began = () => {
        timer = setTimeout(() => late.reject(new TaskTimeout(`after ${timeoutMs} ms`)), timeoutMs);
      };
      count(0, 1);
      try {
        return (await Promise.race([deps.invoke(target, input, began), late.promise])) as Json;
      } catch (error) {
        throw error instanceof FunctionError ? new TaskFailure(error) : error;
      } finally {
        clearTimeout(timer);
        count(0, -1);
      }
    }

    const handlers: TaskHandlers = {};
    for (const name of waits) handlers[name] = wait;
    for (const [name, task] of tasks) handlers[name] = (input) => work(task, input);

    if (timeoutSeconds !== undefined) {
      const deadline = execution.startDate + timeoutSeconds * 1000;
      cancelDeadline = clock.at(deadline, () => end('TIMED_OUT', { error: 'States.Timeout' }));
    }
    running.set(execution.arn, {
      end,
      close: () => cancels.forEach((reject) => void reject(new Error('the local run was stopped'))),
    });

    void loadInterpreter().then(async (Interpreter) => {
      if (execution.status !== 'RUNNING') return;
      const interpreter = new Interpreter(definition, { validationOptions: { noValidate: true } });
      const {
        result,
        abort: abortRun,
        eventLogs,
      } = interpreter.run(JSON.parse(execution.input), {
        overrides: { taskResourceLocalHandlers: handlers },
        context: contextOf(execution, machine, clock),
      });
      abort = abortRun;
      const recorded = record(eventLogs);
      try {
        const output = await result;
        await recorded;
        end('SUCCEEDED', { output: JSON.stringify(output) });
      } catch (error) {
        await recorded;
        end('FAILED', causeOf(error));
      }
    });

    async function record(eventLogs: ReturnType<StateMachine['run']>['eventLogs']): Promise<void> {
      for await (const event of eventLogs) {
        const described = describeEvent(event, (name) => isWait.has(name));
        if (described && execution.status === 'RUNNING') note(execution, described);
      }
    }
  }

  return {
    machines: deps.machines,

    list: (): Execution[] => [...executions.values()],
    find: (arn: string): Execution | undefined => executions.get(arn),

    start(machine: Machine, name: string, input: string): Execution {
      const execution: Execution = {
        arn: `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`,
        name,
        machineArn: machine.arn,
        machineName: machine.name,
        input,
        status: 'RUNNING',
        startDate: clock.now(),
        history: [],
      };
      begin(execution);
      return execution;
    },

    stop(execution: Execution, error: string | undefined, cause: string | undefined): void {
      running.get(execution.arn)?.end('ABORTED', { ...(error && { error }), ...(cause && { cause }) });
    },

    /** Leaves the open executions open, for the next start. */
    close(): void {
      closed = true;
      for (const { close } of running.values()) close();
    },

    /** After a restart: what was closed stays as it was, what was open starts again from its input. */
    restore(stored: readonly Execution[]): void {
      for (const execution of stored) {
        if (execution.status === 'RUNNING') begin({ ...execution, history: [] });
        else executions.set(execution.arn, execution);
      }
    },
  };
}

/** `$$` of the ASL. State.EnteredTime is a getter: the interpreter keeps the object and reads it in each state. */
function contextOf({ arn, name, startDate }: Execution, machine: Machine, clock: LocalClock) {
  return {
    Execution: { Id: arn, Name: name, RoleArn: machine.role },
    StateMachine: { Id: machine.arn, Name: machine.name },
    Local: { StartTime: toIso(startDate) },
    State: {
      get EnteredTime() {
        return toIso(clock.now());
      },
    },
  };
}

function causeOf(error: unknown): { error: string; cause: string } {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error
    ? { error: inner.name, cause: inner.message }
    : { error: 'States.Runtime', cause: String(inner) };
}

import type { Machine } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import type { LocalClock } from '../clock/clock.ts';
import { rewriteDefinition } from './asl-rewriting.ts';
import { openRecord, packed } from './execution-record.ts';
import type { Execution } from './executions.ts';
import { createInterpreterLoader } from './interpreter.ts';
import { createPlaces } from './places.ts';
import { type RunDeps, type RunnableMachine, type RunningExecution, runExecution } from './run-execution.ts';
import type { TaskDeps } from './tasks.ts';

/** Far more than there are threads for their tasks, and far fewer than the thousands that begin at one midnight. */
const PLACES = 100;

export interface WorkflowDeps extends TaskDeps {
  readonly machines: readonly Machine[];
  readonly clock: LocalClock;
  readonly activity: Activity;
  /** Called when an execution starts and when it has ended. */
  readonly save: (execution: Execution) => void;
}

export type WorkflowEngine = ReturnType<typeof createWorkflowEngine>;

/** Runs the template's state machines: the interpreter does the ASL; clock, names and history are done here. */
export function createWorkflowEngine(deps: WorkflowDeps) {
  const { machines, functions, invoke, clock, activity, save } = deps;
  const runnables = new Map(machines.map((machine) => [machine.arn, runnableOf(machine)]));
  const executions = new Map<string, Execution>();
  const running = new Map<string, RunningExecution>();
  const runDeps: RunDeps = {
    functions,
    invoke,
    clock,
    activity,
    interpreter: createInterpreterLoader(),
    places: createPlaces(PLACES),
    onEnd(execution) {
      running.delete(execution.arn);
      save(execution);
      executions.set(execution.arn, packed(execution));
    },
  };

  function begin(started: Execution, runnable: RunnableMachine): Execution {
    const record = openRecord(started, clock.now);
    const { execution } = record;
    executions.set(execution.arn, execution);
    record.note({
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: execution.input, roleArn: runnable.machine.role },
    });
    save(execution);
    running.set(execution.arn, runExecution(runDeps, runnable, record));
    return execution;
  }

  return {
    machines,

    list: (): Execution[] => [...executions.values()],
    find: (arn: string): Execution | undefined => executions.get(arn),

    start(machine: Machine, name: string, input: string): Execution {
      const started: Execution = {
        arn: `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`,
        name,
        machineArn: machine.arn,
        machineName: machine.name,
        input,
        status: 'RUNNING',
        startDate: clock.now(),
        history: [],
      };
      const runnable = runnables.get(machine.arn);
      return runnable ? begin(started, runnable) : started;
    },

    stop(execution: Execution, error: string | undefined, cause: string | undefined): void {
      running.get(execution.arn)?.end('ABORTED', { ...(error && { error }), ...(cause && { cause }) });
    },

    /** Leaves the open executions open, for the next start. */
    close(): void {
      for (const { close } of running.values()) close();
    },

    /** After a restart: closed executions stay as they were, open ones start again from their input. */
    restore(stored: readonly Execution[]): void {
      for (const execution of stored) {
        const runnable = runnables.get(execution.machineArn);
        if (execution.status !== 'RUNNING') executions.set(execution.arn, packed(execution));
        else if (runnable) begin(execution, runnable);
      }
    },
  };
}

function runnableOf(machine: Machine): RunnableMachine {
  const text = machine.text.replaceAll(
    /\$\{([^}]+)\}/g,
    (whole, key: string) => machine.substitutions[key] ?? whole,
  );
  const rewritten = rewriteDefinition(text);
  const waits = new Set(rewritten.waits);
  return { ...rewritten, machine, isWait: (name) => waits.has(name) };
}

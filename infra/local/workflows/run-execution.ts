import type { StateMachine, StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Machine } from '../app/resources.ts';
import type { Activity } from '../clock/activity.ts';
import type { LocalClock } from '../clock/clock.ts';
import { parseInstant, toIso } from '../clock/instants.ts';
import type { FirstWait, Rewritten } from './asl-rewriting.ts';
import type { ExecutionRecord } from './execution-record.ts';
import type { Execution } from './executions.ts';
import { describeEvent, type Ending, type EndStatus, stateEntered, stateExited } from './history.ts';
import type { Interpreter, TaskHandlers } from './interpreter.ts';
import type { Places } from './places.ts';
import { createRest } from './rest.ts';
import { runTask, type TaskDeps } from './tasks.ts';
import { createWaits } from './waits.ts';

export interface RunnableMachine extends Rewritten {
  readonly machine: Machine;
  readonly isWait: (stateName: string) => boolean;
}

export interface RunDeps extends TaskDeps {
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly interpreter: () => Promise<Interpreter>;
  /** An execution has one from its beginning in the interpreter until it first rests or ends. */
  readonly places: Places;
  readonly onEnd: (execution: Execution) => void;
}

export interface RunningExecution {
  readonly end: (status: EndStatus, ending: Ending) => void;
  /** Ends the run but leaves the execution open, for the next start. */
  readonly close: () => void;
}

/** One execution's run, until the interpreter, its own timeout or a stop ends it. */
export function runExecution(
  deps: RunDeps,
  runnable: RunnableMachine,
  record: ExecutionRecord,
): RunningExecution {
  const { execution } = record;
  const rest = createRest(deps.activity, record.isOpen);
  const waits = createWaits(deps.clock, rest);
  let isLetGo = false;
  let abort = () => {};

  function end(status: EndStatus, ending: Ending): void {
    if (isLetGo || !record.isOpen()) return;
    record.close(status, ending);
    cancelTimeout();
    abort();
    waits.cancelAll(`the execution has ${status}`);
    rest.resume();
    deps.onEnd(execution);
  }

  function startTimeout(): () => void {
    const { timeoutSeconds } = runnable;
    if (timeoutSeconds === undefined) return () => {};
    const deadline = execution.startDate + timeoutSeconds * 1000;
    return deps.clock.at(deadline, () => end('TIMED_OUT', { error: 'States.Timeout' }));
  }

  function taskHandlers(): TaskHandlers {
    const handlers: TaskHandlers = {};
    for (const name of runnable.waits) handlers[name] = waits.wait;
    for (const [name, task] of runnable.tasks) handlers[name] = (input) => runTask(deps, rest, task, input);
    return handlers;
  }

  /**
   * Waits out the first Wait without the interpreter, and answers the definition that follows. Thousands may wait,
   * and each takes 8 kB more in the interpreter.
   */
  async function waitOut({ name, field, afterwards }: FirstWait): Promise<StateMachineDefinition> {
    const { input } = execution;
    const timestamp: unknown = Object(JSON.parse(input))[field];
    if (typeof timestamp !== 'string' || parseInstant(timestamp) === undefined) return runnable.definition;
    record.note(stateEntered('Wait', name, input));
    await waits.wait({ input: null, timestamp });
    if (record.isOpen()) record.note(stateExited('Wait', name, input));
    return afterwards;
  }

  async function interpret(): Promise<unknown> {
    const definition = runnable.firstWait ? await waitOut(runnable.firstWait) : runnable.definition;
    const StateMachine = await deps.interpreter();
    const giveBack = await deps.places.take();
    rest.onceAtRest(giveBack);
    if (isLetGo || !record.isOpen()) return undefined;
    const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
    const run = machine.run(JSON.parse(execution.input), {
      overrides: { taskResourceLocalHandlers: taskHandlers() },
      context: contextOf(execution, runnable.machine, deps.clock),
    });
    abort = run.abort;
    const recorded = recordEvents(record, runnable, run.eventLogs);
    try {
      return await run.result;
    } finally {
      await recorded;
    }
  }

  const cancelTimeout = startTimeout();
  interpret().then(
    (output) => end('SUCCEEDED', { output: JSON.stringify(output) }),
    (error: unknown) => end('FAILED', causeOf(error)),
  );

  return {
    end,
    close(): void {
      isLetGo = true;
      waits.rejectAll('the local run was stopped');
    },
  };
}

async function recordEvents(
  { isOpen, note }: ExecutionRecord,
  { isWait }: RunnableMachine,
  events: ReturnType<StateMachine['run']>['eventLogs'],
): Promise<void> {
  for await (const event of events) {
    const described = describeEvent(event, isWait);
    if (described && isOpen()) note(described);
  }
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

function causeOf(error: unknown): Ending {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error
    ? { error: inner.name, cause: inner.message }
    : { error: 'States.Runtime', cause: String(inner) };
}

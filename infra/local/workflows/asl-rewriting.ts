import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { parseInstant } from '../clock/instants.ts';

const RetrierSchema = z.looseObject({ MaxDelaySeconds: z.number().optional() });
const StateSchema = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  Retry: z.array(RetrierSchema).optional(),
  Branches: z.array(z.unknown()).optional(),
  ItemProcessor: z.unknown().optional(),
  Iterator: z.unknown().optional(),
});
const MachineSchema = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), StateSchema),
  TimeoutSeconds: z.number().optional(),
});
/** A Wait for a time in a field of its input, and nothing else. */
const PlainWaitSchema = z.strictObject({
  Type: z.literal('Wait'),
  TimestampPath: z.string().regex(/^\$\.\w+$/),
  Next: z.string(),
  Comment: z.string().optional(),
});
const DefinitionSchema = z.custom<StateMachineDefinition>((value) => MachineSchema.safeParse(value).success);

type State = z.infer<typeof StateSchema>;
type Machine = z.infer<typeof MachineSchema>;

/** The longest a retry sleeps. A backoff is real time; here it must not hold up a developer or a travelling clock. */
const LONGEST_RETRY_SECONDS = 1;
/** The interpreter's timers are plain setTimeouts: over 24.8 days they fire at once. */
const LONGEST_TIMER_SECONDS = 2_147_483;

export interface RewrittenTask {
  readonly resource: string;
  readonly timeoutMs: number;
}

export interface Rewritten {
  readonly definition: StateMachineDefinition;
  readonly timeoutSeconds: number | undefined;
  /** The names of the Wait states. */
  readonly waits: readonly string[];
  /** By the names of the Task states. */
  readonly tasks: ReadonlyMap<string, RewrittenTask>;
  readonly firstWait: FirstWait | undefined;
}

/** The first state of a machine that begins with a wait for a time in its input. */
export interface FirstWait {
  readonly name: string;
  /** The field of the input that holds the time. */
  readonly field: string;
  /** The whole machine, begun at the state after the wait; a Catch may go back to it. */
  readonly afterwards: StateMachineDefinition;
}

/**
 * Makes a definition that the interpreter can run on the local clock: each Wait becomes a task that awaits the
 * clock, and the machine's own timeout is left to the engine.
 */
export function rewriteDefinition(text: string): Rewritten {
  const waits: string[] = [];
  const tasks = new Map<string, RewrittenTask>();

  function machine(value: unknown): object {
    const { TimeoutSeconds, ...rest } = MachineSchema.parse(value);
    const States = Object.entries(rest.States).map(([name, state]) => [name, rewriteState(name, state)]);
    return { ...rest, States: Object.fromEntries(States) };
  }

  function rewriteState(name: string, state: State): object {
    if (state.Type === 'Wait') {
      waits.push(name);
      return waitTask(state);
    }
    if (state.Type === 'Task') tasks.set(name, taskOf(state));
    return {
      ...state,
      ...(state.Type === 'Task' && { TimeoutSeconds: LONGEST_TIMER_SECONDS }),
      ...(state.Retry && { Retry: state.Retry.map(withShortDelay) }),
      ...(state.Branches && { Branches: state.Branches.map(machine) }),
      ...(state.ItemProcessor !== undefined && { ItemProcessor: machine(state.ItemProcessor) }),
      ...(state.Iterator !== undefined && { Iterator: machine(state.Iterator) }),
    };
  }

  // The interpreter fills in $$.Execution.StartTime from the real clock; the engine offers the local one beside it.
  const parsed: unknown = JSON.parse(
    text.replaceAll('"$$.Execution.StartTime"', () => '"$$.Local.StartTime"'),
  );
  const definition = DefinitionSchema.parse(machine(parsed));
  const whole = MachineSchema.parse(parsed);
  return {
    definition,
    timeoutSeconds: whole.TimeoutSeconds,
    waits,
    tasks,
    firstWait: firstWaitOf(whole, definition),
  };
}

function firstWaitOf(
  { StartAt: name, States }: Machine,
  definition: StateMachineDefinition,
): FirstWait | undefined {
  const { success, data } = PlainWaitSchema.safeParse(States[name]);
  if (!success) return undefined;
  return { name, field: data.TimestampPath.slice(2), afterwards: { ...definition, StartAt: data.Next } };
}

function taskOf({ Resource = '', TimeoutSeconds = LONGEST_TIMER_SECONDS }: State): RewrittenTask {
  return { resource: Resource, timeoutMs: Math.min(TimeoutSeconds, LONGEST_TIMER_SECONDS) * 1_000 };
}

function withShortDelay(retrier: z.infer<typeof RetrierSchema>): object {
  const { MaxDelaySeconds = LONGEST_RETRY_SECONDS } = retrier;
  return { ...retrier, MaxDelaySeconds: Math.min(MaxDelaySeconds, LONGEST_RETRY_SECONDS) };
}

function waitTask({ Type, Seconds, SecondsPath, Timestamp, TimestampPath, ...rest }: State): object {
  const until =
    SecondsPath !== undefined || TimestampPath !== undefined
      ? { ...(SecondsPath ? { 'seconds.$': SecondsPath } : { 'timestamp.$': TimestampPath }) }
      : { ...(Timestamp === undefined ? { seconds: Seconds } : { timestamp: Timestamp }) };
  return {
    ...rest,
    Type: 'Task',
    Resource: 'arn:aws:lambda:local:000000000000:function:wait',
    TimeoutSeconds: LONGEST_TIMER_SECONDS,
    Parameters: { 'input.$': '$', ...until },
  };
}

class RuntimeFault extends Error {
  override readonly name = 'States.Runtime';
}

const WaitInputSchema = z.union([
  z.object({ input: z.json(), seconds: z.int().nonnegative() }),
  z.object({ input: z.json(), timestamp: z.string() }),
]);

/** Reads the instant a rewritten Wait waits for (milliseconds are truncated, as on AWS), and the input it passes on. */
export function readWait(parameters: unknown, now: number): { until: number; input: z.core.util.JSONType } {
  const parsed = WaitInputSchema.safeParse(parameters);
  if (!parsed.success) throw new RuntimeFault('A Wait needs a whole number of seconds or a timestamp');
  const wait = parsed.data;
  if ('seconds' in wait) return { until: now + wait.seconds * 1000, input: wait.input };
  const until = parseInstant(wait.timestamp);
  if (until === undefined) throw new RuntimeFault(`The timestamp ${wait.timestamp} is not RFC 3339`);
  return { until: Math.floor(until / 1000) * 1000, input: wait.input };
}

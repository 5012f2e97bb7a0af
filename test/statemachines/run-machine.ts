import { StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { definitions, ofType } from './definitions.ts';

const CallSchema = z.looseObject({ task: z.string(), work: z.unknown(), product: z.string().optional() });
export type Call = z.infer<typeof CallSchema>;
/** Answers a task or throws, told how often this task was called before. */
type AnswerTask = (call: Call, before: number) => unknown;

interface Run {
  /** The tasks in the order of their calls, with the product where there is one. */
  readonly calls: readonly string[];
  readonly waits: number;
  /** The name of the error with which the execution failed. */
  readonly failure: string | undefined;
}

const INPUT = {
  tenantId: 't1',
  scope: 'TENANT',
  kind: 'PROVISION',
  version: 1,
  restarts: 0,
  dueAt: '2026-07-01T00:00:00Z',
  wakeAt: '2026-07-01T00:00:00Z',
};

export const fault = (name: string): Error => Object.assign(new Error('as the test wants it'), { name });

/** Runs a state machine of the project with tasks that the test answers; nothing is waited for. */
export async function runMachine(name: string, answer: AnswerTask): Promise<Run> {
  const definition = definitions.find((one) => one.name === name);
  if (!definition) throw new Error(`no state machine ${name}`);
  const calls: string[] = [];
  const seen: string[] = [];
  const handle = async (input: unknown) => {
    const call = CallSchema.parse(input);
    if (JSON.stringify(call.work) !== JSON.stringify(INPUT))
      throw new Error('the task was not told its work');
    const key = [call.task, call.product].filter(Boolean).join(' ');
    const before = seen.filter((one) => one === key).length;
    seen.push(key);
    calls.push(key);
    return z.json().parse(await answer(call, before));
  };
  // The interpreter's timer takes 24 days at most, a longer limit would end the run at once.
  const { TimeoutSeconds: _, ...unlimited } = JSON.parse(definition.text);
  const machine = new StateMachine(unlimited, { validationOptions: { noValidate: true } });
  const tasks = ofType(definition, 'Task').map(([state]) => state);
  const waits = ofType(definition, 'Wait').map(([state]) => state);
  const run = machine.run(INPUT, {
    context: { Execution: { Input: INPUT }, State: { EnteredTime: INPUT.dueAt } },
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(tasks.map((state) => [state, handle])),
      waitTimeOverrides: Object.fromEntries(waits.map((state) => [state, 0])),
      retryIntervalOverrides: Object.fromEntries(tasks.map((state) => [state, 0])),
    },
  });
  const failure = await run.result.then(
    () => undefined,
    (error) => z.object({ cause: z.object({ name: z.string() }) }).parse(error).cause.name,
  );
  let entered = 0;
  for await (const event of run.eventLogs) {
    if (event.type === 'StateEntered' && event.state.type === 'Wait') entered += 1;
  }
  return { calls, waits: entered, failure };
}

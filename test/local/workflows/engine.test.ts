import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createActivity } from '../../../infra/local/clock/activity.ts';
import { createClock } from '../../../infra/local/clock/clock.ts';
import { FunctionError } from '../../../infra/local/functions/worker.ts';
import { readWait, rewriteDefinition } from '../../../infra/local/workflows/asl-rewriting.ts';
import { createWorkflowEngine } from '../../../infra/local/workflows/engine.ts';
import { createInterpreterLoader } from '../../../infra/local/workflows/interpreter.ts';
import { createStepFunctions } from '../../../infra/local/workflows/step-functions-api.ts';

const start = Date.UTC(2026, 0, 1);
const day = 86_400_000;
const functionArn = 'arn:aws:lambda:ap-northeast-2:000000000000:function:Task';
const machineArn = 'arn:aws:states:ap-northeast-2:000000000000:stateMachine:Timer';
const task = {
  name: 'Task',
  arn: functionArn,
  role: 'TaskRole',
  bundle: '',
  exportName: 'handler',
  timeoutMs: 1000,
  memoryMb: 128,
  concurrency: undefined,
  environment: {},
};

// To load it takes many turns of the event loop, and the tests count with one.
beforeAll(async () => {
  await createInterpreterLoader()();
});

type Invoke = (event: unknown, began: () => void) => Promise<unknown>;

function world(definition: object, invoke: Invoke = async () => null) {
  const clock = createClock(0, () => start);
  const activity = createActivity();
  const saved: string[] = [];
  const engine = createWorkflowEngine({
    machines: [
      { name: 'Timer', arn: machineArn, role: 'Role', text: JSON.stringify(definition), substitutions: {} },
    ],
    functions: [task],
    invoke: (_, event, began) => invoke(event, began),
    clock,
    activity,
    save: ({ name, status }) => saved.push(`${name} ${status}`),
  });
  onTestFinished(() => engine.close());
  const call = createStepFunctions(engine, () => 'made-up');
  const startExecution = (name: string, input = '{}') =>
    call('StartExecution', { stateMachineArn: machineArn, name, input });
  return { clock, activity, engine, call, saved, startExecution };
}

/** The interpreter reports the states it entered a turn of the event loop later. */
const aTurn = () => new Promise(setImmediate);

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

const waiting = {
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', TimestampPath: '$.until', Next: 'Act' },
    Act: {
      Type: 'Task',
      Resource: functionArn,
      Parameters: {
        'input.$': '$',
        'at.$': '$$.State.EnteredTime',
        'name.$': '$$.Execution.Name',
        'since.$': '$$.Execution.StartTime',
      },
      End: true,
    },
  },
};
const input = JSON.stringify({ until: '2030-02-09T00:00:00Z' });

describe('waits on the local clock', () => {
  it('waits 1,500 days and tells the task when it entered', async () => {
    const events: unknown[] = [];
    const { clock, activity, engine, startExecution } = world(waiting, async (event) => {
      events.push(event);
      return 'done';
    });
    startExecution('long', input);
    await activity.idle();
    clock.moveTo(start + 1499 * day);
    await activity.idle();
    expect(engine.list()).toMatchObject([{ status: 'RUNNING' }]);
    expect(events).toEqual([]);

    clock.moveTo(start + 1500 * day);
    await activity.idle();
    expect(engine.list().map((e) => [e.status, e.error, e.cause])).toEqual([
      ['SUCCEEDED', undefined, undefined],
    ]);
    expect(events).toEqual([
      {
        input: JSON.parse(input),
        at: '2030-02-09T00:00:00.000Z',
        name: 'long',
        since: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it('tells the same history whether the interpreter waits or is begun after the wait', async () => {
    const historyOf = async (definition: object) => {
      const { clock, activity, engine, startExecution } = world(definition);
      startExecution('one', input);
      await activity.idle();
      await aTurn();
      clock.moveTo(start + 1500 * day);
      await activity.idle();
      return engine.list()[0]?.history;
    };
    const { Wait, Act } = waiting.States;
    const interpreted = { StartAt: 'Wait', States: { Wait: { ...Wait, InputPath: '$' }, Act } };
    const history = await historyOf(waiting);
    expect(history?.map(({ type, timestamp }) => [type, timestamp])).toEqual([
      ['ExecutionStarted', start],
      ['WaitStateEntered', start],
      ['WaitStateExited', start + 1500 * day],
      ['TaskStateEntered', start + 1500 * day],
      ['TaskStateExited', start + 1500 * day],
      ['ExecutionSucceeded', start + 1500 * day],
    ]);
    expect(history).toEqual(await historyOf(interpreted));
  });

  it('holds no timer of the process while it waits in its first Wait', async () => {
    const { activity, startExecution } = world(waiting);
    const before = timers();
    startExecution('one', input);
    await activity.idle();
    await aTurn();
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('does nothing more when it is stopped in the moment it woke', async () => {
    const events: unknown[] = [];
    const { clock, activity, engine, startExecution } = world(waiting, async (event) => events.push(event));
    startExecution('one', input);
    await activity.idle();
    clock.moveTo(start + 1500 * day);
    for (const execution of engine.list()) engine.stop(execution, undefined, undefined);
    await aTurn();
    expect(engine.list()[0]?.history.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'ExecutionAborted',
    ]);
    expect(events).toEqual([]);
  });

  it('is timed out, and does nothing, when its timeout comes in the moment it wakes', async () => {
    const events: unknown[] = [];
    const { clock, activity, engine, startExecution } = world(
      { ...waiting, TimeoutSeconds: (1500 * day) / 1000 },
      async (event) => events.push(event),
    );
    startExecution('one', input);
    await activity.idle();
    clock.moveTo(start + 1500 * day);
    await activity.idle();
    await aTurn();
    expect(engine.list()).toMatchObject([{ status: 'TIMED_OUT' }]);
    expect(events).toEqual([]);
  });

  it.each([
    ['{}'],
    ['null'],
    ['{"until":"soon"}'],
  ])('a first Wait without a time fails: %s', async (given) => {
    const { activity, engine, startExecution } = world(waiting);
    startExecution('one', given);
    await activity.idle();
    expect(engine.list()).toMatchObject([{ status: 'FAILED' }]);
    expect(engine.list()[0]?.history.map(({ type }) => type)).toContain('WaitStateFailed');
  });

  it('goes back to its first Wait when it woke too early', async () => {
    const inputs: unknown[] = [];
    const { Wait, Act } = waiting.States;
    const Catch = [{ ErrorEquals: ['WokeEarlyError'], ResultPath: null, Next: 'Wait' }];
    const { clock, activity, engine, startExecution } = world(
      { StartAt: 'Wait', States: { Wait, Act: { ...Act, Catch } } },
      async (event) => {
        inputs.push(Object(event).input);
        if (inputs.length === 1)
          throw new FunctionError({ errorType: 'WokeEarlyError', errorMessage: 'early' });
        return 'on time';
      },
    );
    startExecution('one', input);
    clock.moveTo(start + 1500 * day);
    await activity.idle();
    const [execution] = engine.list();
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '"on time"' });
    expect(execution?.history.filter(({ type }) => type === 'WaitStateEntered')).toHaveLength(2);
    expect(inputs).toEqual([JSON.parse(input), JSON.parse(input)]);
  });

  it.each([
    [{ Seconds: 60 }, {}, start + 60_000],
    [{ SecondsPath: '$.s' }, { s: 5 }, start + 5000],
    [{ Timestamp: '2026-01-02T00:00:00.900Z' }, {}, start + day],
    [{ TimestampPath: '$.t' }, { t: '2026-01-02T09:00:00+09:00' }, start + day],
  ])('a Wait with %j and %j ends when it should', async (fields, given, end) => {
    const { clock, activity, engine, startExecution } = world({
      StartAt: 'Wait',
      States: { Wait: { Type: 'Wait', ...fields, End: true } },
    });
    startExecution('one', JSON.stringify(given));
    await activity.idle();
    expect(clock.nextAt()).toBe(end);
    clock.moveTo(end);
    await activity.idle();
    expect(engine.list()).toMatchObject([{ status: 'SUCCEEDED', output: JSON.stringify(given) }]);
  });

  it.each([
    [{ timestamp: 'soon' }],
    [{ seconds: -1 }],
    [{ seconds: 1.5 }],
    [{}],
  ])('a Wait with %j is a fault of the machine', (fields) => {
    expect(() => readWait({ input: {}, ...fields }, start)).toThrow(
      expect.objectContaining({ name: 'States.Runtime' }),
    );
  });

  it('rewrites waits in branches and maps too, and caps what a retry sleeps', () => {
    const inner = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1, End: true } } };
    const { definition, waits } = rewriteDefinition(
      JSON.stringify({
        StartAt: 'P',
        States: {
          P: {
            Type: 'Parallel',
            Branches: [inner],
            Retry: [{ ErrorEquals: ['States.ALL'], MaxDelaySeconds: 600 }],
            Next: 'M',
          },
          M: {
            Type: 'Map',
            ItemProcessor: { ...inner, StartAt: 'V', States: { V: inner.States.W } },
            End: true,
          },
        },
      }),
    );
    expect(waits).toEqual(['W', 'V']);
    expect(definition.States['P']).toMatchObject({
      Retry: [{ MaxDelaySeconds: 1 }],
      Branches: [{ States: { W: { Type: 'Task' } } }],
    });
  });

  it("ends an execution at the machine's own timeout, which may be years", async () => {
    const { clock, activity, engine, startExecution } = world({ ...waiting, TimeoutSeconds: 365 * 86_400 });
    startExecution('late', input);
    await activity.idle();
    clock.moveTo(start + 365 * day);
    await activity.idle();
    expect(engine.list()).toMatchObject([{ status: 'TIMED_OUT', error: 'States.Timeout' }]);
  });
});

describe('tasks', () => {
  const failing = {
    StartAt: 'Act',
    States: {
      Act: {
        Type: 'Task',
        Resource: functionArn,
        Retry: [
          {
            ErrorEquals: ['Lambda.TooManyRequestsException'],
            IntervalSeconds: 1,
            MaxAttempts: 1,
            MaxDelaySeconds: 0.01,
          },
        ],
        Catch: [{ ErrorEquals: ['Refused'], Next: 'Refused' }],
        End: true,
      },
      Refused: { Type: 'Fail', Error: 'WorkRefused' },
    },
  };
  const throwing = (errorType: string) => async () => {
    throw new FunctionError({ errorType, errorMessage: 'no' });
  };

  it("counts a task's timeout from when a thread takes it, not from when it queued for one", async () => {
    const timed = {
      StartAt: 'Act',
      States: { Act: { Type: 'Task', Resource: functionArn, TimeoutSeconds: 0.02, End: true } },
    };
    const answer = () => new Promise((resolve) => setTimeout(resolve, 60, 'done'));
    const queued = world(timed, async (_, began) => {
      const answered = await answer();
      began();
      return answered;
    });
    const slow = world(timed, (_, began) => {
      began();
      return answer();
    });
    for (const { startExecution } of [queued, slow]) startExecution('one');
    await Promise.all([queued, slow].map(({ activity }) => activity.idle()));
    expect(queued.engine.list()).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(slow.engine.list()).toMatchObject([{ status: 'FAILED', error: 'States.Timeout' }]);
  });

  it('gives a thrown error by its name to Catch', async () => {
    const { activity, engine, startExecution } = world(failing, throwing('Refused'));
    startExecution('one');
    await activity.idle();
    const [execution] = engine.list();
    expect(execution).toMatchObject({ status: 'FAILED', error: 'WorkRefused' });
    expect(execution?.history.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionFailed',
      'TaskStateExited',
      'FailStateEntered',
      'FailStateFailed',
      'ExecutionFailed',
    ]);
  });

  it('fails with the name and the cause of an error nobody catches', async () => {
    const { activity, engine, startExecution } = world(failing, throwing('Broken'));
    startExecution('one');
    await activity.idle();
    expect(engine.list()).toMatchObject([
      {
        status: 'FAILED',
        error: 'Broken',
        cause: JSON.stringify({ errorType: 'Broken', errorMessage: 'no' }),
      },
    ]);
  });

  it('retries a named error', async () => {
    let calls = 0;
    const { activity, engine, startExecution } = world(failing, async () => {
      calls += 1;
      if (calls === 1) return throwing('Lambda.TooManyRequestsException')();
      return 'second time';
    });
    startExecution('one');
    await activity.idle();
    expect(engine.list()).toMatchObject([{ status: 'SUCCEEDED', output: '"second time"' }]);
  });
});

describe('thousands that begin at once', () => {
  const names = Array.from({ length: 250 }, (_, index) => `n-${index}`);

  it('enter the interpreter in their order, as others end or rest', async () => {
    const asked: unknown[] = [];
    const answers: ((result: unknown) => void)[] = [];
    const { Act } = waiting.States;
    const thenWaits = {
      StartAt: 'Act',
      States: {
        Act: { ...Act, End: undefined, ResultPath: '$.result', Next: 'Rest' },
        Rest: { Type: 'Wait', Seconds: 60, End: true },
      },
    };
    const { clock, activity, engine, startExecution } = world(thenWaits, (event) => {
      asked.push(Object(event).name);
      return new Promise((resolve) => answers.push(resolve));
    });
    for (const name of names) startExecution(name);
    await aTurn();
    expect(asked).toEqual(names.slice(0, 100));

    for (const execution of engine.list().slice(0, 1)) engine.stop(execution, undefined, undefined);
    for (const answer of answers.slice(1, 50)) answer('done');
    await aTurn();
    expect(asked).toEqual(names.slice(0, 150));

    for (let round = 0; round < 3; round += 1) {
      for (const answer of answers.splice(0)) answer('done');
      await aTurn();
    }
    expect(asked).toEqual(names);
    clock.moveTo(start + 60_000);
    await activity.idle();
    expect(new Set(engine.list().map(({ status }) => status))).toEqual(new Set(['ABORTED', 'SUCCEEDED']));
  });

  it('are skipped when they are stopped before they have a place', async () => {
    const asked: unknown[] = [];
    const answers: ((result: unknown) => void)[] = [];
    const { activity, engine, startExecution } = world({ ...waiting, StartAt: 'Act' }, (event) => {
      asked.push(Object(event).name);
      return new Promise((resolve) => answers.push(resolve));
    });
    for (const name of names) startExecution(name);
    await aTurn();
    for (const execution of engine.list().slice(100, 249)) engine.stop(execution, undefined, undefined);
    for (const answer of answers.splice(0)) answer('done');
    await aTurn();
    expect(asked).toEqual([...names.slice(0, 100), 'n-249']);
    for (const answer of answers) answer('done');
    await activity.idle();
  });
});

describe('StartExecution', () => {
  it('answers the same for the same name and input while it runs', async () => {
    const { engine, startExecution } = world(waiting);
    const first = startExecution('a', input);
    expect(startExecution('a', input)).toEqual(first);
    expect(first).toEqual({
      executionArn: `${machineArn.replace('stateMachine', 'execution')}:a`,
      startDate: start / 1000,
    });
    expect(engine.list()).toHaveLength(1);
  });

  it('refuses a name with another input, and a name that is closed', () => {
    const { call, startExecution } = world(waiting);
    startExecution('a', input);
    const taken = expect.objectContaining({ type: 'ExecutionAlreadyExists' });
    expect(() => startExecution('a', '{"until":"2031-01-01T00:00:00Z"}')).toThrow(taken);
    call('StopExecution', { executionArn: `${machineArn.replace('stateMachine', 'execution')}:a` });
    expect(() => startExecution('a', input)).toThrow(taken);
  });

  it.each([
    '',
    'x'.repeat(81),
    'with space',
    'a/b',
    'a:b',
    'a#b',
    'a\u0007b',
    'a*',
  ])('refuses the name %j', (name) => {
    const { startExecution } = world(waiting);
    expect(() => startExecution(name)).toThrow(expect.objectContaining({ type: 'InvalidName' }));
  });

  it('takes a name of 80 characters', () => {
    const { engine, startExecution } = world(waiting);
    startExecution('t-01.A_b'.repeat(10), input);
    expect(engine.list()).toHaveLength(1);
  });

  it('refuses an unknown machine and an input that is not JSON', () => {
    const { call, startExecution } = world(waiting);
    expect(() => call('StartExecution', { stateMachineArn: `${machineArn}X`, name: 'a' })).toThrow(
      expect.objectContaining({ type: 'StateMachineDoesNotExist' }),
    );
    expect(() => startExecution('a', 'no json')).toThrow(
      expect.objectContaining({ type: 'InvalidExecutionInput' }),
    );
  });
});

describe('the other calls', () => {
  it('stops, describes, lists by pages and filter, and tells the history', async () => {
    const { call, activity, startExecution, saved } = world(waiting);
    for (const name of ['a', 'b', 'c']) startExecution(name, input);
    await activity.idle();
    const executionArn = `${machineArn.replace('stateMachine', 'execution')}:b`;
    call('StopExecution', { executionArn, error: 'Dropped', cause: 'by hand' });

    expect(call('DescribeExecution', { executionArn })).toMatchObject({
      status: 'ABORTED',
      error: 'Dropped',
      cause: 'by hand',
      input,
    });
    const running = { stateMachineArn: machineArn, statusFilter: 'RUNNING', maxResults: 1 };
    expect(call('ListExecutions', running)).toMatchObject({ executions: [{ name: 'a' }], nextToken: '1' });
    expect(call('ListExecutions', { ...running, nextToken: '1' })).toMatchObject({
      executions: [{ name: 'c' }],
    });
    expect(call('GetExecutionHistory', { executionArn })).toMatchObject({
      events: [
        { id: 1, type: 'ExecutionStarted' },
        { id: 2, type: 'WaitStateEntered' },
        { id: 3, type: 'ExecutionAborted' },
      ],
    });
    expect(call('ListStateMachines', {})).toMatchObject({
      stateMachines: [{ name: 'Timer', stateMachineArn: machineArn }],
    });
    expect(saved).toEqual(['a RUNNING', 'b RUNNING', 'c RUNNING', 'b ABORTED']);
    expect(() => call('DeleteStateMachine', {})).toThrow(
      expect.objectContaining({ type: 'UnknownOperationException' }),
    );
  });
});

it('an execution that is stopped lets its wait go, so that nothing holds the process', async () => {
  const { activity, engine, startExecution } = world({
    StartAt: 'Wait',
    States: { Wait: { Type: 'Wait', Seconds: 60, End: true } },
  });
  const before = timers();
  startExecution('one');
  await activity.idle();
  expect(timers()).toBeGreaterThan(before);

  for (const execution of engine.list()) engine.stop(execution, undefined, undefined);
  await aTurn();
  expect(timers()).toBeLessThanOrEqual(before);
});

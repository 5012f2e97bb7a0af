import { readdirSync, readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { RootConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { LONGEST_SECONDS } from '../../functions/core/lifecycle/service-task.ts';
import { START_AHEAD } from '../../functions/core/lifecycle/work.ts';
import { TIMER_KINDS, WORK_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import { readSettings } from '../../infra/constructs/settings.ts';
import { synthesize } from '../infra/synthesize.ts';
import { type Definition, definitions, ofType, type State } from './definitions.ts';

const DAY = 24 * 3600;
/** Of AWS: "Handle transient Lambda service exceptions", and throttled invocations. */
const LAMBDA_FAULTS = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];
/** The sweep takes an execution for dead when its work should have been done so many seconds ago. */
const SWEEP_AFTER = 5 * 60;
const stack = synthesize();
const each = definitions.map((definition): [string, Definition] => [definition.name, definition]);
const errorsIn = ({ states }: Definition) =>
  states.flatMap(([, state]) => [...state.Retry, ...state.Catch].flatMap(({ ErrorEquals }) => ErrorEquals));

/** The waits of a retrier without the jitter, which only shortens them. */
const longestWait = ({
  IntervalSeconds,
  BackoffRate,
  MaxDelaySeconds,
  MaxAttempts,
}: State['Retry'][number]) =>
  Array.from({ length: MaxAttempts }, (_, retry) =>
    Math.min(IntervalSeconds * BackoffRate ** retry, MaxDelaySeconds),
  ).reduce((sum, seconds) => sum + seconds, 0);

/** The names that error classes of the functions give themselves. */
const ourErrors = readdirSync('functions', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...readFileSync(`functions/${path}`, 'utf8').matchAll(/override readonly name = '(\w+)'/g),
  ])
  .map(([, name = '']) => name);

describe.each(each)('the state machine %s', (name, definition) => {
  it('is a valid definition', () => {
    const filled = definition.text.replaceAll(
      /\$\{\w+\}/g,
      'arn:aws:lambda:ap-northeast-2:000000000000:function:x',
    );
    const { isValid, errorsText } = validate(JSON.parse(filled));
    expect(errorsText('\n')).toBe('');
    expect(isValid).toBe(true);
  });

  it('stands in the template word for word, with a substitution for each name in it and for no other', () => {
    const found = stack.ofType('AWS::StepFunctions::StateMachine').map(([, { Properties }]) => Properties);
    const machine = found.find(({ DefinitionString }) => DefinitionString === definition.text);
    const used = new Set([...definition.text.matchAll(/\$\{([^}]+)\}/g)].map(([, variable]) => variable));
    expect(new Set(Object.keys(machine?.['DefinitionSubstitutions'] ?? {}))).toEqual(used);
  });

  it('uses substitutions as whole strings only', () => {
    expect(definition.text.replaceAll(/"\$\{\w+\}"/g, '')).not.toContain('${');
  });

  it('gives each task a time limit, longer than that of the function it calls', () => {
    const [[, workflow] = []] = stack
      .ofType('AWS::Lambda::Function')
      .filter(([id]) => id.startsWith('WorkflowFunction'));
    for (const [, task] of ofType(definition, 'Task')) {
      expect(task.TimeoutSeconds).toBeGreaterThan(Number(workflow?.Properties['Timeout']));
    }
  });

  it('repeats each task after faults of Lambda, a busy table and a contended tenant, jittered, and not for longer than the sweep waits', () => {
    for (const [, { Retry }] of ofType(definition, 'Task')) {
      expect(Retry[0]?.ErrorEquals).toEqual([...LAMBDA_FAULTS, 'StoreBusyError', 'TenantContendedError']);
      expect(Retry.at(-1)?.ErrorEquals).toEqual(['States.TaskFailed', 'States.Timeout']);
      for (const { ErrorEquals, JitterStrategy } of Retry)
        expect(JitterStrategy).toBe(ErrorEquals.includes('WokeEarlyError') ? 'NONE' : 'FULL');
      expect(Retry.map(longestWait).reduce((sum, seconds) => sum + seconds)).toBeLessThan(SWEEP_AFTER);
    }
  });

  it('names only errors that AWS or a function of ours throws', () => {
    const unknown = errorsIn(definition).filter(
      (error) => !/^(States|Lambda)\./.test(error) && !ourErrors.includes(error),
    );
    expect(unknown).toEqual([]);
  });

  it('waits for dates of its input, never for a fixed time', () => {
    for (const [, wait] of ofType(definition, 'Wait')) {
      expect(Object.keys(wait)).toContain('TimestampPath');
      expect(Object.keys(wait)).not.toContain('Seconds');
    }
  });

  it('ends by itself within 37 days, so that it never keeps an old definition for long', () => {
    expect(definition.timeoutSeconds).toBeLessThanOrEqual(37 * DAY);
  });

  it('has names that a person reads: sentences, not identifiers', () => {
    for (const [state] of definition.states) expect(state).toMatch(/^[A-Z][a-z]+( [\w-]+)+\??$/);
  });

  it('leads every state somewhere and reaches every state', () => {
    const targets = definition.states.flatMap(([, { Next, Default, Catch, Choices }]) => [
      ...[Next, Default].flatMap((target) => target ?? []),
      ...[...Catch, ...Choices].map((branch) => branch.Next),
    ]);
    const starts = [...definition.text.matchAll(/"StartAt": "([^"]+)"/g)].map(([, start = '']) => start);
    const names = definition.states.map(([state]) => state);
    expect(
      names.filter((state) => ![...targets, ...starts].includes(state)),
      name,
    ).toEqual([]);
    expect(
      targets.filter((target) => !names.includes(target)),
      name,
    ).toEqual([]);
  });
});

describe('provision', () => {
  const provision = definitions.find(({ name }) => name === 'provision');

  it('records every failure of a step and ends as failed (EDGE-R13)', () => {
    const working =
      provision?.states.filter(
        ([name, { Type }]) => Type === 'Task' && name !== 'Record that the set-up failed',
      ) ?? [];
    expect(working).toHaveLength(3);
    for (const [, { Catch }] of working) {
      expect(Catch).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: 'Record that the set-up failed' }]);
    }
    const recorded = provision?.states.find(([name]) => name === 'Record that the set-up failed')?.[1];
    expect(recorded?.Next).toBe('The set-up failed');
  });
});

describe('the waits for connected products', () => {
  const withWaits = definitions.filter((definition) =>
    ofType(definition, 'Wait').some(([state]) => /^Wait for the products?$/.test(state)),
  );

  it('are those of a set-up, of changed settings and of a deletion, each behind the task that asks', () => {
    expect(withWaits.map(({ name }) => name)).toEqual(['data-deletion', 'provision', 'service-settings']);
    for (const { states } of withWaits) {
      const [wait, { Next = '' }] = states.find(([, { Type }]) => Type === 'Wait') ?? ['', {}];
      const choice = states.find(([state]) => state === Next)?.[1].Next;
      const [first] = states.find(([state]) => state === choice)?.[1].Choices ?? [];
      // A task of the release before says nothing of it: then nobody is waited for.
      expect(first).toMatchObject({ IsPresent: true, Next: wait });
    }
  });

  it('R44 a set-up and changed settings outlive the day that a product may ask for by an hour', () => {
    for (const { name, timeoutSeconds } of withWaits)
      expect({ name, timeoutSeconds }).toEqual({
        name,
        timeoutSeconds: name === 'data-deletion' ? DAY : LONGEST_SECONDS + 3_600,
      });
  });

  it('fit into the 25,000 events of a history: a look a minute for a day is 13,000', () => {
    // A task by a function's ARN has 5 events in the history, a choice 2, a wait 2.
    const [task, choice, wait] = [5, 2, 2];
    expect((LONGEST_SECONDS / 60) * (task + choice + wait)).toBeLessThan(13_000);
  });
});

describe('the kinds of work', () => {
  it('have a definition each, and no definition is of no kind', () => {
    const used = new Set(Object.values(WORK_KINDS).map(({ definition }) => definition));
    expect(used).toEqual(new Set(definitions.map(({ name }) => name)));
  });

  it.each(Object.values(WORK_KINDS))('$machine is made of the text of $definition', ({
    machine,
    definition,
  }) => {
    const made = stack.resources[`${machine}Machine`]?.Properties['DefinitionString'];
    expect(made).toBe(definitions.find(({ name }) => name === definition)?.text);
  });
});

describe('the timers', () => {
  const timer = definitions.find(({ name }) => name === 'timer');

  it('are one text: wait until the date, apply what is due, end', () => {
    expect(TIMER_KINDS.map((kind) => WORK_KINDS[kind].definition)).toEqual(TIMER_KINDS.map(() => 'timer'));
    expect(timer?.states.map(([, { Type }]) => Type)).toEqual(['Wait', 'Task']);
  });

  it('live for a day longer than they wait, and have spread wakes and retries behind them before the sweep comes', () => {
    const { node } = new RootConstruct();
    node.setContext('consoleUrl', 'https://console.company.example');
    const { wakeSpreadSeconds } = readSettings(node);
    const waits = (timer?.states ?? []).flatMap(([, { Retry }]) => Retry.map(longestWait));
    expect(waits.reduce((sum, seconds) => sum + seconds, wakeSpreadSeconds)).toBeLessThan(SWEEP_AFTER);
    expect(timer?.timeoutSeconds).toBe(START_AHEAD + DAY);
  });

  it('EDGE-I4 wait again after an early wake, with the input as it was', () => {
    expect(timer?.states.flatMap(([, { Catch }]) => Catch)).toMatchObject([
      { ErrorEquals: ['WokeEarlyError'], ResultPath: null, Next: 'Wait until the date' },
    ]);
  });
});

describe('data-deletion', () => {
  const deletion = definitions.find(({ name }) => name === 'data-deletion');

  it('catches nothing: an execution that fails rings, and the sweep starts another (PROMISE-10)', () => {
    expect(deletion?.states.flatMap(([, { Catch }]) => Catch)).toEqual([]);
  });

  it('has a day and the events of 3,500 pages: 100,000 items are a thirtieth of it', () => {
    // A task by a function's ARN has 5 events in the history, a choice 2; a retry adds 3.
    const [page, choice] = [5, 2];
    expect(Math.floor(25_000 / (page + choice))).toBeGreaterThan(3_500);
    expect(deletion?.text).toContain('3,500 pages or 3.5 million items');
    expect(deletion?.timeoutSeconds).toBe(DAY);
  });
});

describe('domain-verification', () => {
  const verification = definitions.find(({ name }) => name === 'domain-verification');

  it('outlives the 72 hours of the check by less than half a day (F27)', () => {
    expect(verification?.timeoutSeconds).toBeGreaterThan(3 * DAY);
    expect(verification?.timeoutSeconds).toBeLessThan(3.5 * DAY);
  });

  it('catches nothing: an execution that fails rings, and the sweep starts another', () => {
    expect(verification?.states.flatMap(([, { Catch }]) => Catch)).toEqual([]);
  });
});

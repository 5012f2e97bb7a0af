import { readdirSync, readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../infra/synthesize.ts';
import { type Definition, definitions, ofType } from './definitions.ts';

const DAY = 24 * 3600;
/** Of AWS: "Handle transient Lambda service exceptions", and throttled invocations. */
const LAMBDA_FAULTS = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];
const stack = synthesize();
const each = definitions.map((definition): [string, Definition] => [definition.name, definition]);
const errorsIn = ({ states }: Definition) =>
  states.flatMap(([, state]) => [...state.Retry, ...state.Catch].flatMap(({ ErrorEquals }) => ErrorEquals));

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

  it('repeats each task after faults of Lambda, a busy table and a contended tenant, boundedly and jittered', () => {
    for (const [, { Retry }] of ofType(definition, 'Task')) {
      expect(Retry[0]?.ErrorEquals).toEqual([...LAMBDA_FAULTS, 'StoreBusyError', 'TenantContendedError']);
      for (const { MaxAttempts, MaxDelaySeconds } of Retry) {
        expect(MaxAttempts).toBeLessThanOrEqual(6);
        expect(MaxDelaySeconds).toBeLessThanOrEqual(30);
      }
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

  it('ends by itself within 92 days, so that it never keeps an old definition for long', () => {
    expect(definition.timeoutSeconds).toBeLessThanOrEqual(92 * DAY);
  });

  it('has names that a person reads: sentences, not identifiers', () => {
    for (const [state] of definition.states) expect(state).toMatch(/^[A-Z][a-z]+( [\w-]+)+\??$/);
  });

  it('leads every state somewhere and reaches every state', () => {
    const targets = definition.states.flatMap(([, { Next, Catch, Choices }]) => [
      ...(Next ? [Next] : []),
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

  it('records every failure of a step and ends as failed (R-13)', () => {
    const steps =
      provision?.states.filter(
        ([name]) => !['Set up the service', 'Record that the set-up failed'].includes(name),
      ) ?? [];
    const working = steps.filter(([, { Type }]) => ['Task', 'Map'].includes(Type));
    expect(working).toHaveLength(4);
    for (const [, { Catch }] of working) {
      expect(Catch).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: 'Record that the set-up failed' }]);
    }
    const recorded = provision?.states.find(([name]) => name === 'Record that the set-up failed')?.[1];
    expect(recorded?.Next).toBe('The set-up failed');
  });

  it('is over before the sweep looks for it after 5 minutes', () => {
    expect(provision?.timeoutSeconds).toBeLessThan(5 * 60);
  });
});

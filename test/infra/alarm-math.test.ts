import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { evaluate, type Period } from './metric-math.ts';
import { synthesize } from './synthesize.ts';

const { ofType } = synthesize({});
const AlarmSchema = z.looseObject({
  AlarmName: z.string(),
  Threshold: z.number(),
  ComparisonOperator: z.literal('GreaterThanThreshold'),
  TreatMissingData: z.enum(['breaching', 'notBreaching']),
  Metrics: z
    .array(
      z.looseObject({
        Id: z.string(),
        Expression: z.string().optional(),
        ReturnData: z.boolean().optional(),
      }),
    )
    .default([]),
});

interface AlarmMath {
  readonly name: string;
  readonly expression: string;
  readonly metrics: readonly string[];
  readonly rings: (period: Period) => boolean;
}

const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => AlarmSchema.parse(Properties));
const withMath: AlarmMath[] = alarms.flatMap(({ AlarmName, Threshold, TreatMissingData, Metrics }) => {
  const expression = Metrics.find((metric) => metric.Expression !== undefined)?.Expression;
  if (expression === undefined) return [];
  const rings = (period: Period) => {
    const value = evaluate(expression, period);
    return value === undefined ? TreatMissingData === 'breaching' : value > Threshold;
  };
  const metrics = Metrics.filter((metric) => metric.Expression === undefined).map(({ Id }) => Id);
  return [{ name: AlarmName, expression, metrics, rings }];
});
const sums = withMath.filter(({ expression }) => /^FILL\(\w+, 0\)( \+ FILL\(\w+, 0\))*$/.test(expression));
const named = (ending: string): AlarmMath => {
  const [found] = withMath.filter(({ name }) => name.endsWith(ending));
  if (!found) throw new Error(`no alarm is called ${ending}`);
  return found;
};
const silence = ({ metrics }: AlarmMath): Period =>
  Object.fromEntries(metrics.map((one) => [one, undefined]));

describe('the alarms that compute', () => {
  it.each(
    sums.map((alarm) => [alarm.name, alarm] as const),
  )('%s is quiet while nothing is measured', (_, alarm) => {
    expect(alarm.rings(silence(alarm))).toBe(false);
  });

  it.each(
    sums.flatMap((alarm) => alarm.metrics.map((metric) => [alarm.name, metric, alarm] as const)),
  )('%s rings for %s alone: no quiet metric hides it', (_, metric, alarm) => {
    expect(alarm.rings({ ...silence(alarm), [metric]: 1_000_000 })).toBe(true);
    expect(alarm.rings({ ...silence(alarm), [metric]: 0 })).toBe(false);
  });

  it('are sums, the silent sweep, and the shares of refusals and of open executions', () => {
    const others = withMath.filter((alarm) => !sums.includes(alarm)).map(({ name }) => name);
    expect(others.sort()).toEqual([
      'smartwork-ExecutionsNearQuota',
      'smartwork-MostCallsRefused',
      'smartwork-SweepSilent',
    ]);
  });

  it('use at most ten metrics, which is what an alarm may', () => {
    for (const { metrics } of withMath) expect(metrics.length).toBeLessThanOrEqual(10);
  });
});

it.each([
  [undefined, true],
  [0, true],
  [1, false],
])('the silent sweep: %s runs ring: %s', (runs, rings) => {
  expect(named('SweepSilent').rings({ runs })).toBe(rings);
});

it.each([
  [undefined, undefined, false],
  [700_000, 1_000_000, false],
  [700_001, 1_000_000, true],
  [800_000, 2_000_000, false],
])('open executions near their quota: %s of %s ring: %s', (open, quota, rings) => {
  expect(named('ExecutionsNearQuota').rings({ open, quota })).toBe(rings);
});

it.each([
  [undefined, undefined, false],
  [100, 100, false],
  [1000, undefined, false],
  [1000, 500, false],
  [1000, 501, true],
  [101, 101, true],
])('most calls are refused: of %s calls %s ring: %s', (calls, refused, rings) => {
  expect(named('MostCallsRefused').rings({ calls, refused })).toBe(rings);
});

it('the alarms carry the name of the stack, which has the stage, and each has its own', () => {
  const names = alarms.map(({ AlarmName }) => AlarmName);
  expect(names.filter((name) => !name.startsWith('smartwork-'))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['IF(a > 2, 10, 20)', 10],
  ['IF(b > 2, 10, 20)', undefined],
  ['FILL(b, 4) - a', 1],
  ['a + b', undefined],
])('the arithmetic: %s', (expression, value) => {
  expect(evaluate(expression, { a: 3, b: undefined })).toBe(value);
});

it.each(['a +', 'c', 'RATE(a)', 'a a', 'FILL(a)'])('the arithmetic refuses %s', (expression) => {
  expect(() => evaluate(expression, { a: 1 })).toThrow(expression);
});

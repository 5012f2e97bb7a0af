import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesize.ts';

const builtIn = synthesize();
const connected = synthesize({ connectors: 'NAVER_WORKS,WORKPLACE' });
type Stack = typeof builtIn;

const workflowOf = ({ ofType }: Stack) =>
  ofType('AWS::Lambda::Function').find(([id]) => id.startsWith('WorkflowFunction'))?.[1].Properties;
const variablesOf = (stack: Stack) => JSON.stringify(workflowOf(stack)?.['Environment']);

describe('R44 a stage with connected products', () => {
  it('tells the tasks of the state machines who they are, and a stage without them nobody', () => {
    expect(variablesOf(connected)).toContain('"CONNECTED_PRODUCTS":"NAVER_WORKS,WORKPLACE"');
    expect(variablesOf(builtIn)).toContain('"CONNECTED_PRODUCTS":""');
  });

  it('has the same machines, rights and alarms: only the variable differs', () => {
    const without = (stack: Stack) => JSON.stringify(stack.resources).replaceAll('NAVER_WORKS,WORKPLACE', '');
    expect(without(connected)).toBe(without(builtIn));
  });

  it('rings when a product has not confirmed within the promised minute, and names the cure', () => {
    const [[, alarm] = []] = connected
      .ofType('AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties['MetricName'] === 'ProductLate');
    expect(alarm?.Properties).toMatchObject({
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      AlarmDescription: expect.stringContaining('docs/runbook.md#a-connected-product-does-not-answer'),
    });
  });
});

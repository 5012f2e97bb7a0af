import { describe, expect, it } from 'vitest';
import type { Resources } from '../../../infra/local/app/resources.ts';
import { findProblems } from '../../../infra/local/app/start-checks.ts';

const QUEUE = 'arn:aws:sqs:ap-northeast-2:000000000000:Events';
const TAKER = 'arn:aws:lambda:ap-northeast-2:000000000000:function:Taker';

/** A rule that fills a queue, and a function that takes from it. */
function resources({ queues = [QUEUE], functionName = TAKER } = {}): Resources {
  const none = { machines: [], mappings: [], tables: [], permissions: [], schedules: [] };
  return {
    ...none,
    functions: [{ name: 'Taker', arn: TAKER, role: 'TakerRole', bundle: import.meta.filename }],
    queues: queues.map((arn) => ({ name: 'Events', arn })),
    eventRules: [{ name: 'Rule', functionArns: [], queueTargets: [{ arn: QUEUE }] }],
    queueMappings: [{ id: 'Mapping', FunctionName: functionName, EventSourceArn: QUEUE }],
  } as unknown as Resources;
}

describe('the start of a local run with a queue', () => {
  it('finds nothing wrong with one that its function may take from', () => {
    expect(findProblems(resources(), [], () => true)).toEqual([]);
  });

  it('names the rights that the function lacks, which AWS shows only in use', () => {
    const problems = findProblems(resources(), [], (_, action) => action !== 'sqs:DeleteMessage');
    expect(problems).toEqual([`function Taker: its role may not sqs:DeleteMessage on ${QUEUE}`]);
  });

  it('names a queue that is not there', () => {
    expect(findProblems(resources({ queues: [] }), [], () => true)).toEqual([
      `event source mapping Mapping: no queue ${QUEUE}`,
      `rule Rule: no queue ${QUEUE}`,
    ]);
  });

  it('names a function that is not there', () => {
    expect(findProblems(resources({ functionName: 'Gone' }), [], () => true)).toEqual([
      'event source mapping Mapping: no function Gone',
    ]);
  });
});

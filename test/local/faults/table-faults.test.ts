import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../infra/local/faults/rates.ts';
import { seeded } from '../../../infra/local/faults/seeded.ts';
import { createTableFaults, type TableCall } from '../../../infra/local/faults/table-faults.ts';

const TIMES = 2_000;

const versioned = { Put: { ConditionExpression: '#version = :expected' } };
const fresh = { Put: { ConditionExpression: 'attribute_not_exists(pk)' } };

/** What a call is answered when it is sent again and again; undefined where it goes through. */
function answersTo(call: Partial<TableCall>, seed = 1) {
  const counts = noFaults();
  const faultOf = createTableFaults(seeded(seed), counts);
  const answers = Array.from({ length: TIMES }, () =>
    faultOf({ operation: 'GetItem', input: {}, isLastTry: false, ...call }),
  );
  return { answers, counts, kinds: new Set(answers.map((each) => kindOf(each?.body))) };
}

const kindOf = (body: object | undefined): string =>
  body && '__type' in body ? String(body.__type).replace(/.*#/, '') : Object.keys(body ?? {}).join();

function longestRow(answers: readonly unknown[]): number {
  let row = 0;
  return Math.max(...answers.map((answer) => (row = answer === undefined ? 0 : row + 1)));
}

describe('the faults of the table', () => {
  const THROTTLES = ['ProvisionedThroughputExceededException', 'ThrottlingException'];

  it('are the same for the same seed, and others for another', () => {
    const call = { operation: 'Query' };
    expect(answersTo(call, 7).answers).toEqual(answersTo(call, 7).answers);
    expect(answersTo(call, 7).answers).not.toEqual(answersTo(call, 8).answers);
  });

  it.each([
    ['Query', []],
    ['PutItem', ['TransactionConflictException']],
    ['UpdateItem', ['TransactionConflictException']],
    ['BatchGetItem', ['Responses,UnprocessedKeys']],
    ['BatchWriteItem', ['UnprocessedItems']],
    ['TransactWriteItems', ['TransactionCanceledException']],
  ])('%s meets throttles and %s', (operation, own) => {
    const { kinds } = answersTo({ operation, input: { RequestItems: {}, TransactItems: [versioned] } });
    expect([...kinds].sort()).toEqual(['', ...THROTTLES, ...own].sort());
  });

  it('never throttle the last try of the SDK', () => {
    expect(answersTo({ isLastTry: true }).kinds).toEqual(new Set(['']));
  });

  it('let a call through that its callers have repeated twice', () => {
    const call = { operation: 'TransactWriteItems', isLastTry: true, input: { TransactItems: [versioned] } };
    const { answers, counts } = answersTo(call);
    expect(longestRow(answers)).toBe(2);
    expect(counts).toMatchObject({ calls: TIMES, throttled: 0 });
    expect(counts.conflicting).toBeGreaterThan(TIMES / 20);
  });

  it('name the write that met the conflict, one of an item that is there', () => {
    const call = {
      operation: 'TransactWriteItems',
      isLastTry: true,
      input: { TransactItems: [fresh, versioned] },
    };
    const reasons = answersTo(call).answers.flatMap((answer) =>
      answer
        ? [
            Object(answer.body)
              .CancellationReasons.map(({ Code }: { Code: string }) => Code)
              .join(),
          ]
        : [],
    );
    expect([...new Set(reasons)].sort()).toEqual([
      'None,ProvisionedThroughputExceeded',
      'None,ThrottlingError',
      'None,TransactionConflict',
      'ProvisionedThroughputExceeded,None',
      'ThrottlingError,None',
    ]);
  });
});

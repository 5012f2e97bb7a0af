import { createHash } from 'node:crypto';
import { type FaultCounts, RATES } from './rates.ts';
import type { Random } from './seeded.ts';

export interface TableCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Whether the SDK gives up when this try fails. */
  readonly isLastTry: boolean;
}

interface Refusal {
  readonly status: number;
  readonly body: object;
}

/** More, and the callers' own tries would run out: then the answer is 503, and a journey rightly stops. */
const MOST_IN_A_ROW = 2;

/** Decides by chance which calls of the table meet a fault, and what the table then answers. */
export function createTableFaults(random: Random, counts: FaultCounts) {
  /** By call: how often in a row it has met a fault that no SDK repeats by itself. */
  const met = new Map<string, number>();

  /** Draws for a call that its callers themselves repeat; the same call comes through at the third time at the latest. */
  function falls(share: number, { operation, input }: TableCall): boolean {
    const name = nameOf(operation, input);
    const times = met.get(name) ?? 0;
    const isHit = times < MOST_IN_A_ROW && random.chance(share);
    if (isHit) met.set(name, times + 1);
    else met.delete(name);
    return isHit;
  }

  function throttle({ isLastTry }: TableCall): Refusal | undefined {
    if (isLastTry || !random.chance(RATES.throttled)) return undefined;
    counts.throttled += 1;
    return refuse(random.one(['ProvisionedThroughputExceededException', 'ThrottlingException']));
  }

  function refuseOwn(call: TableCall): Refusal | undefined {
    const answer = OF_CALLERS[call.operation];
    if (!answer) return undefined;
    const [kind, of] = answer;
    if (!falls(RATES[kind], call)) return undefined;
    counts[kind] += 1;
    return of(call.input, random);
  }

  return (call: TableCall): Refusal | undefined => {
    counts.calls += 1;
    return throttle(call) ?? refuseOwn(call);
  };
}

type Answer = (input: TableCall['input'], random: Random) => Refusal;

const conflict: Answer = () => refuse('TransactionConflictException');

/** Faults that the code repeats and not the SDK. */
const OF_CALLERS: Readonly<Record<string, readonly ['conflicting' | 'unfinished', Answer]>> = {
  TransactWriteItems: ['conflicting', cancel],
  PutItem: ['conflicting', conflict],
  UpdateItem: ['conflicting', conflict],
  DeleteItem: ['conflicting', conflict],
  BatchGetItem: ['unfinished', (input) => answer({ Responses: {}, UnprocessedKeys: input['RequestItems'] })],
  BatchWriteItem: ['unfinished', (input) => answer({ UnprocessedItems: input['RequestItems'] })],
};

/**
 * A cancelled transaction names the write that met another one. That is an item which is there already: two calls that
 * make the same new item are a race of its own, with an answer of its own.
 */
function cancel({ TransactItems }: TableCall['input'], random: Random): Refusal {
  const writes = Array.isArray(TransactItems) ? TransactItems : [];
  const contended = [...writes.keys()].filter((index) => !isNew(writes[index]));
  const isConflict = contended.length > 0 && random.chance(0.8);
  const at = random.one(isConflict ? contended : [...writes.keys()]);
  const code = isConflict
    ? 'TransactionConflict'
    : random.one(['ThrottlingError', 'ProvisionedThroughputExceeded']);
  const CancellationReasons = writes.map((_, index) => ({ Code: index === at ? code : 'None' }));
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  return refuse('TransactionCanceledException', {
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons,
  });
}

const isNew = (write: unknown): boolean =>
  Object.values(Object(write)).some((each) =>
    String(Object(each).ConditionExpression).includes('attribute_not_exists'),
  );

const refuse = (type: string, more: object = {}): Refusal => ({
  status: 400,
  body: {
    __type: `com.amazonaws.dynamodb.v20120810#${type}`,
    message: 'injected by the local run',
    ...more,
  },
});

const answer = (body: object): Refusal => ({ status: 200, body });

/** The SDK gives each try of a transaction a token of its own. */
function nameOf(operation: string, { ClientRequestToken: _, ...input }: TableCall['input']): string {
  return createHash('sha1')
    .update(operation + JSON.stringify(input))
    .digest('base64');
}

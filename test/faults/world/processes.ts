import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';

/** What a process is for: faults are aimed at one or more of these. */
export type Role = 'command' | 'product' | 'relay' | 'mail' | 'task' | 'revive' | 'sweep';

/**
 * What may happen to one call to the outside: the process dies just before or just after it; the service refuses it;
 * it is done, but the answer is lost; it is done in part.
 */
export type Fault = 'DIES_BEFORE' | 'DIES_AFTER' | 'REFUSED' | 'CONFLICT' | 'ANSWER_LOST' | 'PART_DONE';

export type FaultPlan = (role: Role, call: string) => Fault | undefined;

/** The process is gone at this point: nothing behind it runs. */
class Crash extends Error {
  override readonly name = 'Crash';
}

interface Surroundings {
  readonly turn: () => Promise<void>;
  readonly faultAt: FaultPlan;
}

export type Process = ReturnType<typeof createProcess>;

type Sender = { readonly send: (command: never) => Promise<unknown> };
type Refusal = (call: string) => Error;

/** One invocation of a function. Every call to the outside is a point at which others run, and at which it may die. */
export function createProcess(role: Role, { turn, faultAt }: Surroundings) {
  let isDead = false;
  const watchers = new Set<(fault: Fault, call: string) => void>();

  function die(where: string): never {
    isDead = true;
    throw new Crash(where);
  }

  async function through(
    send: Sender['send'],
    command: object,
    refusal: Refusal,
    lost: Error,
  ): Promise<unknown> {
    const call = command.constructor.name.replace('Command', '');
    await turn();
    if (isDead) throw new Crash(`nothing runs behind its death, but ${call} did`);
    const fault = faultAt(role, call);
    if (fault) for (const watcher of watchers) watcher(fault, call);
    if (fault === 'DIES_BEFORE') die(`before ${call}`);
    if (fault === 'REFUSED') throw refusal(call);
    if (fault === 'CONFLICT' && command instanceof TransactWriteItemsCommand) throw conflictOf(command);
    const answer = fault === 'PART_DONE' ? await partOf(send, command) : await send(command as never);
    if (fault === 'DIES_AFTER') die(`after ${call}`);
    if (fault === 'ANSWER_LOST') throw lost;
    return answer;
  }

  const mortal = <T extends Sender>(client: T, refusal: Refusal, lost: Error): T =>
    ({
      send: (command: object) => through((one) => client.send(one), command, refusal, lost),
    }) as unknown as T;

  return {
    /** Whoever is told of each fault. */
    watchers,
    dynamo: (client: DynamoDBClient) =>
      mortal(client, () => named('ProvisionedThroughputExceededException'), LOST),
    other: <T extends Sender>(client: T) => mortal(client, () => named('ThrottlingException'), LOST),
  };
}

const named = (name: string): Error => Object.assign(new Error(name), { name });
const LOST = named('InternalServerError');

function conflictOf({ input: { TransactItems = [] } }: TransactWriteItemsCommand): Error {
  const CancellationReasons = TransactItems.map((_, index) => ({
    Code: index === 0 ? 'TransactionConflict' : 'None',
  }));
  return new TransactionCanceledException({ $metadata: {}, message: 'conflict', CancellationReasons });
}

/** Batches are carried out in part, as the real table does under load; anything else is done. */
async function partOf(send: Sender['send'], command: object): Promise<unknown> {
  if (command instanceof BatchGetItemCommand) {
    return { Responses: {}, UnprocessedKeys: command.input.RequestItems };
  }
  if (!(command instanceof BatchWriteItemCommand)) return send(command as never);
  const [[table = '', requests = []] = []] = Object.entries(command.input.RequestItems ?? {});
  const half = Math.floor(requests.length / 2);
  if (half > 0)
    await send(new BatchWriteItemCommand({ RequestItems: { [table]: requests.slice(0, half) } }) as never);
  return { UnprocessedItems: { [table]: requests.slice(half) } };
}

import {
  BatchGetItemCommand,
  type ConsumedCapacity,
  type DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';

/** Asks each read of the client what it took, until it is stopped. */
export function createMeter(client: DynamoDBClient) {
  const sum = { gets: 0, queries: 0, items: 0, readUnits: 0 };
  const { send } = client;
  const count = (capacity: ConsumedCapacity | undefined): void => {
    sum.readUnits += capacity?.CapacityUnits ?? Number.NaN;
  };
  client.send = async (command: object): Promise<never> => {
    Object.assign(Object(command).input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await Reflect.apply(send, client, [command]);
    if (command instanceof QueryCommand) {
      sum.queries += 1;
      sum.items += answer.Count ?? 0;
      count(answer.ConsumedCapacity);
    }
    if (command instanceof BatchGetItemCommand) {
      sum.gets += 1;
      for (const capacity of answer.ConsumedCapacity ?? []) count(capacity);
    }
    return answer as never;
  };
  return {
    stop(): typeof sum {
      client.send = send;
      return sum;
    },
  };
}

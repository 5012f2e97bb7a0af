import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import {
  factFrom,
  type Item,
  mailFrom,
  tenantFrom,
  toItem,
  workFrom,
} from '../../functions/adapters/items.ts';
import { partitionOf } from '../../functions/adapters/keys.ts';
import { replay } from '../../functions/core/facts.ts';
import { executionName, workInput } from '../../functions/core/work.ts';
import type { World } from './world.ts';

export interface Expected {
  /** The facts that the tenant must have, in their order. */
  readonly facts?: readonly string[];
  /** When the effects on products took place. */
  readonly planned?: readonly string[];
  /** How often SES may have taken one mail; once, unless an answer of SES was lost. */
  readonly mostSends?: number;
}

/** What must hold after every run, whatever went wrong in it. */
export async function expectOrder(world: World, expected: Expected = {}): Promise<void> {
  const items = await itemsOf(world);
  const ofKind = (prefix: string): Item[] => items.filter(({ sk }) => sk?.S?.startsWith(prefix));
  const tenant = tenantFrom(ofKind('TENANT')[0] ?? {});
  const facts = ofKind('FACT#').map(factFrom);

  // Versions are contiguous, numbers count up within each, and the facts tell the snapshot.
  const versions = [...new Set(facts.map(({ version }) => version))];
  expect(versions).toEqual(Array.from({ length: tenant.version }, (_, index) => index + 1));
  for (const version of versions) {
    const numbers = facts.filter((fact) => fact.version === version).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
  expect(replay(facts)).toEqual(tenant);
  if (expected.facts) expect(facts.map(({ type }) => type)).toEqual(expected.facts);

  if (expected.planned) {
    const effects = facts.filter(({ product }) => product !== undefined);
    expect(effects.map(({ effectiveAt }) => effectiveAt)).toEqual(expected.planned);
  }

  // Every work item is closed, or due in the future and watched by the sweep.
  for (const work of ofKind('WORK#').map(workFrom)) {
    if (work.state === 'DONE' || work.state === 'VOID') expect(work.sweepAt).toBeUndefined();
    else expect(work).toMatchObject({ dueAt: later(world.now()), sweepAt: later(world.now()) });
    // An execution that bears the name of an item was started with its bytes.
    const input = world.stepFunctions.inputs.get(executionName(work));
    if (input !== undefined) expect(JSON.parse(input)).toEqual(workInput(work));
  }

  // Every mail is sent, and as often as can be answered for.
  for (const mail of ofKind('MAIL#').map(mailFrom)) {
    expect(mail).toMatchObject({ state: 'SENT' });
    expect(mail.recipient).toBeUndefined();
    const sends = world.ses.taken.filter((mailId) => mailId === mail.mailId).length;
    expect(sends).toBeGreaterThanOrEqual(1);
    expect(sends).toBeLessThanOrEqual(expected.mostSends ?? 1);
  }
  expect(new Set(world.ses.taken).size).toBe(ofKind('MAIL#').length);
}

const later = (now: string) => ({ asymmetricMatch: (at: unknown) => typeof at === 'string' && at > now });

async function itemsOf({ client, table, tenantId }: World): Promise<Item[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :tenant',
      ExpressionAttributeValues: toItem({ ':tenant': partitionOf(tenantId) }),
    }),
  );
  return Items;
}

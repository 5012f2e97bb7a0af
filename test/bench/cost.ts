import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { startLocal } from '../../infra/local/start.ts';
import { createCaller } from '../support/journeys/caller.ts';
import { LIVES, type Life } from './scenes/lives.ts';
import { assemblyOf } from './tools/alone.ts';
import { printTable } from './tools/figures.ts';
import { startMeteredEngine } from './tools/metered-engine.ts';
import { SIZES } from './tools/sizes.ts';

/** Companies that live side by side, so that what they share is divided. */
const COMPANIES = SIZES.cost.companies;

const PricesSchema = z.object({
  readOn: z.string(),
  perMillion: z.object({
    dynamodbWriteUnits: z.number(),
    dynamodbReadUnits: z.number(),
    stateTransitions: z.number(),
    httpApiCalls: z.number(),
    functionCalls: z.number(),
    functionGbSeconds: z.number(),
    mails: z.number(),
  }),
});
type Quantity = keyof z.infer<typeof PricesSchema>['perMillion'];
type Counted = Record<Quantity, number> & {
  dynamodbCalls: number;
  functionMs: number;
  /** How often each machine ran, and its states. */
  machines: string;
  /** Of the write units, those from the last midnight on. */
  midnightWriteUnits: number;
};

/** What a whole life takes, counted from lives that were lived, times the list prices. */
export async function benchCost(): Promise<void> {
  const { readOn, perMillion } = PricesSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')),
  );
  const lives = Object.entries(LIVES);
  const counted: Counted[] = [];
  for (const [, life] of lives) counted.push(await count(life));
  const quantities = Object.entries(perMillion).map(([name, price]) => ({ name, price }));
  const each = (counts: Counted, name: string): number =>
    Number(Object.entries(counts).find(([key]) => key === name)?.[1] ?? 0);
  const total = (counts: Counted): number =>
    quantities.reduce((sum, { name, price }) => sum + each(counts, name) * price, 0);

  printTable(`one life of WORKPLACE, mean of ${COMPANIES}`, [
    ['what', ...lives.map(([name]) => name)],
    ...[...quantities.map(({ name }) => name), 'midnightWriteUnits', 'dynamodbCalls', 'functionMs'].map(
      (name) => [name, ...counted.map((counts) => each(counts, name).toFixed(2))],
    ),
  ]);
  printTable('its state transitions', [
    ['life', 'by machine'],
    ...lives.map(([name], index) => [name, counted[index]?.machines ?? '']),
  ]);
  printTable(`dollars for 1,000,000 of them, at list prices read on ${readOn}`, [
    ['what', ...lives.map(([name]) => name)],
    ...quantities.map(({ name, price }) => [
      name,
      ...counted.map((counts) => (each(counts, name) * price).toFixed(2)),
    ]),
    ['together', ...counted.map((counts) => total(counts).toFixed(2))],
  ]);
}

async function count(life: Life): Promise<Counted> {
  const engine = await startMeteredEngine();
  const local = await startLocal({
    port: 0,
    quiet: true,
    assembly: await assemblyOf(),
    dynamodbEndpoint: engine.url,
  });
  try {
    const caller = createCaller(local.url, await local.token('payer', 'smartwork/console'));
    const before = { ...engine.read(), invocations: local.invocations() };
    let midnight = before;
    const httpCalls = await life(caller, local, COMPANIES, () => {
      midnight = { ...engine.read(), invocations: local.invocations() };
    });
    const { calls, readUnits, writeUnits } = engine.read();
    // The schedule's own runs cost the same for one subscription and for a million.
    const functions = local.invocations().filter((one) => !one.function.startsWith('Sweep'));
    const sum = (of: (one: (typeof functions)[number]) => number) =>
      functions.reduce((all, one) => all + of(one), 0) / COMPANIES;
    const transitions = local
      .executions()
      .flatMap(({ stateMachine, history = [] }) =>
        history.filter(({ type }) => type.endsWith('StateEntered')).map(() => stateMachine),
      );
    const machines = [...new Set(transitions)].map((machine) => {
      const entered = transitions.filter((each) => each === machine).length / COMPANIES;
      return `${machine.replace('Machine', '')} ${entered}`;
    });
    return {
      machines: machines.join(', '),
      dynamodbWriteUnits: (writeUnits - before.writeUnits) / COMPANIES,
      midnightWriteUnits: (writeUnits - midnight.writeUnits) / COMPANIES,
      dynamodbReadUnits: (readUnits - before.readUnits) / COMPANIES,
      dynamodbCalls: (calls - before.calls) / COMPANIES,
      stateTransitions: transitions.length / COMPANIES,
      httpApiCalls: httpCalls / COMPANIES,
      functionCalls: sum((one) => one.count),
      functionGbSeconds: sum((one) => (one.ms / 1_000) * (one.memoryMb / 1_024)),
      functionMs: sum((one) => one.ms),
      mails: local.mails().length / COMPANIES,
    };
  } finally {
    await local.stop();
    await engine.stop();
  }
}

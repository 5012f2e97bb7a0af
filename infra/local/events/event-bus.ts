import { randomUUID } from 'node:crypto';
import { ACCOUNT } from '../app/named-resource.ts';
import { type EventRule, findFunction, type LocalFunction } from '../app/resources.ts';
import { REGION } from '../base/region.ts';
import { toIso } from '../clock/instants.ts';
import { createFilter } from './patterns.ts';

export interface BusEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly resources: readonly string[];
  readonly detail: object;
}

export interface EventBusDeps {
  readonly rules: readonly EventRule[];
  readonly functions: readonly LocalFunction[];
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  readonly now: () => number;
}

/** What a bus was told. */
export interface SentEvent extends BusEvent {
  readonly id: string;
  readonly time: string;
}

/** The bus of AWS's own services. */
const DEFAULT_BUS = 'default';

/** Lambda tries an event that a function has failed on twice more. */
const TRIES = 3;

/** The event buses: each hands an event to the functions of its rules whose pattern it matches. */
export function createEventBus({ rules, functions, invoke, now }: EventBusDeps) {
  const listeners = rules.flatMap(({ name, bus, pattern, functionArns }) =>
    functionArns.flatMap((arn) => {
      const target = findFunction(functions, arn);
      return target ? [{ name, bus, target, isFor: createFilter([pattern]) }] : [];
    }),
  );

  async function deliver(rule: string, target: LocalFunction, event: object, tries = TRIES): Promise<void> {
    try {
      await invoke(target, event);
    } catch (error) {
      if (tries > 1) return deliver(rule, target, event, tries - 1);
      process.stderr.write(`${rule}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }

  return function publish(event: BusEvent, bus: string = DEFAULT_BUS): SentEvent {
    const sent = {
      version: '0',
      id: randomUUID(),
      account: ACCOUNT,
      region: REGION,
      time: `${toIso(now()).slice(0, 19)}Z`,
      ...event,
    };
    for (const listener of listeners)
      if (listener.bus === bus && listener.isFor(sent)) void deliver(listener.name, listener.target, sent);
    return sent;
  };
}

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
  /** Puts the text of a message into a queue. */
  readonly enqueue: (queueArn: string, body: string) => void;
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

/** The event buses: each hands an event to the functions and the queues of its rules whose pattern it matches. */
export function createEventBus({ rules, functions, invoke, enqueue, now }: EventBusDeps) {
  const listeners = rules.map(({ name, bus, pattern, functionArns, queueTargets }) => ({
    name,
    bus,
    isFor: createFilter([pattern]),
    targets: functionArns.flatMap((arn) => findFunction(functions, arn) ?? []),
    queueTargets,
  }));

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
    for (const { name, targets, queueTargets } of listeners.filter(
      (listener) => listener.bus === bus && listener.isFor(sent),
    )) {
      for (const target of targets) void deliver(name, target, sent);
      for (const { arn, path } of queueTargets) enqueue(arn, JSON.stringify(partOf(sent, path)));
    }
    return sent;
  };
}

/** `$.detail`: a path that leads nowhere leaves the whole event. */
function partOf(event: object, path = '$'): unknown {
  const part = path
    .split('.')
    .slice(1)
    .reduce<unknown>((found, name) => Object(found)[name], event);
  return part ?? event;
}

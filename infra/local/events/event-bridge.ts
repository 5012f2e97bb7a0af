import * as z from 'zod';
import { AwsError, serveAwsJson } from '../base/aws-json.ts';
import type { Stops } from '../base/stop.ts';
import type { BusEvent, SentEvent } from './event-bus.ts';

export interface EventBridgeDeps {
  readonly port: number;
  /** The names of the buses of the stack. */
  readonly buses: readonly string[];
  readonly publish: (event: BusEvent, bus: string) => SentEvent;
  readonly stops: Stops;
}

/** What a bus was told by those who put events on it. */
export interface ToldEvent extends SentEvent {
  readonly bus: string;
}

const EntrySchema = z.object({
  EventBusName: z.string(),
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
  Resources: z.array(z.string()).default([]),
});
const PutEventsSchema = z.object({ Entries: z.array(EntrySchema).min(1).max(10) });

/** Of the events of a long demo the last ones are shown. */
const SHOWN = 10_000;

/** Serves PutEvents for the buses of the stack, and shows what they were told: in AWS that is in their archives. */
export async function startEventBridge({ port, buses, publish, stops }: EventBridgeDeps) {
  const told: ToldEvent[] = [];

  function put({ EventBusName, Source, DetailType, Detail, Resources }: z.infer<typeof EntrySchema>): object {
    const bus = EventBusName.replace(/^.*event-bus\//, '');
    if (!buses.includes(bus))
      throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
    const detail = objectIn(Detail);
    if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    const event = { source: Source, 'detail-type': DetailType, resources: Resources, detail };
    const sent = publish(event, bus);
    told.push({ bus, ...sent });
    if (told.length > SHOWN) told.shift();
    return { EventId: sent.id };
  }

  function call(operation: string, input: unknown): object {
    if (operation !== 'PutEvents')
      throw new AwsError('UnknownOperationException', `${operation} is not served locally`);
    const { data, error } = PutEventsSchema.safeParse(input);
    if (!data) throw new AwsError('ValidationException', z.prettifyError(error));
    const Entries = data.Entries.map(put);
    return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
  }

  const url = await serveAwsJson({ port, prefix: 'AWSEvents', call, stops });
  return { url, told: (): readonly ToldEvent[] => told };
}

function objectIn(text: string): object | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

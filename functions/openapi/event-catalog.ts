import { TASK_KINDS } from '../core/lifecycle/service-task.ts';
import { EVENT_TYPES } from '../core/model/event-types.ts';
import { BUS_SOURCE, BusEventSchema, busTypeOf } from '../core/views/bus/bus-event.ts';
import { EVENT_TEXTS } from '../core/views/bus/event-texts.ts';
import {
  requestTypeOf,
  SERVICE_REQUEST_TEXTS,
  ServiceRequestSchema,
} from '../core/views/bus/service-request.ts';
import { createSchemaBook, type SchemaBook } from './json-schemas.ts';

/** One event of the bus, by its name there. */
interface CatalogEntry {
  readonly name: string;
  readonly type: string;
  readonly summary: string;
  readonly schema: object;
}

function entries(book: SchemaBook): CatalogEntry[] {
  const event = book.schemaOf(BusEventSchema, 'output');
  const request = book.schemaOf(ServiceRequestSchema, 'output');
  return [
    ...EVENT_TYPES.map((name) => entryOf(name, busTypeOf(name), EVENT_TEXTS[name].en, event)),
    ...TASK_KINDS.map((kind) =>
      entryOf(`${kind}_OF_SERVICE`, requestTypeOf(kind), SERVICE_REQUEST_TEXTS[kind].en, request),
    ),
  ];
}

const entryOf = (name: string, type: string, summary: string, schema: object): CatalogEntry => ({
  name,
  type,
  summary,
  schema: { allOf: [schema, { properties: { type: { const: type } } }] },
});

/** The events for those who get them by HTTP, in the OpenAPI document. */
export const webhooksOf = (book: SchemaBook): object =>
  Object.fromEntries(
    entries(book).map(({ name, type, summary, schema }) => [
      type,
      {
        post: {
          operationId: `tellOf${inPascalCase(name)}`,
          summary,
          // Whoever takes it says how it is to be signed.
          security: [],
          requestBody: { required: true, content: { 'application/cloudevents+json': { schema } } },
          responses: { '2XX': { description: 'It was taken. Any other answer brings it again.' } },
        },
      },
    ]),
  );

const inPascalCase = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');

/** The AsyncAPI 3.0 document: the bus and every event on it, from the schemas that make the events. */
export function asyncApiDocument(): object {
  const book = createSchemaBook();
  const catalog = entries(book);
  const messages = Object.fromEntries(
    catalog.map(({ type, summary, schema }) => [type, { name: type, title: summary, payload: schema }]),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'SMARTWORK subscriptions',
      version: '1.0.0',
      description: `What happens to the subscriptions, as CloudEvents 1.0 on an event bus of Amazon EventBridge. The \`source\` of the entry is \`${BUS_SOURCE}\`, its \`detail-type\` the type of the event, its \`detail\` the CloudEvent. Each event comes at least once and in any order: pass over an \`id\` that you have handled, and order by \`version\` and \`number\`. It names no person and no value: ask the API what holds now. The events \`smartwork.service.*\` ask a connected product for something: read the task and answer it.`,
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      aws: {
        host: 'events.ap-northeast-2.amazonaws.com',
        protocol: 'https',
        description: 'The bus is in the region of the stack. Listen by a rule of your own on it.',
      },
    },
    channels: {
      events: {
        address: 'smartwork-{stage}',
        title: 'The event bus',
        description: 'Its archive keeps the events of 90 days: replay what you have missed.',
        parameters: { stage: { description: 'The stage of the deployment.', default: 'prod' } },
        messages: Object.fromEntries(
          catalog.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
    },
    operations: {
      tell: {
        action: 'send',
        summary: 'The service tells what has happened',
        channel: { $ref: '#/channels/events' },
        messages: catalog.map(({ type }) => ({ $ref: `#/channels/events/messages/${type}` })),
      },
    },
    components: { messages, schemas: book.components() },
  };
}

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

/** The headers of Standard Webhooks, which `functions/adapters/crypto/webhook-signature.ts` makes. */
const SIGNED_HEADERS = [
  ['webhook-id', 'The `id` of the event: the same whenever it comes again.', '^\\S+$'],
  ['webhook-timestamp', 'The seconds since 1970 at which this attempt was signed.', '^\\d+$'],
  [
    'webhook-signature',
    'An HMAC with SHA-256 over ID, timestamp and body, with dots between them, in base64. While a key is exchanged there are two, with a space between them.',
    '^v1,\\S+( v1,\\S+)*$',
  ],
].map(([name, description, pattern]) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', pattern },
}));

/** The events for those who get them by HTTP, in the OpenAPI document. */
export const webhooksOf = (book: SchemaBook): object =>
  Object.fromEntries(
    entries(book).map(({ name, type, summary, schema }) => [
      type,
      {
        post: {
          operationId: `tellOf${inPascalCase(name)}`,
          summary,
          // The signature is what the receiver believes.
          security: [],
          parameters: SIGNED_HEADERS,
          requestBody: { required: true, content: { 'application/cloudevents+json': { schema } } },
          responses: {
            '2XX': {
              description: 'It was taken. Any other answer, and none within 10 seconds, brings it again.',
            },
          },
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
      receiver: {
        host: 'workplace.example',
        protocol: 'https',
        description:
          'The receiver of a product that the deployment names: it gets each event by HTTP, signed as Standard Webhooks.',
      },
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
        servers: [{ $ref: '#/servers/aws' }],
        description: 'Its archive keeps the events of 90 days: replay what you have missed.',
        parameters: { stage: { description: 'The stage of the deployment.', default: 'prod' } },
        messages: Object.fromEntries(
          catalog.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
      webhook: {
        address: null,
        title: 'The webhook of a product',
        description:
          'One POST for each event that concerns the product or the company as a whole, with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. Any answer but 2xx brings the event again.',
        servers: [{ $ref: '#/servers/receiver' }],
        messages: Object.fromEntries(
          catalog.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
    },
    operations: {
      deliver: {
        action: 'send',
        summary: 'The service delivers an event by HTTP',
        channel: { $ref: '#/channels/webhook' },
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
        messages: catalog.map(({ type }) => ({ $ref: `#/channels/webhook/messages/${type}` })),
      },
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

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';

/** How a receiver fails that is broken: it hangs, hangs up, sends elsewhere, or answers with this status. */
export type Fault = 'HANG' | 'HANG_UP' | 'REDIRECT' | number;

export interface ReceiverOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** What the events are signed with; they may be two, while a key is exchanged. */
  readonly secrets: () => readonly string[];
  /** Told of each event that was not known, after it was answered. */
  readonly onEvent?: (event: unknown) => void;
}

const EventSchema = z.looseObject({ id: z.string() });

/**
 * A product's receiver of webhooks. It verifies each call by the library of the specification, writes the event down, and
 * answers at once; an event that comes again is answered and passed over.
 */
export async function startReceiver({ port = 0, secrets, onEvent = () => {} }: ReceiverOptions) {
  const known = new Map<string, unknown>();
  const seen = { calls: 0, refused: 0, again: 0 };
  let fault: Fault | undefined;

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    seen.calls += 1;
    if (fault !== undefined) return fail(fault, outgoing);
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const event = verified(body, incoming.headers);
    if (!event) {
      seen.refused += 1;
      outgoing.writeHead(401).end();
      return;
    }
    const isNew = !known.has(event.id);
    if (isNew) known.set(event.id, event);
    else seen.again += 1;
    outgoing.writeHead(204).end();
    if (isNew) onEvent(event);
  }

  function verified(body: string, headers: IncomingMessage['headers']) {
    for (const secret of secrets()) {
      try {
        return EventSchema.parse(new Webhook(secret).verify(body, textsIn(headers)));
      } catch {
        // Signed with another key, or by somebody else.
      }
    }
    return undefined;
  }

  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/events`,
    /** All events that it has, each once, in the order in which they came. */
    events: (): unknown[] => [...known.values()],
    /** Its calls, those that it did not believe, and those that brought what it had. */
    seen: (): Readonly<typeof seen> => seen,
    /** Breaks it, or repairs it. */
    breakDown(how: Fault | undefined): void {
      fault = how;
    },
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

function fail(fault: Fault, outgoing: ServerResponse): void {
  if (fault === 'HANG_UP') outgoing.destroy();
  else if (fault === 'REDIRECT') outgoing.writeHead(307, { location: '/elsewhere' }).end();
  else if (fault !== 'HANG') outgoing.writeHead(fault).end();
}

const textsIn = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

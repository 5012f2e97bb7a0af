import { createClient } from './generated/client/client.gen.ts';
import type { Client } from './generated/client/types.gen.ts';
import { createResendingFetch } from './resending-fetch.ts';

export type SmartworkClient = Client;

interface ClientOptions {
  /** Where the API is; empty: at the origin of the page. */
  readonly origin: string;
  readonly token?: () => Promise<string | undefined> | string | undefined;
  /** Asked for a new token when the API no longer takes the old one. */
  readonly renew?: () => Promise<string | undefined>;
  /** `ko` or `en`: the language of every text in the answers. */
  readonly language?: () => string;
  readonly send?: (request: Request) => Promise<Response>;
  readonly wait?: (ms: number) => Promise<unknown>;
}

const KEYED = ['POST', 'PUT', 'DELETE'];
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The client to hand to the functions of `calls`. */
export function createSmartworkClient({ origin, token, renew, language, ...ways }: ClientOptions): Client {
  const client = createClient({
    baseUrl: origin,
    ...(token && { auth: () => token() }),
    fetch: createResendingFetch({
      send: ways.send ?? ((request) => fetch(request)),
      wait: ways.wait ?? sleep,
      renew,
    }),
  });
  client.interceptors.request.use((request, { security }) => {
    if (language) request.headers.set('accept-language', language());
    // Calls without a token take no key: a repeat of theirs is another call.
    if (security && KEYED.includes(request.method) && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  });
  return client;
}

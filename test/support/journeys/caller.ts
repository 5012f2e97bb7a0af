import { setTimeout as sleep } from 'node:timers/promises';
import { errorOf } from '../../../client/src/problem-error.ts';
import { createSmartworkClient } from '../../../client/src/smartwork-client.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type ExtraHeaders = Readonly<Record<string, string>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type JourneyCaller = ReturnType<typeof createCaller>;

/** A fault of ours, which no journey may pass by sending again. */
const FAULTS = [500, 502, 504];
const BEARER = [{ scheme: 'bearer', type: 'http' }] as const;

/** Somebody who calls the API as its customers do: through the client, which gives keys and sends again. */
export function createCaller(origin: string, token?: string) {
  const faults: string[] = [];
  const client = createSmartworkClient({
    origin,
    token: () => token,
    async send(request) {
      const response = await fetch(request);
      if (FAULTS.includes(response.status))
        faults.push(`${request.method} ${request.url} answered ${response.status}`);
      return response;
    },
    async wait(ms) {
      if (faults.length > 0) throw new Error(faults.join(', '));
      await sleep(ms);
    },
  });

  async function send(
    method: Method,
    url: string,
    body?: unknown,
    headers: ExtraHeaders = {},
  ): Promise<Reply> {
    const { data, error, response } = await client.request<string>({
      method,
      url,
      body,
      headers,
      parseAs: 'text',
      ...(token !== undefined && { security: BEARER }),
    });
    if (!response) throw errorOf(error, response);
    return replyOf(response, data ?? (typeof error === 'string' ? error : JSON.stringify(error)));
  }

  return {
    /** For the typed calls of the client. */
    client,
    send,
    get: (path: string, headers?: ExtraHeaders) => send('GET', path, undefined, headers),
    post: (path: string, body: unknown, key?: string) =>
      send('POST', path, body, key === undefined ? {} : { 'idempotency-key': key }),
    patch: (path: string, body: unknown, headers?: ExtraHeaders) => send('PATCH', path, body, headers),

    /** A request as it is written here, sent once: what no client would send can be sent by it. */
    async call(method: string, path: string, headers: ExtraHeaders, body?: string): Promise<Reply> {
      const response = await fetch(origin + path, {
        method,
        headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
        ...(body !== undefined && { body }),
      });
      return replyOf(response, await response.text());
    },
  };
}

function replyOf({ status, headers }: Response, text: string): Reply {
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  return { status, headers, text, body: isJson && text !== '' ? JSON.parse(text) : undefined };
}

/** The status of an answer, with the code of a refusal. */
export const codeOf = ({ status, body }: Reply): string => `${status} ${Object(body).code ?? ''}`.trim();

/** The address that a 202 answers in Location. */
export function locationOf({ status, headers, text }: Reply): string {
  const location = headers.get('location');
  if (status !== 202 || location === null) throw new Error(`not accepted: ${status} ${text}`);
  return location;
}

export const tenantIdOf = (reply: Reply): string => locationOf(reply).replace('/v1/tenants/', '');

/** The fields that an answer refuses, each as `pointer code`. */
export function errorsIn({ body }: Reply): string[] {
  const { errors = [] }: { errors?: { pointer: string; code: string }[] } = Object(body);
  return errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();
}

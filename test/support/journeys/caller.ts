import { createSmartworkClient } from '../../../client/src/smartwork-client.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type ExtraHeaders = Readonly<Record<string, string>>;
export type JourneyCaller = ReturnType<typeof createCaller>;

const JSON_TYPE = { 'content-type': 'application/json' };
const BEARER = [{ scheme: 'bearer', type: 'http' }] as const;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the API through its published client; only `call` sends what a client would not. */
export function createCaller(origin: string, token?: string) {
  const texts = new WeakMap<Response, string>();
  const client = createSmartworkClient({
    origin,
    ...(token !== undefined && { token: () => token }),
    resends: false,
    send: async (request) => {
      const { status, statusText, headers, ...answer } = await answerTo(request);
      const response = new Response(answer.text === '' ? null : answer.text, { status, statusText, headers });
      texts.set(response, answer.text);
      return response;
    },
  });

  async function call(method: string, path: string, headers: ExtraHeaders, body?: string): Promise<Reply> {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const init = { method, headers: { ...authorization, ...headers }, ...(body !== undefined && { body }) };
    return replyOf(await answerTo(new Request(origin + path, init)));
  }

  async function send(
    method: Method,
    url: string,
    body?: unknown,
    headers: ExtraHeaders = {},
  ): Promise<Reply> {
    const { error, response } = await client.request<unknown, unknown>({
      method,
      url,
      headers: { ...JSON_TYPE, ...headers },
      parseAs: 'stream',
      ...(body !== undefined && { body }),
      ...(token !== undefined && { security: BEARER }),
    });
    if (!response) throw error;
    return replyOf({ status: response.status, headers: response.headers, text: texts.get(response) ?? '' });
  }

  return {
    call,
    get: (path: string, headers: ExtraHeaders = {}) => send('GET', path, undefined, headers),
    /** With a fresh Idempotency-Key unless one is given. */
    post: (path: string, body: unknown, key?: string) =>
      send('POST', path, body, key === undefined ? {} : { 'idempotency-key': key }),
    patch: (path: string, body: unknown, headers: ExtraHeaders = {}) => send('PATCH', path, body, headers),
    /** A call of any method, with or without a body. */
    send,
  };
}

async function answerTo(request: Request) {
  const answer = await fetch(request);
  const { status, statusText, headers } = answer;
  return { status, statusText, headers, text: await answer.text() };
}

function replyOf({ status, headers, text }: Omit<Reply, 'body'>): Reply {
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

import { randomUUID } from 'node:crypto';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type ExtraHeaders = Readonly<Record<string, string>>;
export type JourneyCaller = ReturnType<typeof createCaller>;

/** An HTTP client of the API: what it gets back is what a customer's client gets. */
export function createCaller(origin: string, token?: string) {
  async function call(method: string, path: string, headers: ExtraHeaders, body?: string): Promise<Reply> {
    const reply = await fetch(origin + path, {
      method,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  }
  const json = { 'content-type': 'application/json' };

  return {
    call,
    get: (path: string, headers: ExtraHeaders = {}) => call('GET', path, headers),
    /** With a fresh Idempotency-Key unless one is given. */
    post: (path: string, body: unknown, key: string = randomUUID()) =>
      call('POST', path, { ...json, 'idempotency-key': key }, JSON.stringify(body)),
    patch: (path: string, body: unknown, headers: ExtraHeaders = {}) =>
      call('PATCH', path, { ...json, ...headers }, JSON.stringify(body)),
    /** A call of any method, with or without a body. */
    send: (method: string, path: string, body?: unknown, headers: ExtraHeaders = {}) =>
      call(method, path, { ...json, ...headers }, body === undefined ? undefined : JSON.stringify(body)),
  };
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

import * as z from 'zod';

/** An answer as it came over the wire: the demo knows no type of the app and parses only the fields it needs. */
export interface Reply {
  readonly status: number;
  readonly etag: string;
  readonly body: unknown;
}

export type Http = ReturnType<typeof createHttp>;

interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly expect?: number;
}

export function createHttp(origin: string) {
  /** Fails unless the status is the expected one. */
  async function call(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
    const { token, headers, body, expect = 200 } = options;
    const reply = await fetch(origin + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (reply.status !== expect) {
      throw new Error(`${method} ${path} answered ${reply.status} where ${expect} was expected: ${text}`);
    }
    return { status: reply.status, etag: reply.headers.get('etag') ?? '', body: JSON.parse(text || 'null') };
  }

  const advance = async (body: object): Promise<Date> =>
    readClock((await call('POST', '/_local/clock/advance', { body })).body);

  return {
    call,
    async token(sub: string, scope: string): Promise<string> {
      const { body } = await call('POST', '/_local/tokens', { body: { sub, scope } });
      return z.object({ token: z.string() }).parse(body).token;
    },
    async now(): Promise<Date> {
      return readClock((await call('GET', '/_local/clock')).body);
    },
    /** Answers when everything due until then is done. */
    travelTo: (at: Date): Promise<Date> => advance({ to: at.toISOString() }),
    /** A journey of no length: answers when nothing is under way any more. */
    catchUp: (): Promise<Date> => advance({ by: 'PT0S' }),
  };
}

const readClock = (body: unknown): Date => new Date(z.object({ now: z.string() }).parse(body).now);

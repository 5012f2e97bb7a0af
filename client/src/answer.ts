import { errorOf } from './problem-error.ts';

/** What a call answered, with the headers that its next call needs. */
export interface Answer<Data> {
  readonly data: Data;
  readonly status: number;
  /** The version that was answered, for `If-Match`. */
  readonly etag: string | undefined;
  readonly location: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

interface Result<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response?: Response;
}

/** The answer of a call of `calls`; throws what `problem-error.ts` names. */
export async function answerOf<Data>(call: Promise<Result<Data>>): Promise<Answer<Exclude<Data, undefined>>> {
  const { data, error, response } = await call;
  if (!response?.ok) throw errorOf(error, response);
  const header = (name: string) => response.headers.get(name) ?? undefined;
  const retryAfter = Number(header('retry-after') ?? Number.NaN);
  return {
    data: data as Exclude<Data, undefined>,
    status: response.status,
    etag: header('etag'),
    location: header('location'),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
}

/** The `If-Match` of a tenant or a group that was read. */
export const etagOf = ({ version }: { readonly version: number }): string => `"v${version}"`;

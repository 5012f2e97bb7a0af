const WAITS_MS = [300, 1_000, 3_000];
/** A longer Retry-After is the caller's to wait for. */
const LONGEST_WAIT_MS = 10_000;
const TRY_MS = 25_000;
const BUSY = [409, 429, 503];
const UNKNOWN_OUTCOME = [500, 502, 504];

interface ResendingOptions {
  readonly send: (request: Request) => Promise<Response>;
  readonly wait: (ms: number) => Promise<unknown>;
  /** A new token after a 401; undefined: there is none. */
  readonly renew?: (() => Promise<string | undefined>) | undefined;
}

/** Sends a request again, with the same Idempotency-Key, when no answer came or the answer says so. */
export function createResendingFetch({ send, wait, renew }: ResendingOptions): typeof fetch {
  return async (input, init) => {
    let request = new Request(input, init);
    let isRenewed = false;
    for (const pause of [...WAITS_MS, undefined]) {
      const outcome = await tryOnce(send, request);
      if (outcome instanceof Response && outcome.status === 401 && renew && !isRenewed) {
        const token = await renew();
        if (token === undefined) return outcome;
        isRenewed = true;
        request = withToken(request, token);
        const answer = await tryOnce(send, request);
        if (answer instanceof Response) return answer;
        throw answer;
      }
      const ms = pause === undefined ? undefined : waitBefore(request, outcome, pause);
      if (ms === undefined) {
        if (outcome instanceof Response) return outcome;
        throw outcome;
      }
      await wait(ms);
    }
    throw new Error('unreachable');
  };
}

async function tryOnce(send: ResendingOptions['send'], request: Request): Promise<Response | Error> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TRY_MS)]);
  try {
    return await send(new Request(request.clone(), { signal }));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** How long to wait before the next try; undefined: there is none. */
function waitBefore(request: Request, outcome: Response | Error, pause: number): number | undefined {
  if (request.signal.aborted) return undefined;
  const isRepeatable = request.method === 'GET' || request.headers.has('idempotency-key');
  if (!(outcome instanceof Response)) return isRepeatable ? pause : undefined;
  if (UNKNOWN_OUTCOME.includes(outcome.status)) return isRepeatable ? pause : undefined;
  if (!BUSY.includes(outcome.status)) return undefined;
  const retryAfter = outcome.headers.get('retry-after');
  // A 409 without it is an answer, and stays one.
  if (retryAfter === null) return outcome.status === 409 ? undefined : pause;
  const ms = Number(retryAfter) * 1_000;
  return ms <= LONGEST_WAIT_MS ? Math.max(ms, pause) : undefined;
}

function withToken(request: Request, token: string): Request {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  return new Request(request, { headers });
}

/** A receiver writes the event down and answers; what takes longer is for afterwards. */
const TIMEOUT_MS = 10_000;

/** What a receiver answered, or why there is no answer: a code such as `ECONNREFUSED` or `TimeoutError`. */
export type Answer = { readonly status: number } | { readonly failure: string };

/**
 * One call of a receiver. No redirect is followed: the signed body goes to the address that the deployment names and to no
 * other. Of the answer only the status is read.
 */
export function createWebhookSender(endpoint: string, timeoutMs = TIMEOUT_MS) {
  return async (headers: Readonly<Record<string, string>>, body: string): Promise<Answer> => {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/cloudevents+json; charset=utf-8' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel().catch(() => undefined);
      return { status: response.status };
    } catch (error) {
      return { failure: codeOf(error) };
    }
  };
}

/** Its code or its name, never its message: that may quote the address. */
function codeOf(error: unknown): string {
  const { name, cause } = Object(error);
  const code = Object(cause).code ?? name;
  return typeof code === 'string' ? code : 'not an error';
}

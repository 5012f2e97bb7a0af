import type { LocalFunction } from '../app/resources.ts';

/** Where the events of a product go, and what their receiver verifies them with. */
export interface LocalWebhook {
  readonly product: string;
  readonly url: string;
  readonly secret: string;
}

/** The webhooks of the stack, as its functions read them. The key of AWS has no signs that base64 writes otherwise. */
export const webhooksOf = (
  functions: readonly LocalFunction[],
  secretOf: (arn: string) => string,
): LocalWebhook[] =>
  functions.flatMap(({ environment: { PRODUCT, WEBHOOK_URL, SIGNING_KEYS_ARN } }) =>
    PRODUCT && WEBHOOK_URL && SIGNING_KEYS_ARN
      ? [{ product: PRODUCT, url: WEBHOOK_URL, secret: secretIn(secretOf(SIGNING_KEYS_ARN)) }]
      : [],
  );

const secretIn = (key: string): string => `whsec_${Buffer.from(key, 'base64').toString('base64')}`;

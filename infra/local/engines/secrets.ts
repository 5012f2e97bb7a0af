import * as z from 'zod';
import { listen, readBody, sendJson } from '../base/wire.ts';

const RequestSchema = z.object({ SecretId: z.string() });

/** In place of Secrets Manager: the secrets of the template, for the functions that start. */
export async function startSecrets(keyOf: (arn: string) => string) {
  const { port, close } = await listen(0, async (incoming, outgoing) => {
    const { SecretId } = RequestSchema.parse(JSON.parse((await readBody(incoming)).toString('utf8')));
    sendJson(outgoing, 200, { ARN: SecretId, SecretString: keyOf(SecretId) });
  });
  return { url: `http://127.0.0.1:${port}`, stop: close };
}

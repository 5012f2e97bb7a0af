import { createDynamo } from '../adapters/dynamo.ts';
import { createEmailSender, createSes } from '../adapters/email-sender.ts';
import { mailFrom } from '../adapters/items.ts';
import { createMailStore } from '../adapters/mail-store.ts';
import { deliverMail } from '../delivery/deliver-mail.ts';
import { count } from '../runtime/metrics.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { streamEntry } from '../runtime/stream-entry.ts';
import { EnvSchema } from './env.ts';

const env = parseEnv(EnvSchema);
const deps = {
  send: createEmailSender(createSes(), env.SENDER),
  ...createMailStore(createDynamo(), env.TABLE_NAME),
  clock: Date.now,
  count,
};

/** Follows the table: every mail that becomes pending is sent. */
export const handler = streamEntry((image) => deliverMail(deps, mailFrom(image)));

import { createDynamo } from '../../adapters/table/dynamo.ts';
import { mailFrom } from '../../adapters/table/items.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { streamEntry } from '../../runtime/stream-entry.ts';
import { deliverMail } from '../delivery/deliver-mail.ts';
import { mailDeps } from '../delivery/mail-deps.ts';
import { EnvSchema } from './env.ts';

const env = parseEnv(EnvSchema);
const deps = await mailDeps(createDynamo(), env.TABLE_NAME, env);

/** Follows the table: every mail that becomes pending is sent. */
export const handler = streamEntry((image) => deliverMail(deps, mailFrom(image)));

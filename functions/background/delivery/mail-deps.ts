import type * as z from 'zod';
import { createSecrets, readStackKey } from '../../adapters/crypto/stack-key.ts';
import { verificationTokenOf } from '../../adapters/crypto/tokens.ts';
import { createEmailSender, createSes } from '../../adapters/email/email-sender.ts';
import { createLinkStore } from '../../adapters/stores/accounts/link-store.ts';
import { createTenantLookup } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createMailCounts } from '../../adapters/stores/work/mail-counts.ts';
import { createMailStore } from '../../adapters/stores/work/mail-store.ts';
import type { createDynamo } from '../../adapters/table/dynamo.ts';
import { logger } from '../../runtime/logger.ts';
import { count } from '../../runtime/metrics.ts';
import type { DeliverMailDeps } from './deliver-mail.ts';
import type { MailEnvSchema } from './env.ts';
import { freshData } from './fresh-data.ts';

/** What sending mail needs, for those who send: the stream's consumer and the sweep. */
export async function mailDeps(
  dynamo: ReturnType<typeof createDynamo>,
  table: string,
  env: z.output<typeof MailEnvSchema>,
): Promise<DeliverMailDeps> {
  const triesKey = await readStackKey(createSecrets(), env.TRIES_KEY_ARN);
  const fresh = {
    ...createTenantLookup(dynamo, table),
    ...createLinkStore(dynamo, { subscriptions: table, credentials: env.CREDENTIALS_TABLE_NAME }),
    passwordPageUrl: env.PASSWORD_PAGE_URL,
  };
  return {
    ...createMailStore(dynamo, table),
    ...createMailCounts(dynamo, env.CREDENTIALS_TABLE_NAME, triesKey),
    limits: { perAddress: env.MAILS_PER_ADDRESS, perTenant: env.MAILS_PER_TENANT },
    send: createEmailSender(createSes(), {
      sender: env.SENDER,
      configurationSet: env.CONFIGURATION_SET,
    }),
    frame: {
      consoleUrl: env.CONSOLE_URL,
      supportContact: env.SUPPORT_CONTACT,
      tokenOf: verificationTokenOf,
    },
    clock: Date.now,
    count,
    notificationEmail: async (tenantId) => {
      const known = await fresh.tenant(tenantId);
      return known && !known.profile.erased ? known.profile.notificationEmail : undefined;
    },
    freshData: (mail, at) => freshData(fresh, mail, at),
    reportNotTaken: ({ tenantId, mailId }, error) =>
      logger.warn('SES did not take a mail', { tenantId, mailId, ...sesFields(error) }),
    reportHeld: ({ tenantId, mailId }, { limit, most }) =>
      logger.warn('The day has no room for a mail', { tenantId, mailId, limit, most }),
  };
}

/** SES puts addresses into its messages: only the kind of the refusal goes to the log. */
function sesFields(error: unknown): Record<string, unknown> {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? { reason: cause.name } : {};
}

import type { createDynamo } from '../adapters/dynamo.ts';
import { createEmailSender, createSes } from '../adapters/email-sender.ts';
import { createMailStore } from '../adapters/mail-store.ts';
import { createTenantLoader } from '../adapters/tenant-loader.ts';
import { isReminderTrue } from '../core/reminder-mail.ts';
import { errorFields } from '../runtime/error-fields.ts';
import { logger } from '../runtime/logger.ts';
import { count } from '../runtime/metrics.ts';
import type { DeliverMailDeps } from './deliver-mail.ts';

/** What sending mail needs, for those who send: the stream's consumer and the sweep. */
export function mailDeps(
  dynamo: ReturnType<typeof createDynamo>,
  table: string,
  sender: string,
): DeliverMailDeps {
  const reader = createTenantLoader(dynamo, table);
  return {
    ...createMailStore(dynamo, table),
    send: createEmailSender(createSes(), sender),
    clock: Date.now,
    count,
    isReminderTrue: async (tenantId, reminder) => {
      const stored = await reader.tenant(tenantId);
      return stored !== undefined && isReminderTrue(stored.tenant, reminder);
    },
    reportNotTaken: ({ tenantId, mailId }, error) =>
      logger.warn('SES did not take a mail', { tenantId, mailId, ...errorFields(error) }),
  };
}

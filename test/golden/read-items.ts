import {
  linkFrom,
  originFrom,
  passwordFrom,
  triesFrom,
} from '../../functions/adapters/table/credential-items.ts';
import { idempotencyFrom } from '../../functions/adapters/table/idempotency-items.ts';
import {
  accountFrom,
  eventFrom,
  groupFrom,
  type Item,
  mailFrom,
  paymentFrom,
  profileFrom,
  removedOnFrom,
  tenantFrom,
  usageDayFrom,
  usageHeadFrom,
  workFrom,
} from '../../functions/adapters/table/items.ts';
import { WorkInputSchema } from '../../functions/core/lifecycle/work.ts';
import { isMadeAtSending, isWritable } from '../../functions/core/mails/mail-item.ts';
import { MAIL_TEMPLATES } from '../../functions/core/mails/templates.ts';
import type { writtenToday } from './written-today.ts';

type Written = ReturnType<typeof writtenToday>;

/** A mail, with its data as it is read when it is sent. */
function readMail(item: Item) {
  const mail = mailFrom(item);
  if (mail.data && isWritable(mail) && !isMadeAtSending(mail))
    MAIL_TEMPLATES[mail.template].data.parse(mail.data);
  return mail;
}

/**
 * How this release reads all that is stored. `write-reader.ts` freezes it with everything that it imports, so that the
 * release after it is held to write only what this one reads.
 */
export const READERS = {
  groups: groupFrom,
  tenants: tenantFrom,
  profiles: profileFrom,
  usageHeads: usageHeadFrom,
  usageDays: usageDayFrom,
  accounts: accountFrom,
  removedAccounts: removedOnFrom,
  payments: paymentFrom,
  events: eventFrom,
  work: workFrom,
  mails: readMail,
  passwords: (item: Item) => [passwordFrom(item), originFrom(item)],
  links: linkFrom,
  tries: triesFrom,
  answers: idempotencyFrom,
  inputs: (input: unknown) => WorkInputSchema.parse(input),
} satisfies Record<keyof Written, (item: Item) => unknown>;

import { type Instant, kstDateOf } from '../../core/business-calendar.ts';
import { ReminderSchema } from '../../core/lifecycle/reminder-kinds.ts';
import { closedWork, type WorkItem } from '../../core/lifecycle/work.ts';
import { reminderMail } from '../../core/mail-requests/reminder-mail.ts';
import { type MailItem, mailItemOf } from '../../core/mails/mail-item.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';

export interface RemindDeps {
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
  /** Puts a mail in the box; one that is there already stays. */
  readonly putMail: (mail: MailItem) => Promise<void>;
  /** Too late: on this day it would say what is not so. */
  readonly count: (metric: 'ReminderDropped') => void;
}

/** The time of a reminder has come: its mail is asked for, unless the state has decided the matter (EDGE-R9) or the day is over. */
export async function remind(deps: RemindDeps, work: WorkItem, now: Instant): Promise<void> {
  const stored = await deps.tenant(work.tenantId);
  const { tenantId, scope, kind, dueAt } = work;
  const isOfToday = kstDateOf(now) <= kstDateOf(dueAt);
  const reminder = stored && reminderMail(stored, ReminderSchema.parse({ scope, kind, dueAt }), now);
  if (!reminder || !isOfToday) {
    if (reminder) deps.count('ReminderDropped');
    await deps.advance(work, closedWork(work, 'VOID'));
    return;
  }
  // A name is one mail: of a try that died here, or of another product's reminder. It asks once more when it is sent.
  await deps.putMail(mailItemOf(reminder.mail, tenantId, reminder.name, now));
  await deps.advance(work, closedWork(work, 'DONE'));
}

import type { Instant } from '../business-calendar.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import type { Tenant } from '../model/tenant.ts';
import type { UsageHead } from '../model/usage.ts';

/** A change of what is used that is no step of the tenant: it is written while the tenant is as it was read. */
export interface UsageCommit {
  /** As it was read: nothing is written behind the end of a product. */
  readonly tenant: Tenant;
  /** At its next revision: fenced by the one before. */
  readonly usageHead: UsageHead;
  readonly mails: readonly MailRequest[];
  readonly decidedAt: Instant;
}

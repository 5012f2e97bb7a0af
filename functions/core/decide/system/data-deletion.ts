import { type Instant, kstDateOf } from '../../business-calendar.ts';
import type { Product } from '../../catalog/codes.ts';
import { type Commit, commitOf } from '../../commit.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { type ServiceTask, taskId } from '../../lifecycle/service-task.ts';
import {
  isDeleted,
  type Profile,
  type StoredTenant,
  type Tenant,
  withSubscription,
} from '../../model/tenant.ts';
import { claimsHeldBy } from '../../names/claims.ts';
import { headOn, headWithout } from '../../usage/usage-changes.ts';

/**
 * All data of an ended product is gone (R53, R124, R126, R129). With the last product the company's names are free
 * again and nothing personal is left. Its accounts are counted no more; the days that were stay in the ledger. The receipt
 * names the confirmation of a connected product. Undefined when it was written down before.
 */
export function decideDataDeleted(
  stored: StoredTenant,
  product: Product,
  now: Instant,
  confirmedBy?: ServiceTask,
): Commit | undefined {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const subscription = tenant.subscriptions[product];
  if (subscription?.dataStatus !== 'DELETION_PENDING') return undefined;
  const deleted = withSubscription(tenant, { ...subscription, dataStatus: 'DELETED', dataDeletedAt: now });
  const after = isDeleted(deleted) ? withoutVerification(deleted) : deleted;
  const details = confirmedBy?.answer && {
    task: taskId(confirmedBy),
    confirmedAt: confirmedBy.answer.at,
  };
  const actor = { type: 'SYSTEM' } as const;
  const step = {
    type: 'DATA_DELETED',
    after,
    effectiveAt: now,
    actor,
    product,
    ...(details && { details }),
  } as const;
  const farewell = isDeleted(after)
    ? { profile: erased(stored.profile), released: claimsHeldBy(tenant) }
    : {};
  const head = stored.usageHead && headWithout(headOn(stored.usageHead, kstDateOf(now)), product);
  return commitOf(stored, [...steps, step], now, { ...farewell, usageHead: head });
}

/** A company that has left needs no proof of its domain and gets no mails. */
function withoutVerification({ domainVerification: _, addressTrouble: __, ...tenant }: Tenant): Tenant {
  return tenant;
}

/** Named one by one: what another release has added may be personal, so it goes too. */
const erased = ({ tenantId, revision, language, timeZone, country }: Profile): Profile => ({
  tenantId,
  revision: revision + 1,
  adminId: '',
  notificationEmail: '',
  language,
  timeZone,
  country,
  erased: true,
});

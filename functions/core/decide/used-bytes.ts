import { type Instant, kstDateOf } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { localized } from '../language.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { productNames } from '../mails/wording/offer.ts';
import type { KnownTenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { UsedBytesRequest } from '../requests/capacity.ts';
import { capacitiesOf, type ServiceCapacity, withUsedBytes } from '../usage/capacity.ts';
import { lowCapacityNews } from '../usage/low-capacity.ts';
import type { UsageCommit } from '../usage/usage-changes.ts';
import { headOn } from '../usage/usage-changes.ts';

export interface CapacityReport extends UsageCommit {
  /** The capacities of the product from now on. */
  readonly capacity: readonly ServiceCapacity[];
}

/** Takes what a product reports as used (R106): the number itself, so that a repeat does no harm. */
export function decideUsedBytes(
  known: KnownTenant,
  product: Product,
  { usedBytes, service = product }: UsedBytesRequest,
  now: Instant,
): CapacityReport | Refusal {
  const { tenant } = applyDue(known.tenant, now);
  const subscription = tenant.subscriptions[product];
  if (!subscription) return refuse('NOT_SUBSCRIBED');
  if (subscription.phase === 'ENDED') return refuse('SUBSCRIPTION_ENDED');
  // A report is no day of the ledger, so the head stays on its date.
  const head = headOn(known.usageHead, known.usageHead?.date ?? kstDateOf(now));
  if (!capacitiesOf(subscription, head).some((capacity) => capacity.service === service)) {
    const message = localized((language) => {
      const name = productNames([service], language);
      return language === 'ko'
        ? `이 플랜에는 ${name}의 공용 용량이 없습니다.`
        : `The plan has no shared capacity of ${name}.`;
    });
    return refuse('INPUT_INVALID', {
      errors: [{ pointer: '#/service', code: 'SERVICE_WITHOUT_CAPACITY', message }],
    });
  }
  const reported = withUsedBytes(head, product, service, usedBytes);
  const { storage, mails } = lowCapacityNews({ ...known, tenant }, known.usageHead, reported);
  return {
    tenant: known.tenant,
    usageHead: { ...reported, storage },
    mails,
    decidedAt: now,
    capacity: capacitiesOf(subscription, reported),
  };
}

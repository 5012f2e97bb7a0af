import type { Subscription } from '../model/subscription.ts';
import type { UsageDays } from '../model/usage.ts';
import { penaltyOfEnd } from './early-end.ts';

export type EventDetails = Record<string, string | number>;

/** What was chosen, or what came of it, for those who read the audit: from the subscription as the step left it. */
export function detailsOf(
  type: string,
  subscription: Subscription | undefined,
  usage: UsageDays,
): EventDetails | undefined {
  const read = subscription && READERS[type];
  return read && defined(read(subscription, usage));
}

type Reader = (subscription: Subscription, usage: UsageDays) => Record<string, string | number | undefined>;

const reserved: Reader = ({ reservation }) => ({ ...reservation });
const contracted: Reader = ({ plan, contract }) => ({
  plan,
  billingPlan: contract?.billingPlan,
  commitmentEndDate: contract?.commitment?.endDate,
});

const READERS: Readonly<Record<string, Reader>> = {
  PAID_SWITCH_RESERVED: reserved,
  PAID_SWITCH_CHANGED: reserved,
  PAID_SERVICE_STARTED: contracted,
  CONTRACT_RENEWED: contracted,
  RENEWAL_CHANGED: ({ contract }) => ({ ...contract?.renewal }),
  CANCELLATION_SCHEDULED: ({ cancellation }) => ({ date: cancellation?.date }),
  SUBSCRIPTION_CANCELED: (subscription, usage) => ({ penalty: penaltyOfEnd(subscription, usage).total }),
};

const defined = (values: Record<string, string | number | undefined>): EventDetails =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

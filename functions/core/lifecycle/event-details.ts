import type { EventType } from '../model/event-types.ts';
import type { Subscription } from '../model/subscription.ts';
import type { UsageDays } from '../model/usage.ts';
import { penaltyOfEnd } from './early-end.ts';

/** Everything that the details of an event can say. */
type EventDetail =
  | 'addedUnits'
  | 'billingPlan'
  | 'cards'
  | 'commitmentEndDate'
  | 'companies'
  | 'confirmedAt'
  | 'date'
  | 'from'
  | 'groupId'
  | 'mail'
  | 'mainTenantId'
  | 'mode'
  | 'month'
  | 'name'
  | 'penalty'
  | 'plan'
  | 'purpose'
  | 'reason'
  | 'renewalType'
  | 'startDate'
  | 'task'
  | 'total'
  | 'until';

export type EventDetails = { readonly [Name in EventDetail]?: string | number };
/** As it is read: what the subscription does not have is left out. */
type ReadDetails = { readonly [Name in EventDetail]?: string | number | undefined };

/** What was chosen, or what came of it, for those who read the audit: from the subscription as the step left it. */
export function detailsOf(
  type: EventType,
  subscription: Subscription | undefined,
  usage: UsageDays,
): EventDetails | undefined {
  const read = subscription && READERS[type];
  return read && defined(read(subscription, usage));
}

type Reader = (subscription: Subscription, usage: UsageDays) => ReadDetails;

const reserved: Reader = ({ reservation }) => ({
  billingPlan: reservation?.billingPlan,
  plan: reservation?.plan,
  startDate: reservation?.startDate,
  renewalType: reservation?.renewalType,
});
const contracted: Reader = ({ plan, contract }): ReadDetails => ({
  plan,
  billingPlan: contract?.billingPlan,
  commitmentEndDate: contract?.commitment?.endDate,
});

const READERS: Readonly<Partial<Record<EventType, Reader>>> = {
  PAID_SWITCH_RESERVED: reserved,
  PAID_SWITCH_CHANGED: reserved,
  PAID_SERVICE_STARTED: contracted,
  CONTRACT_RENEWED: contracted,
  RENEWAL_CHANGED: ({ contract }) => ({
    renewalType: contract?.renewal.renewalType,
    billingPlan: contract?.renewal.billingPlan,
    plan: contract?.renewal.plan,
  }),
  CANCELLATION_SCHEDULED: ({ cancellation }): ReadDetails => ({ date: cancellation?.date }),
  SUBSCRIPTION_CANCELED: (subscription, usage): ReadDetails => ({
    penalty: penaltyOfEnd(subscription, usage).total,
  }),
};

const defined = (values: ReadDetails): EventDetails =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

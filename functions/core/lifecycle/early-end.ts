import { addDays, addMonths, type KstDate, kstDateOf } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { type Contract, dayAfter, followsTerm, type Segment } from '../model/contract.ts';
import { NO_PENALTY, type Penalty, penaltyOf } from '../model/penalty.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { countsOf, type UsageDays } from '../model/usage.ts';

interface Contracted {
  readonly product: Product;
  readonly contract?: (Pick<Contract, 'commitment'> & { readonly segments: readonly Segment[] }) | undefined;
}

/** In a trial its last day (EDGE-C10), in a grace the last of that; by year E+1, by month a year ahead (EDGE-C11, A11). */
export function lastCancellationDay(subscription: Subscription, today: KstDate): KstDate {
  const { phase, contract } = subscription;
  if (phase === 'TRIAL') return addDays(kstDateOf(trialEndsAt(subscription)), -1);
  return contract?.commitment ? dayAfter(contract.commitment) : addMonths(today, 12);
}

/**
 * What ending a product on a date, its first day without service, costs (R133-R137). Only the accounts of days before
 * it count, so that from the date on the amount is final. Throws where the days of a commitment were not read.
 */
export function penaltyOn({ product, contract }: Contracted, usage: UsageDays, date: KstDate): Penalty {
  if (!contract?.commitment) return NO_PENALTY;
  if (usage.length === 0) throw new Error(`nothing is known of the accounts of ${product}`);
  const { commitment, segments } = contract;
  if (followsTerm(commitment, date)) return NO_PENALTY;
  return penaltyOf({ commitment, segments, accounts: countsOf(usage, 'accounts', product) }, date);
}

/** What the end of an ended product cost; nothing while it has not ended. */
export const penaltyOfEnd = (subscription: Subscription, usage: UsageDays): Penalty =>
  subscription.ended ? penaltyOn(subscription, usage, kstDateOf(subscription.ended.at)) : NO_PENALTY;

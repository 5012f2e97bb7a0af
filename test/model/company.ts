import { naiveBill, naiveEndPenalty } from './bill.ts';
import { type Day, plusDays } from './calendar.ts';
import { OFFERS, type Offer, type Product, UPGRADES } from './offers.ts';
import {
  type BillingPlan,
  beginTrial,
  contractOf,
  expiryOf,
  graceEndOf,
  isLive,
  lastCancellationDate,
  lastFreeDay,
  type Part,
  type Renewal,
  raise,
  renew,
  startPaying,
} from './part.ts';
import { createUsage } from './usage.ts';

export type Company = ReturnType<typeof createCompany>;

/**
 * A company as the documents describe it: its products, its money, what happened and which mails it got. A command
 * answers whether it is accepted; `passTo` lets time pass up to an hour of a day.
 */
export function createCompany(offer: Offer, today: Day) {
  const isBundle = offer === 'BUNDLE';
  const parts: Part[] = OFFERS[offer].map(([product, plan]) => beginTrial(product, plan, today, isBundle));
  const usage = createUsage();
  const happened: string[] = ['TRIAL_REQUESTED', 'SETUP_COMPLETED'];
  const mails: string[] = ['SETUP_COMPLETE'];
  const reminded = new Set<string>();
  let clock = { day: today, hour: 0 };
  for (const { product } of parts) usage.change('accounts', product, today, 1, 1);

  const partOf = (product: Product): Part | undefined => parts.find((part) => part.product === product);
  const note = (type: string, { product }: Part): unknown => happened.push(`${type} ${product}`);

  /** One mail tells the same news of both parts. */
  function tell(template: string, told: readonly Part[], same: (part: Part) => unknown = () => ''): void {
    for (const _ of new Set(told.map((part) => JSON.stringify(same(part))))) mails.push(template);
  }

  function end(part: Part, type: string, day: Day): void {
    Object.assign(part, { phase: 'ENDED', endedOn: day, reservation: undefined, cancellation: undefined });
    note(type, part);
    note('DATA_DELETED', part);
    tell('SERVICE_ENDED', [part]);
    for (const other of parts) other.isInBundle = false;
  }

  /** All that belongs to a day happens at its 00:00, in this order (A25). */
  function midnight(day: Day): void {
    const wereInBundle = new Set(parts.filter(({ isInBundle }) => isInBundle));
    for (const part of parts) if (part.cancellation === day) end(part, 'SUBSCRIPTION_CANCELED', day);
    const started = parts.filter(({ phase, reservation }) => phase === 'TRIAL' && reservation?.date === day);
    for (const part of started) {
      const { billingPlan = 'MONTHLY', renewal = 'SWITCH_TO_MONTHLY' } = part.reservation ?? {};
      startPaying(part, day, billingPlan, renewal);
      note('PAID_SERVICE_STARTED', part);
    }
    tell('PAID_SERVICE_STARTED', started, termsOf);
    const over = parts.filter(({ phase, term }) => phase === 'PAID' && term && plusDays(term.end, 1) === day);
    for (const part of over) {
      renew(part, day);
      note('CONTRACT_RENEWED', part);
    }
    tell('CONTRACT_RENEWED', over, termsOf);
    for (const part of parts) {
      if (part.phase === 'TRIAL' && expiryOf(part) === day) expire(part, day, wereInBundle.has(part));
      else if (part.phase === 'SUSPENDED' && graceEndOf(part) === day) end(part, 'GRACE_ENDED', day);
    }
  }

  function expire(part: Part, day: Day, wasInBundle: boolean): void {
    if (part.product === 'NAVER_WORKS' && !wasInBundle) {
      part.phase = 'SUSPENDED';
      note('TRIAL_SUSPENDED', part);
      tell('TRIAL_SUSPENDED', [part]);
    } else end(part, 'TRIAL_ENDED', day);
  }

  /** At nine, or later on that day when there is only then something to remind of; of each product once. */
  function remind({ day, hour }: typeof clock): void {
    if (hour < 9) return;
    for (const part of parts) {
      for (const [template, date, what] of remindersOf(part)) {
        const ofPart = `${part.product} ${template} ${date}`;
        if (date !== day || reminded.has(ofPart)) continue;
        reminded.add(ofPart);
        const mail = `${template} ${date} ${what}`;
        if (!reminded.has(mail)) mails.push(template);
        reminded.add(mail);
      }
    }
  }

  function passTo(to: typeof clock): void {
    while (clock.day < to.day) {
      remind({ day: clock.day, hour: 23 });
      clock = { day: plusDays(clock.day, 1), hour: 0 };
      midnight(clock.day);
    }
    clock = to;
    remind(clock);
  }

  /** A command at the present moment; what it changes may be something to remind of today. */
  const command =
    <T extends unknown[]>(decide: (...asked: T) => boolean) =>
    (...asked: T): boolean => {
      const isAccepted = decide(...asked);
      remind(clock);
      return isAccepted;
    };

  const penaltyOf = (part: Part, date: Day): number => {
    const contract = contractOf(part);
    return contract ? naiveEndPenalty({ ...contract, endDate: date }, usage.days) : 0;
  };

  return {
    firstDay: today,
    parts: parts as readonly Readonly<Part>[],
    happened: happened as readonly string[],
    mails: mails as readonly string[],
    usage,
    passTo,
    today: (): Day => clock.day,

    bill: (month: string) =>
      naiveBill(
        month,
        clock.day,
        parts.flatMap((part) => contractOf(part) ?? []),
        usage.days,
      ),

    /** The penalty that the customer has to accept for this date: whole won. */
    penalty: (products: readonly Product[], date: Day): number =>
      products.reduce((sum, product) => {
        const part = partOf(product);
        return sum + (part ? penaltyOf(part, date) : 0);
      }, 0),

    pay: command((product: Product, date: Day, billingPlan: BillingPlan, renewal: Renewal): boolean => {
      const part = partOf(product);
      if (!part || part.cancellation || (part.phase !== 'TRIAL' && part.phase !== 'SUSPENDED')) return false;
      if (date === clock.day) {
        if (part.reservation) note('PAID_SWITCH_DROPPED', part);
        startPaying(part, date, billingPlan, renewal);
        note('PAID_SERVICE_STARTED', part);
        tell('PAID_SERVICE_STARTED', [part]);
        return true;
      }
      if (part.phase === 'SUSPENDED' || date < clock.day || date > lastFreeDay(part)) return false;
      note(part.reservation ? 'PAID_SWITCH_CHANGED' : 'PAID_SWITCH_RESERVED', part);
      part.reservation = { date, billingPlan, renewal };
      tell('PAID_SWITCH_REQUESTED', [part]);
      return true;
    }),

    drop: command((product: Product): boolean => {
      const part = partOf(product);
      if (part?.phase !== 'TRIAL' || !part.reservation) return false;
      part.reservation = undefined;
      note('PAID_SWITCH_DROPPED', part);
      tell('PAID_SWITCH_DROPPED', [part]);
      return true;
    }),

    choose: command((product: Product, renewal: Renewal): boolean => {
      const part = partOf(product);
      if (part?.phase !== 'PAID' || !part.term || part.cancellation) return false;
      part.renewal = renewal;
      note('RENEWAL_CHANGED', part);
      return true;
    }),

    cancel: command((products: readonly Product[], date: Day): boolean => {
      const asked = products.flatMap((product) => partOf(product) ?? []);
      const isPossible = (part: Part): boolean =>
        part.phase !== 'ENDED' && date >= clock.day && date <= lastCancellationDate(part, clock.day);
      if (asked.length < products.length || !asked.every(isPossible)) return false;
      if (date === clock.day) {
        for (const part of asked) end(part, 'SUBSCRIPTION_CANCELED', date);
        return true;
      }
      for (const part of asked) {
        part.cancellation = date;
        part.reservation = undefined;
        if (part.term) part.renewal = 'SWITCH_TO_MONTHLY';
        note('CANCELLATION_SCHEDULED', part);
      }
      tell('CANCELLATION_SCHEDULED', asked);
      return true;
    }),

    undo: command((): boolean => {
      const undone = parts.filter(({ cancellation }) => cancellation);
      for (const part of undone) {
        part.cancellation = undefined;
        note('CANCELLATION_UNDONE', part);
      }
      tell('CANCELLATION_UNDONE', undone, (part) => [
        termsOf(part),
        part.phase === 'TRIAL' && expiryOf(part),
      ]);
      return undone.length > 0;
    }),

    /** The paid service of a product that stands alone (R84, R86). */
    upgrade: command((product: Product, plan: string): boolean => {
      const part = partOf(product);
      if (part?.phase !== 'PAID' || part.isInBundle || part.cancellation) return false;
      if (!UPGRADES[product][part.plan]?.includes(plan)) return false;
      note('UPGRADE_REQUESTED', part);
      if (product === 'WORKPLACE') tell('UPGRADE_REQUESTED', [part]);
      raise(part, plan, clock.day);
      note('UPGRADE_COMPLETED', part);
      tell('UPGRADE_COMPLETE', [part]);
      return true;
    }),

    isBundle: (): boolean => parts.some(({ isInBundle }) => isInBundle),

    /** The bundle with the highest NAVER WORKS, on trial or paid (R80, R81, A7); WORKPLACE stays as it is. */
    upgradeBundle: command((): boolean => {
      const part = partOf('NAVER_WORKS');
      if (part?.plan !== 'BASIC' || parts.some(({ cancellation }) => cancellation)) return false;
      raise(part, 'PREMIUM', clock.day);
      happened.push('UPGRADE_REQUESTED', 'UPGRADE_COMPLETED');
      tell('UPGRADE_COMPLETE', [part]);
      return true;
    }),

    /** Whoever works with a product works with all that are live. */
    staff: command((come: number, go: number): boolean => {
      const live = parts.filter(isLive);
      for (const { product } of live)
        usage.change('accounts', product, clock.day, usage.count('accounts', product) + come - go, come);
      return live.length > 0;
    }),

    store: command((product: Product, units: number): boolean => {
      if (partOf(product)?.phase !== 'PAID') return false;
      const before = usage.count('units', product);
      usage.change('units', product, clock.day, units, Math.max(0, units - before));
      happened.push(`CAPACITY_CHANGED ${product}`);
      return true;
    }),
  };
}

const termsOf = ({ billingPlan, term, renewal }: Part): unknown => [billingPlan, term?.end, renewal];

/** What a company is reminded of: which mail, on which day, and what it says. */
function remindersOf(part: Part): [template: string, date: Day, what: string][] {
  if (part.cancellation || part.reservation || part.phase === 'ENDED') return [];
  if (part.phase === 'PAID') {
    if (!part.term) return [];
    const after = plusDays(part.term.end, 1);
    return [30, 3].map((days) => ['CONTRACT_ENDS_SOON', plusDays(after, -days), `${part.renewal}`]);
  }
  const isLeft = part.phase === 'SUSPENDED';
  const over = isLeft ? graceEndOf(part) : expiryOf(part);
  const hasGrace = part.product === 'NAVER_WORKS' && !part.isInBundle;
  return [7, 1].map((days) => ['TRIAL_ENDS_SOON', plusDays(over, -days), `${isLeft} ${hasGrace}`]);
}

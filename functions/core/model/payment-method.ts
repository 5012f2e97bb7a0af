import * as z from 'zod';
import {
  type Instant,
  InstantSchema,
  type KstDate,
  type KstMonth,
  KstMonthSchema,
  kstDateOf,
  monthOf,
} from '../business-calendar.ts';
import { stored } from '../stored.ts';
import { CashReceiptSchema } from './cash-receipt.ts';

const KindSchema = z.enum(['CARD', 'BANK_TRANSFER']);

/** How a company pays (R114): what the payment provider calls it by. Never a card number. */
export const PaymentMethodSchema = stored({
  kind: KindSchema,
  /** It stands in no answer, event, mail or log. */
  token: z.string(),
  /** As people recognise it. */
  label: z.string(),
  /** The last month in which a card is good. */
  expires: KstMonthSchema.optional(),
  registeredAt: InstantSchema,
});
export type PaymentMethod = z.infer<typeof PaymentMethodSchema>;

/** What decisions and events know of it; nothing personal, nothing secret. */
export const PaymentMarkSchema = PaymentMethodSchema.pick({ kind: true, expires: true });
type PaymentMark = z.infer<typeof PaymentMarkSchema>;

export const paymentMarkOf = ({ kind, expires }: PaymentMethod): PaymentMark => ({
  kind,
  ...(expires !== undefined && { expires }),
});

/** Of which kind the method was, each from a month on; without a kind there was none. The last one of a month counts for it. */
export const PaymentKindsSchema = z.array(stored({ from: KstMonthSchema, kind: KindSchema.optional() }));
export type PaymentKinds = z.infer<typeof PaymentKindsSchema>;

/**
 * What is known of the kinds, with the present method. An item of an older release has no list, or one that misses the
 * last change: its method counts since it is there.
 */
export function paymentKindsOf(recorded: PaymentKinds = [], method?: PaymentMethod): PaymentKinds {
  if (!method || recorded.at(-1)?.kind === method.kind) return recorded;
  return withKind(recorded, method.kind, method.registeredAt);
}

/** The list with the kind from the month of an instant on. */
export function withKind(
  kinds: PaymentKinds,
  kind: PaymentMethod['kind'] | undefined,
  now: Instant,
): PaymentKinds {
  const month = monthOf(kstDateOf(now));
  const earlier = kinds.filter(({ from }) => from < month);
  if (earlier.at(-1)?.kind === kind) return earlier;
  return [...earlier, { from: month, ...(kind && { kind }) }];
}

/** The kind of the method at the end of a month: it pays for the month. */
export const kindPaying = (kinds: PaymentKinds, month: KstMonth): PaymentMethod['kind'] | undefined =>
  kinds.findLast(({ from }) => from <= month)?.kind;

/** Whether there is one that is good on a day. */
export const canPayOn = (mark: PaymentMark | undefined, date: KstDate): boolean =>
  mark !== undefined && (mark.expires === undefined || monthOf(date) <= mark.expires);

/** How a company is billed: personal, so it stands in its profile. */
export const BillingProfileSchema = stored({
  /** Where the bills of closed months are told; without it the notification address (R117). */
  noticeEmail: z.string().optional(),
  paymentMethod: PaymentMethodSchema.optional(),
  /** Oldest month first, one a month at most. */
  cashReceipts: z.array(CashReceiptSchema).optional(),
});
export type BillingProfile = z.infer<typeof BillingProfileSchema>;

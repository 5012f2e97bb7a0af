import * as z from 'zod';
import type { Company } from './company.ts';
import { firstOfNextMonth } from './days.ts';

const LineSchema = z.object({
  kind: z.string(),
  product: z.string(),
  quantity: z.number(),
  unit: z.string(),
  price: z.number().optional(),
  amount: z.number(),
  acceptedPenalty: z.number().optional(),
  creditEligible: z.boolean(),
});
const BillSchema = z.object({
  month: z.string(),
  days: z.number(),
  lines: z.array(LineSchema),
  total: z.number(),
});
type Bill = z.infer<typeof BillSchema>;

/** Colleagues come; the month in which the service began is billed by its days, the next one as a whole. */
export async function payBills(company: Company, today: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('Colleagues are registered, and the first bills come');
  for (const id of ['yuna', 'minho']) await company.put(`/accounts/${id}`, {});
  await narrator.say(
    'Yuna and Minho get accounts. With Mina that makes three, in both products from today on.',
  );

  const first = firstOfNextMonth(today);
  await company.travel(first);
  await tellBill(company, today.slice(0, 7));
  const estimate = BillSchema.parse(await company.get('/billing/estimate'));
  narrator.check('the estimate on the first', [estimate.days, estimate.total], [0, 0]);
  await narrator.say('The new month has used nothing yet: the estimate is 0 won for 0 days.');

  await company.travel(firstOfNextMonth(first));
  const { lines } = await tellBill(company, first.slice(0, 7));
  narrator.check(
    'a whole month of three accounts',
    lines.map(({ amount }) => amount),
    lines.map(({ price = 0 }) => 3 * price),
  );
}

/** The data is deleted, the bill is not: the month of the end has the penalty as a line of its own. */
export async function payLastBill(company: Company, endDay: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('The last bill');
  const { lines } = await tellBill(company, endDay.slice(0, 7));
  const penalties = lines.filter(({ kind }) => kind === 'PENALTY');
  narrator.check(
    'the penalties',
    penalties.map(({ product, amount, creditEligible }) => [product, amount, creditEligible]),
    [['WORKPLACE', penalties[0]?.acceptedPenalty, false]],
  );
  await narrator.say('The penalty is what was accepted when the end was scheduled. Credits cannot pay it.');
}

async function tellBill(company: Company, month: string): Promise<Bill> {
  const { narrator } = company;
  const bill = BillSchema.parse(await company.get(`/billing/${month}`));
  narrator.check(
    'the total',
    bill.total,
    bill.lines.reduce((sum, { amount }) => sum + amount, 0),
  );
  await narrator.say(`The bill of ${month}: ${bill.total} won without VAT, at sample prices.`);
  for (const { kind, product, quantity, unit, amount } of bill.lines)
    narrator.detail(`${kind} of ${product}: ${quantity} × ${unit}, ${amount} won`);
  return bill;
}

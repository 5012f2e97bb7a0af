import * as z from 'zod';
import { payLastBill } from './bills.ts';
import type { Company } from './company.ts';
import { crossMidnight } from './cross-midnight.ts';
import { addDays } from './days.ts';

const QuotesSchema = z.object({
  quotes: z.array(z.object({ date: z.string(), total: z.number() })),
  confirmationTexts: z.array(z.string()).min(1),
});
const ResetsSchema = z.object({
  resetSchedules: z.array(
    z.object({
      product: z.string(),
      type: z.string(),
      path: z.string(),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Half a year later the company leaves: scheduled, undone, scheduled again, gone. */
export async function leave(company: Company, renewalDay: string): Promise<void> {
  const lastDay = addDays(renewalDay, 169);
  const endDay = addDays(lastDay, 1);
  await changeTheirMind(company, addDays(renewalDay, 140), endDay);
  await scheduleBoth(company, addDays(renewalDay, 150), endDay);
  await end(company, endDay);
  await payLastBill(company, endDay);
  await beForgotten(company);
}

async function changeTheirMind(company: Company, today: string, endDay: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('A cancellation is scheduled, and undone');
  await company.travel(today);
  const plan = await planOf(company, ['WORKPLACE'], endDay);
  await narrator.say(
    `To cancel WORKPLACE for ${endDay} costs ${plan.acceptedPenalty} won. On the days around it:`,
  );
  const { quotes } = QuotesSchema.parse(
    await company.get(
      `/cancellation/quotes?product=WORKPLACE&from=${addDays(endDay, -1)}&to=${addDays(endDay, 1)}`,
    ),
  );
  for (const { date, total } of quotes) narrator.detail(`${date}: ${total} won`);

  const refusals = [
    await company.refused(422, '/cancellation', { ...plan, confirmationText: 'yes' }),
    await company.refused(409, '/cancellation', { ...plan, acceptedPenalty: plan.acceptedPenalty - 1 }),
  ];
  narrator.check('the refusals', refusals, ['INPUT_INVALID', 'QUOTE_CHANGED']);
  await narrator.say(
    `Without the typed phrase, or with another amount, it is refused: ${refusals.join(', ')}.`,
  );
  await company.put('/cancellation', plan);
  const { scheduledChanges } = await company.subscription('WORKPLACE');
  narrator.check('what is scheduled', scheduledChanges[0]?.effectiveDate, endDay);
  await narrator.say(`With both it is scheduled: ${endDay} is the first day without WORKPLACE.`);

  const { resetSchedules } = ResetsSchema.parse(await company.drop('/cancellation'));
  narrator.check(
    'what was lost',
    resetSchedules.map(({ type }) => type),
    ['RENEWAL'],
  );
  await narrator.say('They change their mind and undo it. What it had reset stays reset, but is listed:');
  for (const { product, type, path, body } of resetSchedules) {
    narrator.detail(`${type} of ${product}: PUT ${path} ${JSON.stringify(body)}`);
    await company.put(path, body);
  }
  await narrator.say('Sent again as it stands there, the renewal is automatic as before.');
  await narrator.tellMails(
    'The annual commitment of WORKPLACE Basic was renewed',
    'The cancellation of WORKPLACE is scheduled',
    'The cancellation of WORKPLACE is withdrawn',
  );
  await narrator.tellExecutions();
}

async function scheduleBoth(company: Company, today: string, endDay: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('It is scheduled again, for both');
  await company.travel(today);
  const plan = await planOf(company, ['NAVER_WORKS', 'WORKPLACE'], endDay);
  await company.put('/cancellation', plan);
  await narrator.say(`Both end on ${endDay}, for ${plan.acceptedPenalty} won.`);
  await narrator.tellMails('cancellation of NAVER WORKS and WORKPLACE is scheduled');
}

async function end(company: Company, endDay: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('The end');
  await crossMidnight(
    company,
    endDay,
    { loginAllowed: true, products: 'NAVER_WORKS ACTIVE, WORKPLACE ACTIVE' },
    // The deletion is due at once, and it frees the names: the login page is told that nobody has this one.
    { loginAllowed: false, products: 'no product' },
  );
  await narrator.tellExecutions();
}

async function beForgotten(company: Company): Promise<void> {
  const { narrator } = company;
  for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const) {
    const { dataStatus } = await company.subscription(product);
    narrator.check(`the data of ${product}`, dataStatus, 'DELETED');
  }
  narrator.check('the names are free', await company.isNameFree(), true);
  await narrator.say('The data of both is deleted; the company ID is free for others.');
  await narrator.tellMails(
    'NAVER WORKS Basic has ended and its data is deleted',
    'WORKPLACE Basic has ended and its data is deleted',
  );
  narrator.chapter('What there was');
  await narrator.sumUp();
}

/** The form of a cancellation with the phrase and today's price of that date. */
async function planOf(company: Company, products: readonly string[], date: string) {
  const only = products.length === 1 ? `&product=${products[0]}` : '';
  const { quotes, confirmationTexts } = QuotesSchema.parse(
    await company.get(`/cancellation/quotes?from=${date}&to=${date}${only}`),
  );
  const [quote] = quotes;
  if (!quote) throw new Error(`no quote for ${date}`);
  return {
    items: products.map((product) => ({ product, date })),
    confirmationText: confirmationTexts[0],
    acceptedPenalty: quote.total,
  };
}

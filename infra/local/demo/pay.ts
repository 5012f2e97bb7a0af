import * as z from 'zod';
import type { Company } from './company.ts';
import { crossMidnight } from './cross-midnight.ts';
import { addDays, aYearAfter } from './days.ts';

const ForecastSchema = z.object({
  entries: z.array(z.object({ date: z.string(), product: z.string(), effect: z.string() })),
});
const RESERVED = 'The switch of WORKPLACE Basic to the paid service is reserved';
const CHANGED = 'The reserved switch of WORKPLACE Basic to the paid service is changed';
const WORKPLACE_SWITCH = '/subscriptions/WORKPLACE/paid-switch';

/** WORKPLACE is reserved, moved twice and begins; NAVER WORKS is paid on its last free day. Answers the first paid day. */
export async function pay(company: Company, trial: { startDate: string; endDate: string }): Promise<string> {
  const switchDay = addDays(trial.startDate, 9);
  await reserve(company, trial.startDate, switchDay);
  await begin(company, switchDay);
  await payNaverWorks(company, trial.endDate);
  await lookAhead(company, switchDay);
  return switchDay;
}

async function reserve(company: Company, firstDay: string, switchDay: string): Promise<void> {
  const { narrator } = company;
  const reservation = (startDate: string) => ({
    billingPlan: 'ANNUAL',
    renewalType: 'AUTO_RENEW',
    startDate,
    termsVersion: company.termsVersion,
  });
  narrator.chapter('The paid service of WORKPLACE is reserved, and moved twice');
  await company.travel(addDays(firstDay, 1));
  const [first, second] = [addDays(firstDay, 13), addDays(firstDay, 20)];
  await company.put(WORKPLACE_SWITCH, reservation(first));
  await narrator.say(`WORKPLACE is reserved from ${first} on: by the year, renewed by itself.`);
  await narrator.tellMails(RESERVED);
  const code = await company.refused(428, WORKPLACE_SWITCH, reservation(second));
  narrator.check('an edit without If-Match', code, 'IF_MATCH_REQUIRED');
  await narrator.say('Moving it without having read it is refused: IF_MATCH_REQUIRED.');
  for (const day of [second, switchDay]) {
    await company.edit(WORKPLACE_SWITCH, reservation(day));
    await narrator.say(`With the ETag it is moved to ${day}.`);
    await narrator.tellMails(CHANGED);
  }
  const { scheduledChanges } = await company.subscription('WORKPLACE');
  narrator.check(
    'what is scheduled',
    scheduledChanges.map(({ type, effectiveDate }) => `${type} ${effectiveDate}`),
    [`START_PAID_SERVICE ${switchDay}`],
  );
  await narrator.tellExecutions();
}

async function begin(company: Company, switchDay: string): Promise<void> {
  const { narrator } = company;
  narrator.chapter('The paid service of WORKPLACE begins');
  await crossMidnight(
    company,
    switchDay,
    { loginAllowed: true, products: 'NAVER_WORKS TRIALING, WORKPLACE TRIALING' },
    { loginAllowed: true, products: 'NAVER_WORKS TRIALING, WORKPLACE ACTIVE' },
  );
  const { commitment } = await company.subscription('WORKPLACE');
  narrator.check('the year begins', commitment?.startDate, switchDay);
  await narrator.say(`WORKPLACE is paid until ${commitment?.endDate}, that day included.`);
  await narrator.tellMails('The paid service of WORKPLACE Basic has begun');
  await narrator.tellExecutions();
}

async function payNaverWorks(company: Company, lastFreeDay: string): Promise<void> {
  const { narrator, termsVersion } = company;
  narrator.chapter('NAVER WORKS is still free, until its last day');
  await company.travel(lastFreeDay);
  await narrator.tellMails('7 days', 'ends today');
  await company.put('/subscriptions/NAVER_WORKS/paid-switch', { billingPlan: 'MONTHLY', termsVersion });
  const { status, billingPlan, firstPaidDay } = await company.subscription('NAVER_WORKS');
  narrator.check('NAVER WORKS', [status, billingPlan, firstPaidDay], ['ACTIVE', 'MONTHLY', lastFreeDay]);
  await narrator.say('On its last free day NAVER WORKS is switched too, at once, by the month.');
  await narrator.tellMails('The paid service of NAVER WORKS Basic has begun');
}

async function lookAhead(company: Company, switchDay: string): Promise<void> {
  const { narrator } = company;
  const { entries } = ForecastSchema.parse(await company.get('/forecast?months=24'));
  narrator.chapter('The forecast: if nobody does anything');
  for (const { date, product, effect } of entries) narrator.detail(`${date} ${effect} ${product}`);
  const [first] = entries;
  narrator.check(
    'the forecast',
    `${first?.date} ${first?.effect}`,
    `${aYearAfter(switchDay)} CONTRACT_RENEWED`,
  );
}

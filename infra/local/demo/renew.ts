import type { Company } from './company.ts';
import { addDays, aYearAfter } from './days.ts';

/** A year passes; WORKPLACE renews itself. Answers the day. */
export async function renew(company: Company, switchDay: string): Promise<string> {
  const { narrator } = company;
  const renewalDay = aYearAfter(switchDay);
  narrator.chapter('A year passes');
  await company.travel(addDays(renewalDay, -1), '23:59:00');
  await narrator.tellMails('ends in 30 days', 'ends in 3 days');
  const before = await company.subscription('WORKPLACE');
  narrator.check('the old year', before.commitment?.startDate, switchDay);

  await company.travel(renewalDay, '00:00:00');
  const { commitment } = await company.subscription('WORKPLACE');
  narrator.check('the new year', commitment, {
    startDate: renewalDay,
    endDate: addDays(aYearAfter(renewalDay), -1),
  });
  await narrator.say(`WORKPLACE has renewed itself for another year, until ${commitment?.endDate}.`);
  await narrator.tellExecutions();
  return renewalDay;
}

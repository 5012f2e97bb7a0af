import type { Company } from './company.ts';
import { addDays } from './days.ts';

/** The first day: a free trial of both products. Answers its days. */
export async function tryOut(company: Company) {
  const { narrator } = company;
  narrator.chapter('Day 1: the free trial');
  await narrator.say('Hanok Trading asks for a free trial of NAVER WORKS with WORKPLACE.');
  narrator.check('the company ID was free before', await company.isNameFree(), true);
  await company.requestTrial();
  narrator.check('the company ID is taken', await company.isNameFree(), false);

  const { trial } = await company.subscription('WORKPLACE');
  narrator.check('the last free day is the 30th', trial.endDate, addDays(trial.startDate, 29));
  narrator.check('both can be used', await company.entitlement(), {
    loginAllowed: true,
    products: 'NAVER_WORKS TRIALING, WORKPLACE TRIALING',
  });
  await narrator.say(`It is set up. The last free day is ${trial.endDate}.`);
  await narrator.tellMails('Your free trial of NAVER WORKS Basic + WORKPLACE Basic is ready');
  await narrator.tellExecutions();
  return trial;
}

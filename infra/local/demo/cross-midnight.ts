import type { Company } from './company.ts';
import { timeOn } from './days.ts';

/** Asks the login page's question at 23:59:59 of the day before, and at 00:00:00. */
export async function crossMidnight(
  { http, narrator, entitlement }: Company,
  day: string,
  before: Entitled,
  after: Entitled,
): Promise<void> {
  const midnight = timeOn(day);
  const told = (entitled: Entitled) =>
    `Login is ${entitled.loginAllowed ? 'allowed' : 'refused'}: ${entitled.products}.`;

  await http.travelTo(new Date(midnight.getTime() - 1_000));
  const stillBefore = await entitlement();
  // The clock ticks on: on a machine that needs a second for the answer, it is no answer of the day before.
  if ((await http.now()) < midnight) {
    narrator.check('the second before midnight', stillBefore, before);
    await narrator.say(told(before));
  }
  // Where the second is over by now, the clock shows midnight already and never moves back.
  if ((await http.now()) < midnight) await http.travelTo(midnight);
  else await http.catchUp();
  narrator.check('at midnight', await entitlement(), after);
  await narrator.say(told(after));
}

type Entitled = Awaited<ReturnType<Company['entitlement']>>;

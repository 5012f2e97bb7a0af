import { payBills } from './bills.ts';
import { createCompany } from './company.ts';
import { fillUp } from './fill-up.ts';
import { proveDomain, setNewPassword, tryOut } from './first-day.ts';
import { createHttp } from './http.ts';
import { leave } from './leave.ts';
import { createNarrator } from './narrator.ts';
import { pay } from './pay.ts';
import { renew } from './renew.ts';

/** The life of a company from its first day to the deletion of its data, a year and a half later. */
export async function live(url: string, print: (line: string) => void): Promise<void> {
  const http = createHttp(url);
  const company = await createCompany(http, createNarrator(http, print));
  const trial = await tryOut(company);
  await proveDomain(company);
  await setNewPassword(company);
  const switchDay = await pay(company, trial);
  await fillUp(company);
  await payBills(company, trial.endDate);
  const renewalDay = await renew(company, switchDay);
  await leave(company, renewalDay);
}

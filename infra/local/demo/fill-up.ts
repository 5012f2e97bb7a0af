import * as z from 'zod';
import type { Company } from './company.ts';

const CAPACITY = '/subscriptions/WORKPLACE/capacity';
const LOW = 'shared capacity of WORKPLACE is running low';
const AlertsSchema = z.object({ alerts: z.array(z.object({ code: z.string(), message: z.string() })) });

/** WORKPLACE fills up: a terabyte is added, and low capacity is told of once each time. */
export async function fillUp(company: Company): Promise<void> {
  const { narrator } = company;
  narrator.chapter('WORKPLACE fills up');
  await company.report(480);
  await narrator.say('WORKPLACE reports 480 GB as used, of 513 GB.');
  await narrator.tellMails(LOW);
  const [alert = ''] = await lowAlerts(company);
  narrator.check('the alert', alert.includes('33 GB is left'), true);
  await narrator.say(`The console shows an alert: ${alert}`);

  await company.put(CAPACITY, { addedUnits: 1 });
  narrator.check('the alerts', await lowAlerts(company), []);
  await narrator.say('1 TB is added, paid for by the day. The alert is gone.');
  await company.report(1_450);
  await narrator.tellMails(LOW);
  await narrator.say('It fills up again, and is told of again: there was room in between.');

  narrator.check(
    'a return below what is used',
    await company.refused(409, CAPACITY, { addedUnits: 0 }),
    'CAPACITY_IN_USE',
  );
  await narrator.say('While 1,450 GB are used, the terabyte cannot be returned: CAPACITY_IN_USE.');
  await company.report(100);
  await company.put(CAPACITY, { addedUnits: 0 });
  await narrator.say('After the files are deleted it is returned.');
  await narrator.tellMails();
}

async function lowAlerts(company: Company): Promise<string[]> {
  const { alerts } = AlertsSchema.parse(await company.get(''));
  return alerts.filter(({ code }) => code === 'CAPACITY_LOW').map(({ message }) => message);
}

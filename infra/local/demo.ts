import { parseArgs } from 'node:util';
import { payBills } from './demo/bills.ts';
import type { Company } from './demo/company.ts';
import { createCompany } from './demo/company.ts';
import { fillUp } from './demo/fill-up.ts';
import { proveDomain, setNewPassword, tryOut } from './demo/first-day.ts';
import { createHttp } from './demo/http.ts';
import { leave } from './demo/leave.ts';
import { createNarrator } from './demo/narrator.ts';
import { pay } from './demo/pay.ts';
import { renew } from './demo/renew.ts';
import { startLocal } from './start.ts';

/** `npm run demo` tells the life of one company over a year and a half. It checks every answer and ends at a wrong one. */
async function main(): Promise<void> {
  const began = performance.now();
  console.log('Starting the local run: the synthesized app with its engines, all in memory.');
  const { values } = parseArgs({ options: { assembly: { type: 'string' } } });
  const local = await startLocal({
    port: 0,
    quiet: true,
    ...(values.assembly !== undefined && { assembly: values.assembly }),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void local.stop().then(() => process.exit(1)));
  }
  try {
    const http = createHttp(local.url);
    await live(await createCompany(http, createNarrator(http, console.log)));
    console.log(`\nAll of it took ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await local.stop();
  }
}

/** The life of a company from its first day to the deletion of its data, a year and a half later. */
async function live(company: Company): Promise<void> {
  const trial = await tryOut(company);
  await proveDomain(company);
  await setNewPassword(company);
  const switchDay = await pay(company, trial);
  await fillUp(company);
  await payBills(company, trial.endDate);
  const renewalDay = await renew(company, switchDay);
  await leave(company, renewalDay);
}

main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

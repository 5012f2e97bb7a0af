import { benchBilling } from './billing.ts';
import { benchBundle } from './bundle.ts';
import { benchCost } from './cost.ts';
import { benchDeletion } from './deletion.ts';
import { benchMidnight } from './midnight.ts';
import { benchRequestPath } from './request-path.ts';
import { benchStart } from './start.ts';
import { benchTimeTravel } from './time-travel.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'request-path': benchRequestPath,
  bundle: benchBundle,
  start: benchStart,
  'time-travel': benchTimeTravel,
  midnight: benchMidnight,
  cost: benchCost,
  deletion: benchDeletion,
  billing: benchBilling,
};

/** `npm run bench` runs all of them, `npm run bench -- bundle` one. */
const [wanted] = process.argv.slice(2);
const chosen = wanted === undefined ? Object.keys(BENCHES) : [wanted];
for (const name of chosen) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`there is no benchmark ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  await bench();
}

import { benchBilling } from './billing.ts';
import { benchBundle } from './bundle.ts';
import { benchConsole } from './console.ts';
import { benchCost } from './cost.ts';
import { benchDeletion } from './deletion.ts';
import { benchLoad } from './load.ts';
import { benchMidnight } from './midnight.ts';
import { benchPeer } from './peer/peer.ts';
import { benchRequestPath } from './request-path.ts';
import { benchStart } from './start.ts';
import { benchSweep } from './sweep.ts';
import { benchTimeTravel } from './time-travel.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'request-path': benchRequestPath,
  bundle: benchBundle,
  start: benchStart,
  'time-travel': benchTimeTravel,
  midnight: benchMidnight,
  sweep: benchSweep,
  cost: benchCost,
  deletion: benchDeletion,
  billing: benchBilling,
  console: benchConsole,
  load: benchLoad,
  peer: benchPeer,
};

/** `npm run bench` runs all of them, `npm run bench -- bundle` one, both with `--tiny` in little time. */
const wanted = process.argv.slice(2).filter((word) => word !== '--tiny');
const chosen = wanted.length === 0 ? Object.keys(BENCHES) : wanted;
const unknown = chosen.filter((name) => !BENCHES[name]);
if (unknown.length > 0)
  throw new Error(
    `there is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`,
  );

const broken: string[] = [];
for (const name of chosen) {
  const began = performance.now();
  try {
    await BENCHES[name]?.();
    console.log(`\n${name} took ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  } catch (error) {
    console.error(`\n${name} broke:`, error);
    broken.push(name);
  }
}
if (broken.length > 0) {
  console.error(`\nThese did not run through: ${broken.join(', ')}`);
  // What they have left running would hold this process.
  process.exit(1);
}

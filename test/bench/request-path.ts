import { hashPassword } from '../../functions/adapters/crypto/password-hash.ts';
import { createOffice, type Office } from './scenes/office.ts';
import { ROUTE_CALLS, type RouteCall } from './scenes/route-calls.ts';
import { median, ms, printTable, timed, times, verdict } from './tools/figures.ts';
import { SIZES } from './tools/sizes.ts';

const { rounds: ROUNDS, samples: SAMPLES, hashedSamples: HASHED_SAMPLES } = SIZES.requestPath;
const AIM = 1.3;
const PASSWORD = 'Tr4vel-Kit.9';

/**
 * Each route through its bundle, and the DynamoDB calls that it made (recorded once) made bare by the same SDK against
 * the same engine, in turns. A route with a password is held against its hash and its calls.
 */
export async function benchRequestPath(): Promise<void> {
  const office = await createOffice();
  try {
    const rows = [];
    for (const call of ROUTE_CALLS) rows.push(await measure(office, call));
    printTable(`request path, median of the p50 of ${ROUNDS} alternating rounds (aim ≤ ${AIM}×)`, [
      ['route', 'calls', 'route', 'limit', 'ratio', ''],
      ...rows,
    ]);
  } finally {
    await office.close();
  }
}

async function measure(office: Office, call: RouteCall): Promise<string[]> {
  const recorded = await office.record(call);
  const samples = call.hashes ? HASHED_SAMPLES : SAMPLES;
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const events = await office.prepare(call, samples);
    const replays = await office.prepareBare(call, recorded, samples);
    const ours = await p50(events.map((event) => () => office.serve(call, event)));
    const limit = await p50(
      replays.map((replay) => async () => {
        if (call.hashes) await hashPassword(PASSWORD);
        await replay();
      }),
    );
    // The first round warms both.
    if (round === 0) continue;
    own.push(ours);
    bare.push(limit);
  }
  const ratio = median(own.map((value, index) => value / (bare[index] ?? Number.NaN)));
  const calls = recorded.map(({ operation }) => operation).join(' + ') || 'none';
  const limited =
    recorded.length > 0 ? [ms(median(bare)), times(ratio), verdict(ratio, AIM)] : ['–', '–', ''];
  return [call.name, `${call.hashes ? 'scrypt + ' : ''}${calls}`, ms(median(own)), ...limited];
}

async function p50(works: readonly (() => Promise<unknown>)[]): Promise<number> {
  const samples: number[] = [];
  for (const work of works) samples.push(await timed(work));
  return median(samples);
}

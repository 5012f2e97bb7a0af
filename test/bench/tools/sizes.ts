/** A size of the environment, such as `BENCH_TENANTS=100,1000`, for a quick look. */
const numbersIn = (variable: string, otherwise: string): readonly number[] =>
  (process.env[variable] ?? otherwise).split(',').map(Number);

/** How large each benchmark is; its figures are those of this size. */
const FULL = {
  requestPath: { rounds: 7, samples: 40, hashedSamples: 3 },
  bundle: { rounds: 11 },
  start: { rounds: 5 },
  timeTravel: { tenants: numbersIn('BENCH_TENANTS', '1000,10000'), shareOf: 300, callsOfEngines: 2_000 },
  /** A group has at most 50 companies. */
  midnight: { companies: numbersIn('BENCH_COMPANIES', '1000,10000'), group: 50 },
  sweep: { reminders: 2_000 },
  cost: { companies: 5 },
  deletion: { accounts: numbersIn('BENCH_ACCOUNTS', '100000')[0] ?? 0 },
  billing: { rounds: 9, calls: 20, accounts: 10_000 },
  console: { rounds: 5, companies: 20 },
  load: { seconds: 15, atOnce: [1, 4, 16, 32], companies: 20 },
  peer: { rounds: 3, companies: numbersIn('BENCH_COMPANIES', '100,300,1000'), calls: 20 },
};

/** As small as each can be and still go all the ways of the full one: its figures say nothing. */
const TINY: typeof FULL = {
  requestPath: { rounds: 1, samples: 2, hashedSamples: 1 },
  bundle: { rounds: 1 },
  start: { rounds: 1 },
  timeTravel: { tenants: [2, 4], shareOf: 2, callsOfEngines: 16 },
  // Three in a group and one of each that is in none.
  midnight: { companies: [6, 12], group: 3 },
  sweep: { reminders: 4 },
  cost: { companies: 1 },
  // One more than a page.
  deletion: { accounts: 1_001 },
  // The usage falls by up to six below it.
  billing: { rounds: 1, calls: 2, accounts: 20 },
  console: { rounds: 1, companies: 1 },
  load: { seconds: 2, atOnce: [1, 4], companies: 2 },
  peer: { rounds: 1, companies: [2], calls: 2 },
};

export const IS_TINY = process.argv.includes('--tiny');
export const SIZES = IS_TINY ? TINY : FULL;

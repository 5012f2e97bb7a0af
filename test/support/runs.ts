/** `npm run test:long` runs everything whole; `npm test` a share of the seeds. */
export const IS_LONG = process.env['TEST_LENGTH'] === 'long';

/** How many seeds a property or a fault story runs: all, or every tenth of them unless another share is said. `FAULT_RUNS` asks for another number. */
export const runsOf = (whole: number, every = 10): number =>
  Number(process.env['FAULT_RUNS'] ?? (IS_LONG ? whole : Math.ceil(whole / every)));

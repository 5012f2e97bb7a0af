/** `npm run test:long` runs everything whole; `npm test` a tenth of the seeds. */
export const IS_LONG = process.env['TEST_LENGTH'] === 'long';

/** How many seeds a property or a fault story runs; `FAULT_RUNS` asks for another number. */
export const runsOf = (whole: number): number =>
  Number(process.env['FAULT_RUNS'] ?? (IS_LONG ? whole : Math.ceil(whole / 10)));

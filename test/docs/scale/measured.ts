/** Figures of the benchmarks that the page computes with. Write them here anew when a benchmark says another one. */
export const MEASURED = {
  on: '2026-11-30',
  /** `npm run bench -- cost`, midnightWriteUnits of a trial that lapses: the end, one mail, the deletion. */
  midnightWriteUnits: 52,
  /** Of these, those of the deletion. */
  deletionWriteUnits: 31,
  /** `npm run bench -- sweep`: on two cores that served the table and other work too. */
  remindersASecond: 66,
} as const;

/** Nobody has measured these: the app was never deployed to AWS. */
export const ASSUMED = {
  /** Of a task of a machine, and of a mail with its call of SES. */
  taskSeconds: 0.15,
  mailSeconds: 0.15,
  /** Of the answer of a receiver of webhooks. */
  receiverSeconds: 0.1,
} as const;

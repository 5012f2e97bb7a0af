/** What the facts of an unpaid trial tell from its request on 30 June 2026 in Seoul to its end. */
const EXPIRY = '2026-07-29T15:00:00Z';
const END_OF_GRACE = '2026-08-28T15:00:00Z';

export const LIFE_OF_BUNDLE = {
  facts: ['TRIAL_REQUESTED', 'SETUP_COMPLETED', 'TRIAL_ENDED', 'TRIAL_ENDED'],
  planned: [EXPIRY, EXPIRY],
} as const;

export const LIFE_OF_NAVER_WORKS = {
  facts: ['TRIAL_REQUESTED', 'SETUP_COMPLETED', 'TRIAL_SUSPENDED', 'GRACE_ENDED'],
  planned: [EXPIRY, END_OF_GRACE],
} as const;

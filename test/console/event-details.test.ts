import { expect, it } from 'vitest';
import { detailsInWords } from '../../console/src/words/event-details.ts';

const named = (plan: string, product = 'BUNDLE') => `${product} ${plan}`;

it('an event tells its details in one order, whatever order they are stored in, and its plan by name', () => {
  const details = {
    renewalType: 'AUTO_RENEW',
    billingPlan: 'ANNUAL',
    plan: 'BASIC',
    startDate: '2026-12-30',
  };
  const told =
    'Plan: WORKPLACE BASIC, Billing plan: annual, Starts on: 30 December 2026, Renewal option: another year on the same terms';
  for (const entries of [Object.entries(details), Object.entries(details).toReversed()])
    expect(detailsInWords({ product: 'WORKPLACE', details: Object.fromEntries(entries) }, 'en', named)).toBe(
      told,
    );
  expect(detailsInWords({ details: { plan: 'BASIC_BASIC' } }, 'ko', named)).toBe('플랜: BUNDLE BASIC_BASIC');
});

it('a detail that a later release has told comes last, under its own name', () => {
  const details = { later: 1, penalty: 5_000 };
  expect(detailsInWords({ details, fields: ['language'] }, 'en', named)).toBe(
    'language, Penalty: ₩5,000, later: 1',
  );
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { type Commit, commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decideDropReservation, decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { Refusal } from '../../../functions/core/refusals/refusals.ts';
import { moved, subscribe } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  BY_OWNER,
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchRequest,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const BOTH = [{ product: 'NAVER_WORKS' }, { product: 'WORKPLACE' }] as const;

/** The mails of a decision, each of which can be written. */
function mailsOf(decision: Commit | Refusal) {
  const { mails } = committed(decision);
  for (const { template, language, data } of mails)
    expect(renderMail(template, language, data).text).not.toMatch(/undefined|NaN/);
  return mails;
}
const upToDateAt = (stored: StoredTenant, now: Instant) =>
  commitOf(stored, applyDue(stored.tenant, now).steps, now);

describe('R74 a reserved switch', () => {
  it('is confirmed with its date, its plan and the days it gives up', () => {
    const form = switchRequest({ startDate: '2026-07-20' });
    expect(
      mailsOf(decidePaidSwitch(ready(WORKPLACE_BODY), 'WORKPLACE', form, contextAt(TODAY))),
    ).toMatchObject([
      {
        template: 'PAID_SWITCH_REQUESTED',
        recipient: 'boss@acme-mail.com',
        data: { products: [{ product: 'WORKPLACE' }], startDate: '2026-07-20', freeDaysGivenUp: 10 },
      },
    ]);
  });

  it('of both parts of a bundle is one mail; of parts with other terms each has its own', () => {
    expect(mailsOf(decidePaidSwitch(ready(), 'BUNDLE', switchRequest(), contextAt(TODAY)))).toMatchObject([
      { data: { products: BOTH } },
    ]);
    const first = reserved(BUNDLE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
    const second = decided(first, decidePaidSwitch(first, 'NAVER_WORKS', switchRequest(), contextAt(TODAY)));
    const due: Instant = '2026-07-28T15:00:00Z';
    const { mails } = upToDateAt(second, due);
    expect(mails.map(({ template, data }) => [template, data['billingPlan']])).toEqual([
      ['PAID_SERVICE_STARTED', 'ANNUAL'],
      ['PAID_SERVICE_STARTED', 'MONTHLY'],
    ]);
  });

  it('that is edited is confirmed again, one that is dropped is not', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const edited = switchRequest({ startDate: '2026-07-21', plan: 'COLLABO' });
    expect(mailsOf(decidePaidSwitch(stored, 'WORKPLACE', edited, contextAt(TODAY)))).toMatchObject([
      { data: { startDate: '2026-07-21', products: [{ plan: 'COLLABO' }] } },
    ]);
    expect(mailsOf(decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY)))).toEqual([]);
  });
});

describe('the start of the paid service', () => {
  it('is told with its commitment, whether a command or a date began it', () => {
    const now = switchRequest({ startDate: '2026-07-10', renewalType: 'AUTO_RENEW' });
    const begun = mailsOf(decidePaidSwitch(ready(), 'BUNDLE', now, contextAt(TODAY)));
    expect(begun).toMatchObject([
      {
        template: 'PAID_SERVICE_STARTED',
        data: { products: BOTH, commitmentEndDate: '2027-07-09', renewalType: 'AUTO_RENEW' },
      },
    ]);
    const later = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
    expect(mailsOf(upToDateAt(later, '2026-12-24T00:00:00Z'))).toMatchObject([
      { template: 'PAID_SERVICE_STARTED', data: { products: BOTH, startDate: '2026-07-29' } },
    ]);
  });
});

describe('a cancellation', () => {
  const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' });
  const item = { product: 'WORKPLACE', date: '2026-12-24' } as const;
  const penalty = penaltyOn(subscriptionOf(annual(), 'WORKPLACE'), annual().usage, '2026-12-24').total;

  it('that is scheduled is told with its date, its penalty and what it has reset', () => {
    const form = cancellationRequest([item], penalty);
    expect(mailsOf(decideCancellation(annual(), form, contextAt(TODAY)))).toMatchObject([
      {
        template: 'CANCELLATION_SCHEDULED',
        data: { items: [{ ...item, penalty }], reset: [{ product: 'WORKPLACE', type: 'RENEWAL' }] },
      },
    ]);
  });

  it('of two products on two dates is one mail', () => {
    const items = [
      { product: 'NAVER_WORKS', date: '2026-07-20' },
      { product: 'WORKPLACE', date: '2026-07-25' },
    ] as const;
    expect(
      mailsOf(decideCancellation(ready(), cancellationRequest([...items]), contextAt(TODAY))),
    ).toMatchObject([{ data: { items } }]);
  });

  it('that is undone is told with what is lost and, in a trial, with its end', () => {
    const stored = cancelling(annual(), [item], TODAY, penalty);
    expect(mailsOf(decideUndo(stored, undefined, contextAt(TODAY)))).toMatchObject([
      { template: 'CANCELLATION_UNDONE', data: { lost: [{ product: 'WORKPLACE', type: 'RENEWAL' }] } },
    ]);
    const trial = cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY);
    const [mail] = mailsOf(decideUndo(trial, undefined, contextAt(TODAY)));
    expect(mail?.data).toMatchObject({
      products: ['WORKPLACE'],
      lost: [],
      trialExpiresAt: EXPIRY,
      graceDays: 0,
    });
  });
});

describe('R74 trials whose cancellations are undone together', () => {
  const cancelled = BOTH.map(({ product }) => ({ product, date: '2026-07-20' }) as const);

  it('of different ends have a mail each, with the end of its trial', () => {
    const workplace = ready(WORKPLACE_BODY);
    const both = moved(workplace, subscribe(workplace, 'NAVER_WORKS', TODAY), TODAY);
    const stored = cancelling(both, cancelled, TODAY);
    const mails = mailsOf(decideUndo(stored, undefined, contextAt(TODAY)));
    expect(mails.map(({ template, data }) => [template, data])).toEqual([
      [
        'CANCELLATION_UNDONE',
        {
          company: 'acme',
          products: ['NAVER_WORKS'],
          lost: [],
          trialExpiresAt: '2026-08-08T15:00:00Z',
          graceDays: 30,
          consequences: [
            {
              code: 'SERVICE_ENDS',
              product: 'NAVER_WORKS',
              at: '2026-08-08T15:00:00Z',
              reason: 'TRIAL_EXPIRED',
            },
            { code: 'DATA_DELETED', product: 'NAVER_WORKS', at: '2026-09-07T15:00:00Z' },
          ],
        },
      ],
      [
        'CANCELLATION_UNDONE',
        {
          company: 'acme',
          products: ['WORKPLACE'],
          lost: [],
          trialExpiresAt: EXPIRY,
          graceDays: 0,
          consequences: [
            { code: 'SERVICE_ENDS', product: 'WORKPLACE', at: EXPIRY, reason: 'TRIAL_EXPIRED' },
            { code: 'DATA_DELETED', product: 'WORKPLACE', at: EXPIRY },
          ],
        },
      ],
    ]);
  });

  it('of one end share a mail', () => {
    const stored = cancelling(ready(), cancelled, TODAY);
    expect(mailsOf(decideUndo(stored, undefined, contextAt(TODAY)))).toMatchObject([
      {
        template: 'CANCELLATION_UNDONE',
        data: { products: ['NAVER_WORKS', 'WORKPLACE'], trialExpiresAt: EXPIRY, graceDays: 0 },
      },
    ]);
  });
});

describe('nobody is told', () => {
  it.each<[string, () => Commit | Refusal]>([
    [
      'of an end without a word: its receipt follows',
      () => upToDateAt(ready(NAVER_WORKS_BODY), '2027-01-01T00:00:00Z'),
    ],
    ['of an end of both parts', () => upToDateAt(ready(), EXPIRY)],
    [
      'of a cancellation of today: its receipt follows',
      () =>
        decideCancellation(
          ready(WORKPLACE_BODY),
          cancellationRequest([{ product: 'WORKPLACE', date: '2026-07-10' }]),
          contextAt(TODAY),
        ),
    ],
    [
      'of a renewal: it was told 30 and 3 days before',
      () => upToDateAt(paid(WORKPLACE_BODY, 'WORKPLACE', TODAY), '2028-01-01T00:00:00Z'),
    ],
    ['of a change of the profile', () => decideProfile(ready(), { language: 'en' }, BY_OWNER, TODAY)],
  ])('%s', (_, decide) => {
    expect(mailsOf(decide())).toEqual([]);
  });
});

it('mails go out in the order of their news, to the address and in the language of before', () => {
  const stored = reserved(BUNDLE_BODY, 'NAVER_WORKS', REQUESTED_AT, { startDate: '2026-07-20' });
  const now: Instant = '2026-07-25T00:00:00Z';
  const commit = decidePaidSwitch(stored, 'WORKPLACE', switchRequest(), contextAt(now));
  expect(mailsOf(commit).map(({ template, language }) => [template, language])).toEqual([
    ['PAID_SERVICE_STARTED', 'ko'],
    ['PAID_SWITCH_REQUESTED', 'ko'],
  ]);
});

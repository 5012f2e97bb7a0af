import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { type Commit, commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../../functions/core/decide/domain-verification.ts';
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

  it('that is edited is confirmed again as changed, and so is one that is dropped', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const edited = switchRequest({ startDate: '2026-07-21', plan: 'COLLABO' });
    expect(mailsOf(decidePaidSwitch(stored, 'WORKPLACE', edited, contextAt(TODAY)))).toMatchObject([
      { data: { startDate: '2026-07-21', products: [{ plan: 'COLLABO' }], isChange: true } },
    ]);
    expect(mailsOf(decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY)))).toMatchObject([
      {
        template: 'PAID_SWITCH_DROPPED',
        data: { products: [{ plan: 'WORKPLACE' }], startDate: '2026-07-29', expiresAt: EXPIRY, graceDays: 0 },
      },
    ]);
  });

  it('EDGE-R8 that makes way for a switch of today is not told as dropped', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const now = switchRequest({ startDate: '2026-07-10' });
    const commit = decidePaidSwitch(stored, 'WORKPLACE', now, contextAt(TODAY));
    expect(committed(commit).events.map(({ type }) => type)).toEqual([
      'PAID_SWITCH_DROPPED',
      'PAID_SERVICE_STARTED',
    ]);
    expect(mailsOf(commit)).toMatchObject([{ template: 'PAID_SERVICE_STARTED' }]);
  });

  it('of both parts that is dropped is one mail', () => {
    const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
    expect(mailsOf(decideDropReservation(stored, 'BUNDLE', contextAt(TODAY)))).toMatchObject([
      { template: 'PAID_SWITCH_DROPPED', data: { products: BOTH } },
    ]);
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

describe('a renewal', () => {
  const annual = (terms = {}) => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, terms);

  it('R76 R136 is told with the new term and what an end in it costs', () => {
    const stored = annual({ renewalType: 'AUTO_RENEW' });
    const [first, second] = mailsOf(upToDateAt(stored, '2028-07-10T00:00:00Z'));
    expect([first, second].map((mail) => mail?.template)).toEqual(['CONTRACT_RENEWED', 'CONTRACT_RENEWED']);
    const renewed = applyDue(stored.tenant, '2027-07-10T00:00:00Z').tenant;
    const date = '2027-07-11';
    const penalty = penaltyOn(
      subscriptionOf({ ...stored, tenant: renewed }, 'WORKPLACE'),
      stored.usage,
      date,
    );
    expect(first?.data).toMatchObject({
      by: 'AUTO_RENEW',
      startDate: '2027-07-10',
      commitmentEndDate: '2028-07-09',
      penalties: [{ product: 'WORKPLACE', date, penalty: penalty.total }],
    });
    expect(penalty.total).toBeGreaterThan(0);
    expect(second?.data).toMatchObject({ startDate: '2028-07-10', commitmentEndDate: '2029-07-09' });
  });

  it('R78 A24 to a contract by month is told without a term', () => {
    const [mail] = mailsOf(upToDateAt(annual(), '2028-01-01T00:00:00Z'));
    expect(mail).toMatchObject({
      template: 'CONTRACT_RENEWED',
      data: { by: 'SWITCH_TO_MONTHLY', billingPlan: 'MONTHLY', startDate: '2027-07-10' },
    });
    expect(mail?.data).not.toHaveProperty('penalties');
  });
});

describe('a trial of NAVER WORKS alone that is over', () => {
  const alone = () => ready(NAVER_WORKS_BODY);

  it('R55 is told with the end of its grace', () => {
    expect(mailsOf(upToDateAt(alone(), EXPIRY))).toMatchObject([
      { template: 'TRIAL_SUSPENDED', data: { graceEndsAt: '2026-08-28T15:00:00Z', graceDays: 30 } },
    ]);
  });

  it('is not told to one who pays in the same commit, or whose grace is over too', () => {
    const now: Instant = '2026-08-01T00:00:00Z';
    const form = switchRequest({ startDate: '2026-08-01' });
    expect(mailsOf(decidePaidSwitch(alone(), 'NAVER_WORKS', form, contextAt(now)))).toMatchObject([
      { template: 'PAID_SERVICE_STARTED' },
    ]);
    expect(mailsOf(upToDateAt(alone(), '2026-08-28T15:00:00Z'))).toEqual([]);
  });
});

describe('the proof of a domain', () => {
  const tokenOf = () => 'token';
  const checking = (stored = ready()) =>
    decided(stored, decideVerification(stored, tokenOf, contextAt(TODAY)));
  const checked = (stored: StoredTenant, isProven: boolean, now: Instant) => {
    const wanted = wantedProof(stored.tenant);
    const commit = wanted && decideDomainChecked(stored, wanted, isProven, now);
    if (!commit) throw new Error('nothing was to be written');
    return mailsOf(commit);
  };

  it('R46 F27 is told, and so is a check that was given up', () => {
    expect(checked(checking(), true, '2026-07-10T06:00:00Z')).toMatchObject([
      { template: 'DOMAIN_PROVEN', data: { domainName: 'acme.com', hasMail: true } },
    ]);
    expect(checked(checking(), false, '2026-07-13T05:00:00Z')).toMatchObject([
      { template: 'DOMAIN_CHECK_FAILED', data: { domainName: 'acme.com', endedAt: '2026-07-13T05:00:00Z' } },
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

import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, kstTime } from '../../../functions/core/business-calendar.ts';
import type { PlanCode } from '../../../functions/core/catalog/codes.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Reminder } from '../../../functions/core/lifecycle/reminder-kinds.ts';
import { requiredReminders, sharedReminder } from '../../../functions/core/lifecycle/reminders.ts';
import { requiredTimers } from '../../../functions/core/lifecycle/timers.ts';
import { graceDaysAfter, unpaidEndOf } from '../../../functions/core/lifecycle/unpaid-end.ts';
import { isClosed, isReminder, workChanges } from '../../../functions/core/lifecycle/work.ts';
import { freshReminderData, reminderMail } from '../../../functions/core/mail-requests/reminder-mail.ts';
import {
  type StoredTenant,
  subscriptionsOf,
  withSubscription,
} from '../../../functions/core/model/tenant.ts';
import { renderMail } from '../../support/render-mail.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

// Requested on 2026-06-30 in Seoul: expiry D+30 is 2026-07-30, the grace ends on D+60, 2026-08-29.
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const SEVEN_DAYS = kstTime('2026-07-23', '09:00');
const ONE_DAY = kstTime('2026-07-29', '09:00');
const PAID_AT: Instant = '2026-07-10T05:00:00Z';

const remindersOf = ({ tenant }: Pick<StoredTenant, 'tenant'>) =>
  requiredReminders(tenant).map(({ scope, kind, dueAt }) => `${scope} ${kind} ${dueAt}`);
const mailFor = (stored: StoredTenant, { scope, kind, dueAt }: Reminder, now: Instant = dueAt) =>
  reminderMail(stored, { scope, kind, dueAt }, now);
const seven = (scope: Reminder['scope']): Reminder => ({
  scope,
  kind: 'TRIAL_ENDS_IN_7_DAYS',
  dueAt: SEVEN_DAYS,
});

/** A paid product that changes to a plan after its term. */
function changingTo(product: 'NAVER_WORKS' | 'WORKPLACE', plan: PlanCode) {
  const body = product === 'WORKPLACE' ? WORKPLACE_BODY : NAVER_WORKS_BODY;
  const subscription = subscriptionOf(paid(body, product, PAID_AT), product);
  const contract = subscription.contract && {
    ...subscription.contract,
    renewal: { renewalType: 'CHANGE' as const, plan },
  };
  return { ...subscription, ...(contract && { contract }) };
}

describe('the reminders of a trial', () => {
  it.each([
    ['NAVER_WORKS', NAVER_WORKS_BODY],
    ['WORKPLACE', WORKPLACE_BODY],
    ['WORKBOX', WORKBOX_BODY],
  ] as const)('R75 of %s leave at 09:00 in Seoul, 7 days and 1 day before its end', (product, body) => {
    expect(remindersOf(ready(body))).toEqual([
      `${product} TRIAL_ENDS_IN_7_DAYS 2026-07-23T00:00:00Z`,
      `${product} TRIAL_ENDS_IN_1_DAY 2026-07-29T00:00:00Z`,
    ]);
  });

  it('EDGE-A7 go to the notification address, late to the present one', () => {
    expect(mailFor(ready(WORKPLACE_BODY), seven('WORKPLACE'))?.mail).toMatchObject({
      recipient: 'boss@acme-mail.com',
      isToProfile: true,
    });
  });

  it('A1 of a grace come again before D+60', () => {
    expect(remindersOf(applyDue(ready(NAVER_WORKS_BODY).tenant, EXPIRY))).toEqual([
      'NAVER_WORKS TRIAL_ENDS_IN_7_DAYS 2026-08-22T00:00:00Z',
      'NAVER_WORKS TRIAL_ENDS_IN_1_DAY 2026-08-28T00:00:00Z',
    ]);
  });

  it.each<[string, StoredTenant]>([
    ['reserved', reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT)],
    ['paid by month', paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' })],
    ['cancelled', cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], PAID_AT)],
    [
      'cancelled a paid service',
      cancelling(
        paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT),
        [{ product: 'WORKPLACE', date: '2027-07-10' }],
        PAID_AT,
      ),
    ],
  ])('EDGE-R9 do not go to one who has %s', (_, stored) => {
    expect(remindersOf(stored)).toEqual([]);
    const { tenant } = applyDue(stored.tenant, SEVEN_DAYS);
    expect(mailFor({ ...stored, tenant }, seven('WORKPLACE'))).toBeUndefined();
  });

  it('do not go to one whose trial is over', () => {
    expect(remindersOf(applyDue(ready(WORKPLACE_BODY).tenant, EXPIRY))).toEqual([]);
  });
});

describe('the reminders of a commitment', () => {
  it('R78 leave at 09:00 in Seoul, 30 and 3 days before the day after its end', () => {
    expect(remindersOf(paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT))).toEqual([
      'WORKPLACE CONTRACT_ENDS_IN_30_DAYS 2027-06-10T00:00:00Z',
      'WORKPLACE CONTRACT_ENDS_IN_3_DAYS 2027-07-07T00:00:00Z',
    ]);
  });

  it('come again in the next term, and no more once it is by month', () => {
    const auto = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { renewalType: 'AUTO_RENEW' });
    expect(remindersOf(applyDue(auto.tenant, '2027-07-09T15:00:00Z'))).toEqual([
      'WORKPLACE CONTRACT_ENDS_IN_30_DAYS 2028-06-10T00:00:00Z',
      'WORKPLACE CONTRACT_ENDS_IN_3_DAYS 2028-07-07T00:00:00Z',
    ]);
    const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT);
    expect(remindersOf(applyDue(monthly.tenant, '2027-07-09T15:00:00Z'))).toEqual([]);
  });

  it('EDGE-R9 do not go to one who has left before it', () => {
    const annual = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT);
    const leaving = cancelling(annual, [{ product: 'WORKPLACE', date: '2026-08-01' }], PAID_AT, 4_448);
    expect(remindersOf(applyDue(leaving.tenant, '2026-07-31T15:00:00Z'))).toEqual([]);
  });
});

describe('the mail of a reminder', () => {
  it('EDGE-R9 says when the trial ends, in the language of the profile, to its address', () => {
    expect(mailFor(ready(WORKPLACE_BODY), seven('WORKPLACE'))?.mail).toMatchObject({
      template: 'TRIAL_ENDS_SOON',
      recipient: 'boss@acme-mail.com',
      language: 'ko',
      data: {
        products: [{ product: 'WORKPLACE' }],
        days: 7,
        expiresAt: EXPIRY,
        stage: 'TRIAL',
        graceDays: 0,
      },
    });
  });

  it('A1 knows the grace of NAVER WORKS before and in it', () => {
    const stored = ready(NAVER_WORKS_BODY);
    expect(mailFor(stored, seven('NAVER_WORKS'))?.mail.data).toMatchObject({ stage: 'TRIAL', graceDays: 30 });
    const inGrace: Reminder = {
      scope: 'NAVER_WORKS',
      kind: 'TRIAL_ENDS_IN_1_DAY',
      dueAt: kstTime('2026-08-28', '09:00'),
    };
    expect(mailFor(stored, inGrace)?.mail.data).toMatchObject({
      stage: 'GRACE',
      days: 1,
      expiresAt: '2026-08-28T15:00:00Z',
    });
  });

  it('of both parts of a bundle is one, of one name, whichever part asks', () => {
    const [a, b] = (['NAVER_WORKS', 'WORKPLACE'] as const).map((scope) => mailFor(ready(), seven(scope)));
    expect(a?.name).toBe(b?.name);
    for (const one of [a, b]) {
      const { products } = one?.mail.data as { products: { product: string }[] };
      expect(products.map(({ product }) => product).sort()).toEqual(['NAVER_WORKS', 'WORKPLACE']);
    }
  });

  it('of a half-paid bundle is of the unpaid part only', () => {
    const half = paid(BUNDLE_BODY, 'NAVER_WORKS', PAID_AT, {}, REQUESTED_AT);
    expect(mailFor(half, seven('WORKPLACE'))?.mail.data).toMatchObject({
      products: [{ product: 'WORKPLACE' }],
    });
    expect(mailFor(half, seven('NAVER_WORKS'))).toBeUndefined();
  });

  it('R79 of two products that change to plans of their own is one for each', () => {
    const { tenant: before } = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT);
    const tenant = [changingTo('NAVER_WORKS', 'PREMIUM'), changingTo('WORKPLACE', 'COLLABO')].reduce(
      withSubscription,
      before,
    );
    const due = requiredReminders(tenant).filter(({ kind }) => kind === 'CONTRACT_ENDS_IN_3_DAYS');
    const told = due.map((reminder) => sharedReminder(tenant, reminder));
    expect(told.map((one) => one?.subscriptions.map(({ product }) => product))).toEqual([
      ['NAVER_WORKS'],
      ['WORKPLACE'],
    ]);
    expect(new Set(told.map((one) => one?.name)).size).toBe(2);
  });

  it('of products that say something else is another one', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const { WORKPLACE } = ready(WORKPLACE_BODY).tenant.subscriptions;
    const subscriptions = { ...stored.tenant.subscriptions, WORKPLACE };
    const both = { ...stored, tenant: { ...stored.tenant, subscriptions } };
    const [a, b] = (['NAVER_WORKS', 'WORKPLACE'] as const).map((scope) => mailFor(both, seven(scope)));
    expect(a?.name).not.toBe(b?.name);
    expect(a?.mail.data).toMatchObject({ products: [{ product: 'NAVER_WORKS' }] });
  });

  it.each([
    ['AUTO_RENEW', {}],
    ['SWITCH_TO_MONTHLY', {}],
    ['CHANGE', { plan: 'COLLABO' as const }],
  ] as const)('R79 before the end of a commitment says what %s brings', (renewalType, more) => {
    const annual = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT);
    const form = { renewalType, ...more };
    const stored = decided(annual, decideRenewal(annual, 'WORKPLACE', form, contextAt(PAID_AT)));
    const [thirty] = requiredReminders(stored.tenant);
    const mail = thirty && mailFor(stored, thirty)?.mail;
    expect(mail).toMatchObject({
      template: 'CONTRACT_ENDS_SOON',
      data: { days: 30, commitmentEndDate: '2027-07-09', renewalType },
    });
    if (renewalType === 'CHANGE')
      expect(mail?.data).toMatchObject({ next: { plan: 'COLLABO', billingPlan: 'ANNUAL' } });
    else expect(mail?.data).not.toHaveProperty('next');
    expect(renderMail('CONTRACT_ENDS_SOON', 'ko', mail?.data).text).not.toMatch(/undefined/);
  });
});

describe('EDGE-R9 what is asked again when the mail is sent', () => {
  const name = mailFor(ready(), seven('WORKPLACE'))?.name ?? '';

  it('is nothing any more once all of it has happened', () => {
    expect(
      freshReminderData(paid(BUNDLE_BODY, 'BUNDLE', PAID_AT, {}, REQUESTED_AT), name, SEVEN_DAYS),
    ).toBeUndefined();
    expect(
      freshReminderData(reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT), name, SEVEN_DAYS),
    ).toBeUndefined();
    expect(freshReminderData(ready(), name, EXPIRY)).toBeUndefined();
  });

  it('is what is left of it, when one of two products was paid meanwhile', () => {
    expect(freshReminderData(ready(), name, SEVEN_DAYS)).toMatchObject({
      products: [{ product: 'NAVER_WORKS' }, { product: 'WORKPLACE' }],
    });
    const half = paid(BUNDLE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);
    expect(freshReminderData(half, name, SEVEN_DAYS)).toMatchObject({
      products: [{ product: 'NAVER_WORKS' }],
    });
  });
});

describe('the work of a reminder', () => {
  const kindsAt = (now: Instant) =>
    workChanges(undefined, ready(WORKPLACE_BODY).tenant, now)
      .filter(({ kind }) => kind.startsWith('TRIAL_ENDS'))
      .map(({ kind, state, sweepAt }) => `${kind} ${state} ${sweepAt}`);

  it('waits until its time for the sweep, and no execution carries it', () => {
    expect(kindsAt(REQUESTED_AT)).toEqual([
      `TRIAL_ENDS_IN_7_DAYS WAITING ${SEVEN_DAYS}`,
      `TRIAL_ENDS_IN_1_DAY WAITING ${ONE_DAY}`,
    ]);
  });

  it('whose time is past when it is first asked for is not opened: it would come late', () => {
    expect(kindsAt(addSeconds(SEVEN_DAYS, -1))).toHaveLength(2);
    expect(kindsAt(SEVEN_DAYS)).toEqual([`TRIAL_ENDS_IN_1_DAY WAITING ${ONE_DAY}`]);
    expect(kindsAt(addSeconds(ONE_DAY, 1))).toEqual([]);
  });
});

describe('the products that one reminder speaks of', () => {
  const annualBundle = () => paid(BUNDLE_BODY, 'BUNDLE', PAID_AT, { renewalType: 'AUTO_RENEW' });
  const spokenOf = ({ tenant }: StoredTenant, reminder: Reminder) => {
    const { subscriptions, name } = sharedReminder(tenant, reminder) ?? {};
    return subscriptions && [name, ...subscriptions.map(({ product }) => product)];
  };

  it.each<[string, () => StoredTenant, Reminder, string[] | undefined]>([
    [
      'R75 both parts of a bundle, a day before the end',
      () => ready(BUNDLE_BODY),
      { scope: 'WORKPLACE', kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: ONE_DAY },
      ['TRIAL_ENDS_IN_1_DAY-2026-07-29-TRIAL-0', 'WORKPLACE', 'NAVER_WORKS'],
    ],
    [
      'R78 both that go on in the same way, three days before the end of their term',
      annualBundle,
      { scope: 'NAVER_WORKS', kind: 'CONTRACT_ENDS_IN_3_DAYS', dueAt: kstTime('2027-07-07', '09:00') },
      ['CONTRACT_ENDS_IN_3_DAYS-2027-07-07-AUTO_RENEW', 'NAVER_WORKS', 'WORKPLACE'],
    ],
    [
      'none on another day',
      () => ready(BUNDLE_BODY),
      { scope: 'WORKPLACE', kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: SEVEN_DAYS },
      undefined,
    ],
    [
      'none of a kind that nobody waits for',
      () => ready(BUNDLE_BODY),
      { scope: 'WORKPLACE', kind: 'CONTRACT_ENDS_IN_3_DAYS', dueAt: ONE_DAY },
      undefined,
    ],
    [
      'none of a product that is not there',
      () => ready(WORKPLACE_BODY),
      { scope: 'NAVER_WORKS', kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: ONE_DAY },
      undefined,
    ],
  ])('are %s', (_, stored, reminder, spoken) => {
    expect(spokenOf(stored(), reminder)).toEqual(spoken);
  });

  it('are none where nothing is bound to a term', () => {
    const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' });
    const { contract: _, ...unbound } = subscriptionOf(monthly, 'WORKPLACE');
    expect(requiredReminders(monthly.tenant)).toEqual([]);
    const tenant = withSubscription(monthly.tenant, unbound);
    expect([requiredReminders(tenant), requiredTimers(tenant)]).toEqual([[], []]);
  });
});

describe('how long the data outlives a trial', () => {
  it.each<[string, () => StoredTenant, number, Instant, Instant]>([
    ['A1 by the grace of NAVER WORKS', () => ready(NAVER_WORKS_BODY), 30, EXPIRY, '2026-08-28T15:00:00Z'],
    ['not at all, of WORKPLACE', () => ready(WORKPLACE_BODY), 0, EXPIRY, EXPIRY],
  ])('is told before its end: %s', (_, stored, days, endsAt, deletedAt) => {
    const { tenant } = stored();
    const [subscription] = subscriptionsOf(tenant);
    if (!subscription) throw new Error('there is a product');
    expect(graceDaysAfter(tenant, subscription)).toBe(days);
    expect(unpaidEndOf(tenant, subscription)).toEqual({ endsAt, deletedAt });
  });

  it('A1 is the grace of NAVER WORKS where its bundle breaks before, and none of the bundle', () => {
    const naverWorksIn = ({ tenant }: StoredTenant) =>
      graceDaysAfter(tenant, subscriptionOf({ tenant }, 'NAVER_WORKS'));
    const bundle = ready(BUNDLE_BODY);
    expect(naverWorksIn(bundle)).toBe(0);
    expect(naverWorksIn(cancelling(bundle, [{ product: 'WORKPLACE', date: '2026-07-20' }], PAID_AT))).toBe(
      30,
    );
  });

  it('A1 is told in the grace too', () => {
    const { tenant } = applyDue(ready(NAVER_WORKS_BODY).tenant, EXPIRY);
    expect(graceDaysAfter(tenant, subscriptionOf({ tenant }, 'NAVER_WORKS'))).toBe(30);
  });
});

it('R75 a reminder whose time has come is left to the sweep, a later one is closed with what it was to remind of', () => {
  const before = ready(WORKPLACE_BODY).tenant;
  const after = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT).tenant;
  const closedAt = (now: Instant) =>
    workChanges(before, after, now).flatMap((item) =>
      isReminder(item) && isClosed(item) ? [item.kind] : [],
    );
  expect(closedAt(addSeconds(SEVEN_DAYS, -1))).toEqual(['TRIAL_ENDS_IN_7_DAYS', 'TRIAL_ENDS_IN_1_DAY']);
  expect(closedAt(SEVEN_DAYS)).toEqual(['TRIAL_ENDS_IN_1_DAY']);
});

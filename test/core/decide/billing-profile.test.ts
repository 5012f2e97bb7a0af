import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { decideRequestTrial } from '../../../functions/core/decide/begin/request-trial.ts';
import { decideSubscribe } from '../../../functions/core/decide/begin/subscribe.ts';
import { decideBillingProfile } from '../../../functions/core/decide/billing-profile.ts';
import { decideOwnerTransfer } from '../../../functions/core/decide/support/owner-transfer.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import type { Deployment } from '../../../functions/core/model/deployment.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { TakenValues } from '../../../functions/core/names/taken-values.ts';
import type { BillingProfileRequest } from '../../../functions/core/requests/billing-profile.ts';
import { RequestTrialSchema } from '../../../functions/core/requests/request-trial.ts';
import { SubscribeRequestSchema } from '../../../functions/core/requests/subscribe.ts';
import { billingProfileView } from '../../../functions/core/views/billing/billing-profile-view.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { billingOn, CARD, STRICT, strictly, TRANSFER } from '../../support/payment-methods.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  BY_OWNER,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  switchingOn,
} from '../../support/subscriptions.ts';
import { committed, OWNER, REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T05:00:00Z';
const decide = billingOn(NOW);
const withCard = (stored: StoredTenant = ready(), now = NOW): StoredTenant => ({
  ...decided(stored, decide(stored, { paymentMethod: CARD }, now)),
  deployment: stored.deployment,
});
const mailsIn = (stored: StoredTenant, body: BillingProfileRequest) =>
  committed(decide(stored, body)).mails.map(({ template, recipient, data }) => ({
    template,
    recipient,
    data,
  }));

describe('the billing profile', () => {
  it('R114 keeps the method in the profile; the tenant and the event know its kind and its expiry only', () => {
    const commit = committed(decide(ready(), { paymentMethod: CARD }));
    expect(commit.profile?.billing).toStrictEqual({ paymentMethod: { ...CARD, registeredAt: NOW } });
    expect(commit.profile?.revision).toBe(ready().profile.revision + 1);
    expect(commit.tenant.paymentMethod).toEqual({ kind: 'CARD', expires: '2026-08' });
    expect(commit.events).toMatchObject([
      { type: 'BILLING_PROFILE_CHANGED', actor: BY_OWNER, fields: ['paymentMethod'] },
    ]);
    expect(JSON.stringify([commit.tenant, commit.events, commit.mails])).not.toContain(CARD.token);
    expect(JSON.stringify([commit.tenant, commit.events])).not.toContain(CARD.label);
  });

  it('PROMISE-14 keeps what a later release knows of the method when only the address changes', () => {
    const mark = { kind: 'CARD', expires: '2026-08', brand: 'of a later release' } as const;
    const stored = withCard();
    const later = { ...stored, tenant: { ...stored.tenant, paymentMethod: mark } };
    const { tenant } = committed(decide(later, { noticeEmail: 'bills@acme.com' }));
    expect(tenant.paymentMethod).toEqual(mark);
  });

  it('R114 R117 sets what is named, leaves the rest, and forgets what is null', () => {
    const both = decided(withCard(), decide(withCard(), { noticeEmail: 'bills@acme.com' }));
    expect(both.profile.billing).toMatchObject({ noticeEmail: 'bills@acme.com', paymentMethod: CARD });
    const moved = decided(both, decide(both, { paymentMethod: TRANSFER }));
    expect(moved.profile.billing).toMatchObject({ noticeEmail: 'bills@acme.com', paymentMethod: TRANSFER });
    const unordered = { paymentMethod: CARD, noticeEmail: 'finance@acme.com' };
    const { events } = committed(decideBillingProfile(moved, unordered, BY_OWNER, NOW));
    expect(events).toMatchObject([{ fields: ['noticeEmail', 'paymentMethod'] }]);
    expect(moved.tenant.paymentMethod).toEqual({ kind: 'BANK_TRANSFER' });
    const none = decided(moved, decide(moved, { noticeEmail: null, paymentMethod: null }));
    expect(none.profile.billing).toEqual({});
    expect(none.tenant).not.toHaveProperty('paymentMethod');
  });

  it('R114 refuses a card of the past, and a company that has left', () => {
    const paying = paid(BUNDLE_BODY, 'BUNDLE', NOW);
    expect(decide(paying, { paymentMethod: CARD }, '2026-08-31T14:59:59Z')).not.toHaveProperty('refused');
    expect(decide(paying, { paymentMethod: CARD }, '2026-08-31T15:00:00Z')).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/paymentMethod/expires', code: 'CARD_EXPIRED' }],
    });
    expect(decide(ready(WORKPLACE_BODY), { paymentMethod: CARD }, '2026-08-01T00:00:00Z')).toMatchObject({
      refused: 'SUBSCRIPTION_ENDED',
    });
  });

  it('R117 is told by mail to the notification address, and to the address that gets the bills no more', () => {
    const told = { template: 'BILLING_PROFILE_CHANGED' };
    expect(mailsIn(ready(), { noticeEmail: 'bills@acme.com' })).toMatchObject([
      {
        ...told,
        recipient: 'boss@acme-mail.com',
        data: { noticeEmail: 'b***@acme.com', isFormerAddress: false },
      },
    ]);
    const elsewhere = decided(ready(), decide(ready(), { noticeEmail: 'bills@acme.com' }));
    expect(mailsIn(elsewhere, { noticeEmail: 'finance@acme.com', paymentMethod: CARD })).toEqual([
      {
        ...told,
        recipient: 'boss@acme-mail.com',
        data: {
          noticeEmail: 'f***@acme.com',
          paymentMethod: { label: CARD.label, expires: CARD.expires },
          isMethodRemoved: false,
          isFormerAddress: false,
          company: 'acme',
        },
      },
      {
        ...told,
        recipient: 'bills@acme.com',
        data: {
          noticeEmail: 'f***@acme.com',
          isMethodRemoved: false,
          isFormerAddress: true,
          company: 'acme',
        },
      },
    ]);
    expect(mailsIn(withCard(), { paymentMethod: null })).toMatchObject([{ data: { isMethodRemoved: true } }]);
  });

  it('R114 R117 is shown without the token, and with whether the card is still good', () => {
    const stored = strictly(withCard());
    expect(billingProfileView(stored, NOW)).toEqual({
      noticeEmail: 'boss@acme-mail.com',
      isNoticeEmailOwn: false,
      paymentMethod: {
        kind: 'CARD',
        label: CARD.label,
        expires: '2026-08',
        registeredAt: NOW,
        isGood: true,
      },
      isPaymentMethodRequired: true,
    });
    expect(billingProfileView(stored, '2026-09-01T00:00:00Z').paymentMethod?.isGood).toBe(false);
    expect(billingProfileView(ready(), NOW)).toEqual({
      noticeEmail: 'boss@acme-mail.com',
      isNoticeEmailOwn: false,
      isPaymentMethodRequired: false,
    });
  });

  it('R53 R114 goes with the last product', () => {
    const card = withCard(ready(WORKPLACE_BODY));
    const left = cancelling(card, [{ product: 'WORKPLACE', date: '2026-07-10' }], NOW);
    const gone = committed(decideDataDeleted(left, 'WORKPLACE', NOW));
    expect(gone.profile).not.toHaveProperty('billing');
    expect(
      billingProfileView({ ...gone, profile: gone.profile ?? card.profile, group: undefined }, NOW),
    ).toEqual({
      isNoticeEmailOwn: false,
      isPaymentMethodRequired: false,
    });
  });
});

describe('R114 the alert of a card', () => {
  const alertsOn = (stored: StoredTenant, now: Instant) =>
    tenantView(stored.tenant, now)
      .alerts.map(({ code }) => code)
      .filter((code) => code.startsWith('PAYMENT'));

  it('comes with its last month, and stays until another method is there', () => {
    const paying = withCard(paid(BUNDLE_BODY, 'BUNDLE', NOW));
    expect(alertsOn(paying, '2026-07-31T14:59:59Z')).toEqual([]);
    expect(alertsOn(paying, '2026-07-31T15:00:00Z')).toEqual(['PAYMENT_METHOD_EXPIRES']);
    expect(alertsOn(paying, '2026-08-31T15:00:00Z')).toEqual(['PAYMENT_METHOD_EXPIRED']);
    const moved = decided(paying, decide(paying, { paymentMethod: TRANSFER }));
    expect(alertsOn(moved, '2026-08-31T15:00:00Z')).toEqual([]);
  });
});

describe('F46 where the deployment asks for a payment method', () => {
  const switchOn = switchingOn(NOW);

  it('EDGE-A6 a new owner sees that there is none for what is paid for or reserved, until there is one', () => {
    const transfer = { ownerSub: 'next', notificationEmail: 'next@acme-mail.com', reason: 'Sold.' };
    const handedOver = (stored: StoredTenant) =>
      decided(
        stored,
        decideOwnerTransfer(stored, transfer, { stored: undefined, tenantIds: [] }, contextAt(NOW)),
      );
    const codes = ({ tenant }: StoredTenant, deployment?: Deployment) =>
      tenantView(tenant, NOW, deployment && { deployment }).alerts.map(({ code }) => code);
    const missing = 'PAYMENT_METHOD_MISSING';
    for (const before of [paid(BUNDLE_BODY, 'BUNDLE', NOW), reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT)]) {
      const after = handedOver(withCard(before));
      expect(codes(withCard(before), STRICT)).not.toContain(missing);
      expect(codes(after, STRICT)).toContain(missing);
      expect(codes(after, { ...STRICT, requiresPaymentMethod: false })).not.toContain(missing);
      expect(codes(after)).not.toContain(missing);
      expect(codes(withCard(after), STRICT)).not.toContain(missing);
    }
    expect(codes(ready(), STRICT)).not.toContain(missing);
  });

  it.each<[string, () => StoredTenant, RegExp]>([
    ['goes on', () => paid(BUNDLE_BODY, 'BUNDLE', NOW), /goes on.* July 2026 are billed on 1 August 2026\.$/],
    [
      'begins',
      () => reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
      /^[^.]*registered\. [^.]*begins on 29 July 2026[^.]*before that day\.$/,
    ],
    [
      'goes on, and begins',
      () => {
        const half = paid(BUNDLE_BODY, 'WORKPLACE', NOW, {}, REQUESTED_AT);
        return decided(half, switchOn(half, 'NAVER_WORKS', { startDate: '2026-07-20' }));
      },
      /goes on.*billed on 1 August 2026\. .*begins on 20 July 2026/,
    ],
  ])('EDGE-A6 without one the alert says what %s without it, and until when to register one', (_, state, said) => {
    const { tenant } = state();
    const [alert] = tenantView(tenant, NOW, { deployment: STRICT }).alerts.filter(
      ({ code }) => code === 'PAYMENT_METHOD_MISSING',
    );
    expect(alert?.message.en).toMatch(said);
  });

  it.each(['2026-07-10', '2026-07-20'] as const)('no switch on %s without one', (startDate) => {
    expect(switchOn(strictly(ready()), 'BUNDLE', { startDate })).toMatchObject({
      refused: 'PAYMENT_METHOD_REQUIRED',
    });
    expect(switchOn(ready(), 'BUNDLE', { startDate })).not.toHaveProperty('refused');
    expect(switchOn(withCard(strictly(ready())), 'BUNDLE', { startDate })).not.toHaveProperty('refused');
  });

  it('a card has to be good on the first paid day', () => {
    const requestedLate: Instant = '2026-08-20T05:00:00Z';
    const late = strictly(ready(BUNDLE_BODY, requestedLate));
    const stored = withCard(late, requestedLate);
    const on = switchingOn(requestedLate);
    expect(on(stored, 'BUNDLE', { startDate: '2026-08-31' })).not.toHaveProperty('refused');
    expect(on(stored, 'BUNDLE', { startDate: '2026-09-01' })).toMatchObject({
      refused: 'PAYMENT_METHOD_REQUIRED',
    });
  });

  it.each([
    ['one that ends before it', { ...CARD, expires: '2026-07' }, true, 'CARD_EXPIRES_TOO_SOON'],
    ['one that ends in its month', CARD, true, undefined],
    ['a bank account', TRANSFER, true, undefined],
    ['any card, where the deployment asks for none', { ...CARD, expires: '2026-07' }, false, undefined],
  ] as const)('a reserved switch keeps a method for its day: %s', (_, paymentMethod, isStrict, code) => {
    const onTrial = ready(BUNDLE_BODY, NOW);
    const stored = withCard(decided(onTrial, switchOn(onTrial, 'BUNDLE', { startDate: '2026-08-01' })));
    const result = decide(isStrict ? strictly(stored) : stored, { paymentMethod });
    const errors = 'errors' in result ? result.errors : [];
    expect(errors?.map((error) => error.code)).toEqual(code ? [code] : []);
    if (code) expect(errors?.[0]?.message.en).toContain('From 2026-08-01 on the company pays');
    else expect(result).toHaveProperty('tenant');
  });

  it('the action says so before, and what cures it', () => {
    const actionOf = (stored: StoredTenant) =>
      tenantView(stored.tenant, NOW, { deployment: stored.deployment }).subscriptions[0]?.allowedActions.find(
        ({ action }) => action === 'SWITCH_TO_PAID',
      );
    expect(actionOf(strictly(ready()))).toMatchObject({
      allowed: false,
      code: 'PAYMENT_METHOD_REQUIRED',
      fix: { en: expect.stringContaining('billing-profile') },
    });
    expect(actionOf(withCard(strictly(ready())))).toMatchObject({ allowed: true });
    expect(actionOf(ready())).toMatchObject({ allowed: true });
  });

  it('a reservation can be dropped without one, and none is removed while it is needed', () => {
    const stored = strictly(reserved(BUNDLE_BODY, 'BUNDLE', NOW));
    expect(decide(strictly(withCard(stored)), { paymentMethod: null })).toMatchObject({
      refused: 'PAYMENT_METHOD_IN_USE',
    });
    expect(
      decide(strictly(withCard(paid(BUNDLE_BODY, 'BUNDLE', NOW))), { paymentMethod: null }),
    ).toMatchObject({
      refused: 'PAYMENT_METHOD_IN_USE',
    });
    const half = strictly(withCard(paid(BUNDLE_BODY, 'WORKPLACE', NOW)));
    expect(decide(half, { paymentMethod: null })).toMatchObject({ refused: 'PAYMENT_METHOD_IN_USE' });
    expect(decide(strictly(withCard(stored)), { paymentMethod: TRANSFER })).not.toHaveProperty('refused');
    expect(decide(strictly(withCard()), { paymentMethod: null })).not.toHaveProperty('refused');
    expect(decide(withCard(stored), { noticeEmail: 'bills@acme.com' })).not.toHaveProperty('refused');
  });

  it('none is removed before the last bill of a product that has ended is collected', () => {
    const half = withCard(paid(BUNDLE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' }));
    const ended = strictly(cancelling(half, [{ product: 'WORKPLACE', date: '2026-07-12' }], NOW));
    const trial = strictly(cancelling(withCard(), [{ product: 'WORKPLACE', date: '2026-07-12' }], NOW));
    const remove = (stored: StoredTenant) => decide(stored, { paymentMethod: null }, '2026-07-13T05:00:00Z');
    expect(remove(ended)).toMatchObject({
      refused: 'PAYMENT_METHOD_IN_USE',
      detail: {
        en: expect.stringContaining('from 1 September 2026 on'),
        ko: expect.stringContaining('2026년 9월 1일부터'),
      },
    });
    expect(remove(trial)).not.toHaveProperty('refused');
  });

  it('the address of the bills changes also where there is none to remove', () => {
    const paying = strictly(paid(BUNDLE_BODY, 'BUNDLE', NOW));
    expect(decide(paying, { noticeEmail: 'bills@acme.com' })).not.toHaveProperty('refused');
  });

  it('a company that has used its trial begins paid with one only, which its request may bring', () => {
    const used = { taken: [], trialUsed: [{ by: 'domainName', product: 'NAVER_WORKS' }] } as const;
    const request = (more: object, known: TakenValues = used) =>
      decideRequestTrial(
        {
          tenantId: TENANT_ID,
          ownerSub: OWNER,
          body: RequestTrialSchema.parse({ ...NAVER_WORKS_BODY, billingPlan: 'MONTHLY', ...more }),
          now: NOW,
          deployment: STRICT,
        },
        known,
      );
    expect(request({})).toMatchObject({ refused: 'PAYMENT_METHOD_REQUIRED' });
    expect(request({}, { taken: [], trialUsed: [] })).not.toHaveProperty('refused');
    expect(request({ paymentMethod: { ...CARD, expires: '2026-06' } })).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    const commit = committed(request({ paymentMethod: CARD }));
    expect(commit.profile?.billing?.paymentMethod).toMatchObject(CARD);
    expect(commit.tenant.paymentMethod).toEqual({ kind: 'CARD', expires: '2026-08' });
  });

  it('a further product begins paid with one only', () => {
    const used = { taken: [], trialUsed: [{ by: 'domainName', product: 'WORKBOX' }] } as const;
    const body = SubscribeRequestSchema.parse({
      offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
      billingPlan: 'MONTHLY',
      termsVersion: TERMS_VERSION,
    });
    const subscribe = (stored: StoredTenant, known: TakenValues = used) =>
      decideSubscribe(stored, body, known, contextAt(NOW));
    expect(subscribe(strictly(ready()), { taken: [], trialUsed: [] })).not.toHaveProperty('refused');
    expect(subscribe(strictly(ready()))).toMatchObject({ refused: 'PAYMENT_METHOD_REQUIRED' });
    expect(subscribe(withCard(strictly(ready())))).not.toHaveProperty('refused');
    expect(subscribe(ready(BUNDLE_BODY, REQUESTED_AT))).not.toHaveProperty('refused');
  });
});

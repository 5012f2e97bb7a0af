import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';
import type { MailData } from '../../../functions/core/mails/templates.ts';

/** What the end of WORKPLACE in a bundle means, with a rest of each kind. */
const AT = '2026-07-31T15:00:00Z';
const BREAK = [
  { code: 'BUNDLE_ENDS', bundlePlan: 'BASIC_BASIC', at: AT },
  { code: 'INTEGRATIONS_END', integrations: ['SINGLE_LOGIN', 'HOME_WIDGETS'], at: AT },
  { code: 'LOGIN_IDS_STAY', loginIds: 'ID@acme.com' },
  { code: 'PASSWORDS_RESET', product: 'NAVER_WORKS', at: AT },
] satisfies Consequence[];
const PAID_REST = {
  code: 'GOES_ON_PAID',
  product: 'NAVER_WORKS',
  plan: 'BASIC',
  billingPlan: 'ANNUAL',
  price: 5_000,
  samplePrices: true,
  commitmentEndDate: '2027-06-29',
  endsOn: '2027-06-30',
} satisfies Consequence;
export const FREE_REST = {
  code: 'GOES_ON_FREE',
  product: 'NAVER_WORKS',
  plan: 'BASIC',
  monthlyPrice: 6_000,
  annualPrice: 5_500,
  samplePrices: false,
  lastFreeDay: '2026-08-09',
} satisfies Consequence;
const PRICE = {
  code: 'ACCOUNT_PRICE',
  from: '2026-08-01',
  before: 9_800,
  after: 5_000,
  samplePrices: true,
} satisfies Consequence;
const ENDED = [
  { code: 'SERVICE_ENDS', product: 'WORKPLACE', at: AT, reason: 'CANCELED' },
  { code: 'DATA_DELETED', product: 'WORKPLACE', at: AT },
] satisfies Consequence[];
const UNPAID = [
  { code: 'SERVICE_ENDS', product: 'NAVER_WORKS', at: '2026-07-29T15:00:00Z', reason: 'TRIAL_EXPIRED' },
  { code: 'DATA_DELETED', product: 'NAVER_WORKS', at: '2026-08-28T15:00:00Z' },
] satisfies Consequence[];

type Samples = { readonly [Name in MailTemplateName]: Readonly<Record<string, MailData<Name>>> };

const NAVER_WORKS = { product: 'NAVER_WORKS', plan: 'BASIC' } as const;
const WORKPLACE = { product: 'WORKPLACE', plan: 'BASIC' } as const;
const GB = 1_024 ** 3;
const COLLABO = { product: 'WORKPLACE', plan: 'COLLABO' } as const;

/** Data for each shape of each mail; a template without samples does not compile. */
/** A placeholder that has ended: the row keeps it, and no mail tells of it. */
export const UNTOLD = 'tqpnmkjhgfdcb98765432';

export const SAMPLES: Samples = {
  SETUP_COMPLETE: {
    'a bundle': {
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      loginId: 'admin@acme.com',
      companyId: 'acme',
      workplaceUrl: 'https://acme.ncpworkplace.com',
      adminUrls: [{ product: 'NAVER_WORKS', url: 'https://admin.worksmobile.com' }],
      trialEndDate: '2026-07-29',
      expiresAt: '2026-07-29T15:00:00Z',
      domainName: 'acme.com',
      graceDays: 0,
    },
    'a bundle that was ready five days late': {
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      loginId: 'admin@acme',
      companyId: 'acme',
      workplaceUrl: 'https://acme.ncpworkplace.com',
      adminUrls: [],
      trialEndDate: '2026-08-03',
      expiresAt: '2026-08-03T15:00:00Z',
      daysGivenBack: 5,
      graceDays: 0,
    },
    'a bundle of which one trial was used before': {
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      loginId: 'admin@acme.com',
      adminUrls: [],
      trialEndDate: '2026-07-29',
      expiresAt: '2026-07-29T15:00:00Z',
      paid: { products: [WORKPLACE], billingPlan: 'ANNUAL', startDate: '2026-06-30' },
      graceDays: 0,
    },
    'a product that began paid': {
      products: [COLLABO],
      loginId: 'admin@acme.com',
      adminUrls: [],
      paid: { products: [COLLABO], billingPlan: 'MONTHLY', startDate: '2026-06-30' },
      graceDays: 0,
    },
    'NAVER WORKS alone': {
      products: [NAVER_WORKS],
      loginId: 'admin@acme',
      adminUrls: [],
      trialEndDate: '2026-07-29',
      expiresAt: '2026-07-29T15:00:00Z',
      graceDays: 30,
    },
  },
  SETUP_DELAYED: {
    'a bundle that takes long': {
      operation: 'PROVISION',
      status: 'DELAYED',
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      losesDays: true,
    },
    'a further product that failed': {
      operation: 'ADD_PRODUCT',
      status: 'FAILED',
      products: [{ product: 'WORKBOX', plan: 'STANDARD' }],
      losesDays: false,
    },
    'an upgrade that takes long': {
      operation: 'UPGRADE',
      status: 'DELAYED',
      products: [COLLABO],
      losesDays: false,
    },
    'an upgrade that failed': {
      operation: 'UPGRADE',
      status: 'FAILED',
      products: [COLLABO],
      losesDays: false,
    },
    'a switch to a bundle that takes long': {
      operation: 'SWITCH_TO_BUNDLE',
      status: 'DELAYED',
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      losesDays: true,
    },
    'a switch to a bundle that failed': {
      operation: 'SWITCH_TO_BUNDLE',
      status: 'FAILED',
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      losesDays: true,
    },
  },
  TRIAL_ENDS_SOON: {
    'a week before a bundle ends': {
      products: [NAVER_WORKS, WORKPLACE],
      days: 7,
      expiresAt: '2026-07-29T15:00:00Z',
      stage: 'TRIAL',
      graceDays: 0,
    },
    'a day before the trial of one part of a bundle ends': {
      products: [WORKPLACE],
      days: 1,
      expiresAt: AT,
      stage: 'TRIAL',
      graceDays: 0,
      consequences: [...BREAK, PAID_REST, PRICE],
    },
    'a day before the grace begins': {
      products: [NAVER_WORKS],
      days: 1,
      expiresAt: '2026-07-29T15:00:00Z',
      stage: 'TRIAL',
      graceDays: 30,
    },
    'a week before the grace ends': {
      products: [NAVER_WORKS],
      days: 7,
      expiresAt: '2026-08-28T15:00:00Z',
      stage: 'GRACE',
      graceDays: 30,
    },
    'a day before the grace ends': {
      products: [NAVER_WORKS],
      days: 1,
      expiresAt: '2026-08-28T15:00:00Z',
      stage: 'GRACE',
      graceDays: 30,
    },
  },
  TRIAL_SUSPENDED: {
    'NAVER WORKS alone': { products: [NAVER_WORKS], graceEndsAt: '2026-08-28T15:00:00Z', graceDays: 30 },
  },
  PAID_SWITCH_REQUESTED: {
    annual: {
      products: [NAVER_WORKS, WORKPLACE],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-10',
      freeDaysGivenUp: 20,
      changeableUntil: '2026-07-10',
    },
    monthly: {
      products: [{ product: 'WORKBOX', plan: 'STANDARD' }],
      billingPlan: 'MONTHLY',
      startDate: '2026-07-29',
      freeDaysGivenUp: 1,
      changeableUntil: '2026-07-29',
    },
    'changed to another day': {
      products: [COLLABO],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-21',
      freeDaysGivenUp: 9,
      changeableUntil: '2026-07-21',
      isChange: true,
    },
    'without free days left': {
      products: [COLLABO],
      billingPlan: 'MONTHLY',
      startDate: '2026-07-30',
      freeDaysGivenUp: 0,
      changeableUntil: '2026-07-30',
    },
  },
  PAID_SWITCH_DROPPED: {
    'both parts of a bundle': {
      products: [NAVER_WORKS, WORKPLACE],
      startDate: '2026-07-10',
      expiresAt: '2026-07-29T15:00:00Z',
      graceDays: 0,
    },
    'NAVER WORKS alone': {
      products: [NAVER_WORKS],
      startDate: '2026-07-10',
      expiresAt: '2026-07-29T15:00:00Z',
      graceDays: 30,
    },
    'WORKPLACE alone': {
      products: [COLLABO],
      startDate: '2026-07-10',
      expiresAt: '2026-07-29T15:00:00Z',
      graceDays: 0,
    },
  },
  PAID_SERVICE_STARTED: {
    monthly: { products: [COLLABO], billingPlan: 'MONTHLY', startDate: '2026-07-10' },
    'annual without a renewal option': {
      products: [NAVER_WORKS],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-10',
      commitmentEndDate: '2027-07-09',
    },
    'annual, becoming monthly': {
      products: [NAVER_WORKS],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-10',
      commitmentEndDate: '2027-07-09',
      renewalType: 'SWITCH_TO_MONTHLY',
    },
    'annual, renewed': {
      products: [NAVER_WORKS, WORKPLACE],
      billingPlan: 'ANNUAL',
      startDate: '2027-03-01',
      commitmentEndDate: '2028-02-29',
      renewalType: 'AUTO_RENEW',
    },
    'annual, to be changed': {
      products: [NAVER_WORKS],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-10',
      commitmentEndDate: '2027-07-09',
      renewalType: 'CHANGE',
    },
  },
  CONTRACT_ENDS_SOON: {
    'a month before it becomes monthly': {
      products: [NAVER_WORKS],
      days: 30,
      commitmentEndDate: '2027-07-09',
      renewalType: 'SWITCH_TO_MONTHLY',
    },
    'three days before it is renewed': {
      products: [NAVER_WORKS, WORKPLACE],
      days: 3,
      commitmentEndDate: '2026-12-31',
      renewalType: 'AUTO_RENEW',
    },
    'a month before it changes': {
      products: [NAVER_WORKS],
      days: 30,
      commitmentEndDate: '2027-07-09',
      renewalType: 'CHANGE',
      next: { billingPlan: 'ANNUAL', plan: 'PREMIUM' },
    },
  },
  CONTRACT_RENEWED: {
    'for another year, as was set': {
      products: [NAVER_WORKS, WORKPLACE],
      by: 'AUTO_RENEW',
      startDate: '2027-07-10',
      billingPlan: 'ANNUAL',
      commitmentEndDate: '2028-07-09',
      renewalType: 'AUTO_RENEW',
      penalties: [
        { product: 'NAVER_WORKS', date: '2027-07-11', penalty: 96_387 },
        { product: 'WORKPLACE', date: '2027-07-11', penalty: 0 },
      ],
    },
    'with another plan, as was chosen': {
      products: [{ product: 'NAVER_WORKS', plan: 'PREMIUM' }],
      by: 'CHANGE',
      startDate: '2027-07-10',
      billingPlan: 'ANNUAL',
      commitmentEndDate: '2028-07-09',
      renewalType: 'SWITCH_TO_MONTHLY',
      penalties: [{ product: 'NAVER_WORKS', date: '2027-07-11', penalty: 1_096_387 }],
    },
    'by month': {
      products: [COLLABO],
      by: 'SWITCH_TO_MONTHLY',
      startDate: '2027-07-10',
      billingPlan: 'MONTHLY',
    },
  },
  CANCELLATION_SCHEDULED: {
    'two dates, one penalty': {
      items: [
        { product: 'NAVER_WORKS', date: '2026-07-11', penalty: 171_870 },
        { product: 'WORKPLACE', date: '2026-08-01', penalty: 0 },
      ],
      reset: [
        { product: 'NAVER_WORKS', type: 'RENEWAL' },
        { product: 'WORKPLACE', type: 'START_PAID_SERVICE' },
      ],
    },
    'one part of a bundle, the other one paid': {
      items: [{ product: 'WORKPLACE', date: '2026-08-01', penalty: 0 }],
      reset: [],
      consequences: [...ENDED, ...BREAK, PAID_REST, PRICE],
    },
    'one part of a bundle, the other one on trial': {
      items: [{ product: 'WORKPLACE', date: '2026-08-01', penalty: 0 }],
      reset: [],
      consequences: [
        ...ENDED,
        ...BREAK,
        { ...FREE_REST, endsAt: '2026-08-09T15:00:00Z', deletedAt: '2026-09-08T15:00:00Z' },
      ],
    },
    'nothing to pay, nothing reset': {
      items: [{ product: 'WORKBOX', date: '2026-07-11', penalty: 0 }],
      reset: [],
    },
    'the last product, while cash receipts are awaited and bills are overdue': {
      items: [{ product: 'WORKBOX', date: '2026-07-11', penalty: 0 }],
      reset: [],
      consequences: [
        { code: 'SERVICE_ENDS', product: 'WORKBOX', at: '2026-07-10T15:00:00Z', reason: 'CANCELED' },
        { code: 'DATA_DELETED', product: 'WORKBOX', at: '2026-07-10T15:00:00Z' },
        { code: 'CASH_RECEIPTS_LOST', months: ['2026-05', '2026-06'], at: '2026-07-10T15:00:00Z' },
        { code: 'BILLS_OVERDUE', months: ['2026-04', '2026-05'] },
      ],
    },
  },
  CANCELLATION_UNDONE: {
    'a paid service': { products: ['NAVER_WORKS'], lost: [{ product: 'NAVER_WORKS', type: 'RENEWAL' }] },
    'a bundle in trial': {
      products: ['NAVER_WORKS', 'WORKPLACE'],
      lost: [{ product: 'WORKPLACE', type: 'START_PAID_SERVICE' }],
      trialExpiresAt: '2026-07-29T15:00:00Z',
    },
    'NAVER WORKS alone in trial': {
      products: ['NAVER_WORKS'],
      lost: [],
      trialExpiresAt: '2026-07-29T15:00:00Z',
      graceDays: 30,
    },
    'one part of a bundle, while the other one is still cancelled': {
      products: ['NAVER_WORKS'],
      lost: [],
      trialExpiresAt: '2026-07-29T15:00:00Z',
      consequences: UNPAID,
    },
  },
  UPGRADE_REQUESTED: {
    'to Collabo': { from: { product: 'WORKPLACE', plan: 'WORKPLACE' }, to: COLLABO },
  },
  UPGRADE_COMPLETE: {
    'a product by month': { products: [COLLABO], billedFrom: '2026-08-15', billingPlan: 'MONTHLY' },
    'a product by year, with a renewal that was dropped': {
      products: [COLLABO],
      billedFrom: '2026-08-15',
      billingPlan: 'ANNUAL',
      renewalDropped: true,
    },
    'a bundle on trial, from a group name to a domain': {
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      trialEndDate: '2026-08-09',
      newLogin: { loginId: 'admin@acme.com', domainName: 'acme.com' },
      consequences: [
        { code: 'LOGIN_IDS_CHANGE', before: 'ID@acme', loginIds: 'ID@acme.com' },
        { ...FREE_REST, firstPaidDay: '2026-08-10' },
        { ...FREE_REST, product: 'WORKPLACE', endsOn: '2026-08-10' },
      ],
    },
    'a bundle of which one part is paid for': {
      products: [NAVER_WORKS, WORKPLACE],
      bundlePlan: 'BASIC_BASIC',
      billedFrom: '2026-07-15',
      billingPlan: 'MONTHLY',
      trialEndDate: '2026-07-29',
    },
  },
  BUNDLE_COMPLETE: {
    'from WORKPLACE, with a first trial': {
      bundlePlan: 'BASIC_BASIC',
      kept: [WORKPLACE],
      trialEndDate: '2026-09-13',
      expiresAt: '2026-09-13T15:00:00Z',
      adminUrls: [{ product: 'NAVER_WORKS', url: 'https://admin.worksmobile.com' }],
      initialPassword: 'USER',
    },
    'from NAVER WORKS, with a part that began paid': {
      bundlePlan: 'PREMIUM_BASIC',
      kept: [{ product: 'NAVER_WORKS', plan: 'PREMIUM' }],
      paid: { products: [WORKPLACE], billingPlan: 'MONTHLY', startDate: '2026-08-15' },
      adminUrls: [],
      initialPassword: 'ADMIN',
      renewalDropped: true,
      newLogin: { loginId: 'admin@acme.com', domainName: 'acme.com' },
    },
    'from both': {
      bundlePlan: 'BASIC_BASIC',
      kept: [NAVER_WORKS, WORKPLACE],
      adminUrls: [],
      initialPassword: 'ADMIN',
      consequences: [{ code: 'LOGIN_IDS_STAY', loginIds: 'ID@acme.com' }, PAID_REST, PRICE],
    },
  },
  SERVICE_ENDED: {
    'the last product, cancelled with a penalty': {
      ...NAVER_WORKS,
      reason: 'CANCELED',
      endedAt: '2026-06-30T15:00:00Z',
      penalty: 1_168_000,
      deletedAt: '2026-06-30T15:04:59Z',
      lastProduct: true,
    },
    'one of two, its trial over': {
      ...WORKPLACE,
      reason: 'TRIAL_EXPIRED',
      endedAt: '2026-07-29T15:00:00Z',
      deletedAt: '2026-07-30T00:05:00Z',
      confirmedAt: '2026-07-30T00:04:00Z',
      lastProduct: false,
    },
    'one part of a bundle': {
      ...WORKPLACE,
      reason: 'CANCELED',
      endedAt: AT,
      deletedAt: '2026-07-31T15:02:00Z',
      lastProduct: false,
      consequences: [...BREAK, PAID_REST, PRICE],
    },
    'cancelled without a penalty': {
      product: 'WORKBOX',
      plan: 'STANDARD',
      reason: 'CANCELED',
      endedAt: '2026-07-01T03:21:07Z',
      penalty: 0,
      deletedAt: '2026-07-01T03:22:00Z',
      lastProduct: true,
    },
  },
  LOW_CAPACITY: {
    'a paid service': {
      ...COLLABO,
      service: 'WORKPLACE',
      totalBytes: 1_536 * GB,
      usedBytes: 1_500.5 * GB,
      freeBytes: 35.5 * GB,
      remedy: 'ADD_UNITS',
    },
    'a service that nothing can be added to, more than full': {
      ...COLLABO,
      service: 'NAVER_WORKS',
      totalBytes: 1_025 * GB,
      usedBytes: 1_030 * GB,
      freeBytes: 0,
      remedy: 'DELETE',
    },
    'a trial': {
      product: 'WORKBOX',
      plan: 'STANDARD',
      service: 'WORKBOX',
      totalBytes: 1_024 * GB,
      usedBytes: 1_023.75 * GB,
      freeBytes: 0.25 * GB,
      remedy: 'SWITCH_TO_PAID',
    },
  },
  NAME_CHANGED: {
    'a domain, with NAVER WORKS': {
      kind: 'DOMAIN',
      name: 'acme.co.kr',
      loginId: 'admin@acme.co.kr',
      secondaryDomain: 'acme.com',
      needsProof: true,
    },
    'a domain, with WORKPLACE alone': {
      kind: 'DOMAIN',
      name: 'acme.co.kr',
      loginId: 'admin@acme.co.kr',
      secondaryDomain: 'acme.com',
      needsProof: false,
    },
    'a domain, after a placeholder': {
      kind: 'DOMAIN',
      name: 'acme.co.kr',
      loginId: 'admin@acme.co.kr',
      endsPlaceholder: true,
      needsProof: true,
    },
    'a group name': { kind: 'GROUP_NAME', name: 'acme-team', loginId: 'admin@acme-team', needsProof: false },
    'a group name, after a placeholder': {
      kind: 'GROUP_NAME',
      name: 'acme-team',
      loginId: 'admin@acme-team',
      endsPlaceholder: true,
      needsProof: false,
    },
  },
  NAME_RELEASED: {
    'a domain, with a placeholder': {
      nameKind: 'DOMAIN',
      name: 'acme.com',
      next: 't23456789bcdfghjkmnpq.invalid',
      isPlaceholder: true,
      loginId: 'admin@t23456789bcdfghjkmnpq.invalid',
    },
    'a secondary domain': { nameKind: 'DOMAIN', name: 'acme.com', isPlaceholder: false },
    'a company ID, with another one': {
      nameKind: 'COMPANY_ID',
      name: 'acme',
      next: 'acme-seoul',
      isPlaceholder: false,
    },
    'a group name, with a placeholder': {
      nameKind: 'GROUP_NAME',
      name: 'acme-team',
      next: 't23456789bcdfghjkmnpq',
      isPlaceholder: true,
      loginId: 'admin@t23456789bcdfghjkmnpq',
    },
    'a company ID, after a placeholder': {
      nameKind: 'COMPANY_ID',
      name: UNTOLD,
      endsPlaceholder: true,
      next: 'acme-seoul',
      isPlaceholder: false,
    },
    'a group name, after a placeholder': {
      nameKind: 'GROUP_NAME',
      name: UNTOLD,
      endsPlaceholder: true,
      next: 'acme-team',
      isPlaceholder: false,
      loginId: 'admin@acme-team',
    },
  },
  ADDRESS_CHANGED: {
    'by the company': { newAddress: 'n***@acme-mail.com', changedAt: '2026-07-01T05:00:00Z' },
  },
  OWNER_TRANSFERRED: {
    'to the former owner': { to: 'FORMER' },
    'to the new owner': { to: 'NEW', loginId: 'admin@acme.com' },
    'to the former owner of a company that pays': { to: 'FORMER', isMethodRemoved: true },
    'to the new owner of a company that pays': {
      to: 'NEW',
      loginId: 'admin@acme.com',
      isMethodRemoved: true,
    },
    'to the former address of the bills': { to: 'FORMER', isBillAddress: true },
  },
  BILLING_PROFILE_CHANGED: {
    'another address and another card': {
      noticeEmail: 'f***@acme.com',
      paymentMethod: { label: 'SHINHAN 1234', expires: '2028-12' },
      isMethodRemoved: false,
      isFormerAddress: false,
    },
    'a bank account': {
      paymentMethod: { label: 'WOORI 789' },
      isMethodRemoved: false,
      isFormerAddress: false,
    },
    'no payment method any more': { isMethodRemoved: true, isFormerAddress: false },
    'to the address before': {
      noticeEmail: 'f***@acme.com',
      isMethodRemoved: false,
      isFormerAddress: true,
    },
  },
  DOMAIN_PROVEN: {
    'with Mail': {
      domainName: 'acme.com',
      isNeeded: true,
      hasMail: true,
      adminUrl: 'https://admin.worksmobile.com',
    },
    'without Mail': { domainName: 'acme.com', isNeeded: true, hasMail: false },
    'without NAVER WORKS': { domainName: 'acme.com', isNeeded: false, hasMail: false },
  },
  DOMAIN_CHECK_FAILED: {
    'after three days': { domainName: 'acme.com', isNeeded: true, endedAt: '2026-07-05T01:30:00Z' },
    'without NAVER WORKS': { domainName: 'acme.com', isNeeded: false, endedAt: '2026-07-05T01:30:00Z' },
  },
  PASSWORD_LINK: {
    'asked for at the login': {
      loginId: 'mina.kim@acme.com',
      url: 'https://console.example.com/password#token=t23456789bcdfghjkmnpq.slot.secret',
      expiresAt: '2026-07-01T05:00:00Z',
      askedBy: 'USER',
    },
    'asked for by the administrator': {
      loginId: 'mina.kim@acme',
      url: 'https://console.example.com/password#token=t23456789bcdfghjkmnpq.slot.secret',
      expiresAt: '2026-07-01T05:00:00Z',
      askedBy: 'ADMINISTRATOR',
    },
    'of a switch from a group name to a bundle under a domain': {
      loginId: 'admin@acme.com',
      fromSwitchOn: true,
      url: 'https://console.example.com/password#token=t23456789bcdfghjkmnpq.slot.secret',
      expiresAt: '2026-07-01T05:00:00Z',
      askedBy: 'BUNDLE_SWITCH',
    },
  },
};

/** One row a sample, for `describe.each`, as a row has it: with the name of the company. */
export const SAMPLE_ROWS = (Object.keys(SAMPLES) as MailTemplateName[]).flatMap((template) =>
  Object.entries(SAMPLES[template]).map(([shape, data]) => ({
    template,
    shape,
    data: { company: 'Acme', ...data },
  })),
);

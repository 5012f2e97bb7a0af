import {
  initialPasswordItem,
  linkItem,
  passwordItem,
  triesItem,
} from '../../functions/adapters/table/credential-items.ts';
import { triesKey } from '../../functions/adapters/table/credential-keys.ts';
import { idempotencyItem } from '../../functions/adapters/table/idempotency-items.ts';
import {
  accountItem,
  eventItem,
  groupItem,
  mailItem,
  paymentItem,
  profileItem,
  removedAccountItem,
  tenantItem,
  usageDayItem,
  usageHeadItem,
  workItem,
} from '../../functions/adapters/table/items.ts';
import { setByUser } from '../../functions/core/accounts/account-password.ts';
import type { Account } from '../../functions/core/accounts/accounts.ts';
import { LOGIN_POLICY, type Tries, tryNow } from '../../functions/core/accounts/throttle.ts';
import type { Instant, KstDate } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { decideBillingProfile } from '../../functions/core/decide/billing-profile.ts';
import { decideCancellation } from '../../functions/core/decide/cancellation.ts';
import { decideCashReceipt, decideCashReceiptResult } from '../../functions/core/decide/cash-receipt.ts';
import { decideVerification } from '../../functions/core/decide/domain-verification.ts';
import { decideCards, decideOrgChart } from '../../functions/core/decide/groups/settings.ts';
import { decidePayment } from '../../functions/core/decide/payment.ts';
import { decideRename } from '../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../functions/core/decide/renewal.ts';
import { decideDataDeleted } from '../../functions/core/decide/system/data-deletion.ts';
import { decideMailFate } from '../../functions/core/decide/system/mail-fate.ts';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { requiredReminders } from '../../functions/core/lifecycle/reminders.ts';
import {
  isForMachine,
  startedWork,
  type WorkItem,
  workChanges,
  workInput,
} from '../../functions/core/lifecycle/work.ts';
import { reminderMail } from '../../functions/core/mail-requests/reminder-mail.ts';
import { mailAfter } from '../../functions/core/mails/mail-fate.ts';
import { type MailItem, mailItemOf } from '../../functions/core/mails/mail-item.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { companyId, type GroupHouse, groupHouse, paidCompany } from '../support/groups/group-house.ts';
import { FAILED_MAIL, setupMail } from '../support/mails.ts';
import { moved, subscribe, toBundle, upgradeBundle } from '../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import {
  BY_OWNER,
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  WITH_FINANCE,
} from '../support/subscriptions.ts';
import {
  committed,
  failed,
  REQUESTED_AT,
  ready,
  requestCommit,
  requested,
  TENANT_ID,
} from '../support/tenants.ts';
import { cutShort } from './company-lives.ts';
import { rareLives } from './rare-lives.ts';

const PAID_AT: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const upToDateAt = (stored: StoredTenant, now: Instant): StoredTenant =>
  decided(stored, commitOf(stored, applyDue(stored.tenant, now).steps, now));

/** Groups in each state that an item can be in, with their companies. */
function houses(): GroupHouse[] {
  const houseOf = () => {
    const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, PAID_AT)));
    house.form(0, PAID_AT);
    house.join(1, PAID_AT, '2026-07-20');
    house.join(2, PAID_AT);
    return house;
  };
  const [arranged, changing, ending] = [houseOf(), houseOf(), houseOf()];
  arranged.write(decideCards(arranged.group(), arranged.stored(1), { count: 3 }, contextAt(PAID_AT)));
  const companies = [0, 1, 2].map((number) => ({
    tenantId: companyId(number),
    displayRange: number === 1 ? ('OWN' as const) : ('GROUP' as const),
    parentTenantId: number === 0 ? null : companyId(0),
    position: number,
  }));
  arranged.write(decideOrgChart(arranged.group(), arranged.stored(0), { companies }, contextAt(PAID_AT)));
  changing.changeMain(1, '2026-09-01', PAID_AT);
  changing.leave(2, PAID_AT, '2026-08-01');
  const both = (date: KstDate) =>
    (['NAVER_WORKS', 'WORKPLACE'] as const).map((product) => ({ product, date }));
  for (const number of [1, 2, 0])
    ending.act(number, (stored) =>
      decideCancellation(stored, cancellationRequest(both('2026-08-01')), contextAt(PAID_AT)),
    );
  ending.dissolve(PAID_AT, '2026-08-15');
  return [arranged, changing, ending];
}

const grouped = (): StoredTenant[] =>
  houses().flatMap((house) => [0, 1, 2].map((number) => house.stored(number)));

/** Its notification address takes no mail. */
function bouncing(): StoredTenant {
  const stored = ready();
  const before = { ...FAILED_MAIL, state: 'SENT', messageId: 'm-1' } as const;
  const news = {
    fate: 'BOUNCED',
    messageId: 'm-1',
    at: PAID_AT,
    recipients: [stored.profile.notificationEmail],
  } as const;
  const commit = decideMailFate(stored, { before, after: mailAfter(before, news) ?? before }, news);
  if (!commit) throw new Error('a bounce says something of the address');
  return decided(stored, commit);
}

/** A tenant in each state that its row can be in. */
function tenants(): StoredTenant[] {
  const annual = paid(BUNDLE_BODY, 'BUNDLE', PAID_AT, { renewalType: 'AUTO_RENEW' }, REQUESTED_AT);
  const change = { renewalType: 'CHANGE', billingPlan: 'MONTHLY' } as const;
  const alone = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);
  const bundled = moved(alone, toBundle(alone, 'BASIC_BASIC', PAID_AT), PAID_AT);
  const returned = decided(
    alone,
    subscribe(alone, 'WORKBOX', PAID_AT, {
      billingPlan: 'MONTHLY',
      known: { taken: [], trialUsed: [{ product: 'WORKBOX', by: 'companyId' }] },
    }),
  );
  const verifying = decided(
    ready(),
    decideVerification(ready(), () => 'token', contextAt(PAID_AT)),
  );
  const renamed = decided(
    ready(),
    decideRename(ready(), { field: 'domainName', value: 'acme.co.kr' }, undefined, contextAt(PAID_AT)),
  );
  const ended = upToDateAt(ready(WORKPLACE_BODY), EXPIRY);
  return [
    requested(BUNDLE_BODY),
    failed(NAVER_WORKS_BODY),
    reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' }),
    upToDateAt(ready(NAVER_WORKS_BODY), EXPIRY),
    decided(annual, decideRenewal(annual, 'WORKPLACE', change, contextAt(PAID_AT))),
    upToDateAt(annual, '2027-07-09T15:00:00Z'),
    cancelling(annual, [{ product: 'WORKPLACE', date: '2027-07-10' }], PAID_AT),
    ended,
    decided(annual, upgradeBundle(annual, 'PREMIUM_BASIC', PAID_AT)),
    verifying,
    renamed,
    bundled,
    decided(bundled, decideProfile(bundled, NEW_PROFILE, BY_OWNER, PAID_AT)),
    decided(bundled, decideBillingProfile(bundled, BILLING, BY_OWNER, PAID_AT)),
    bouncing(),
    ...receipts(alone),
    overdue(alone),
    returned,
    decided(ended, decideDataDeleted(ended, 'WORKPLACE', EXPIRY)),
    cutShort(),
    ...rareLives(),
    ...grouped(),
  ];
}

const NEW_PROFILE = { language: 'en', notificationEmail: 'kim@acme-mail.com' } as const;

const FINANCE = { type: 'FINANCE', sub: 'finance' } as const;
const told = (stored: StoredTenant, status: 'PAID' | 'OVERDUE') =>
  committed(
    decidePayment(
      { ...stored, deployment: WITH_FINANCE },
      '2026-07',
      { status, total: 60_000 },
      { total: 60_000, payment: undefined },
      FINANCE,
      '2026-08-20T05:00:00Z',
    ),
  );

/** Its last bill was not paid in time. */
const overdue = (paying: StoredTenant): StoredTenant => decided(paying, told(paying, 'OVERDUE'));

/** Companies with a cash receipt in each of its states. */
function receipts(paying: StoredTenant): StoredTenant[] {
  const asked = decided(
    paying,
    decideCashReceipt(paying, '2026-07', RECEIPT, 60_000, BY_OWNER, '2026-08-03T05:00:00Z'),
  );
  const results = [
    { state: 'ISSUED', approvalNumber: '123456789' },
    { state: 'REJECTED', rejection: 'IDENTIFIER_UNKNOWN' },
  ] as const;
  const reported = results.map((result) =>
    decided(
      asked,
      decideCashReceiptResult(
        asked,
        '2026-07',
        result,
        { type: 'SUPPORT', sub: 'support-1' },
        '2026-08-04T05:00:00Z',
      ),
    ),
  );
  return [asked, ...reported];
}

const RECEIPT = { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' } as const;
const BILLING = {
  noticeEmail: 'bills@acme.com',
  paymentMethod: { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2028-12' },
} as const;

/** Every kind of work, in each state that its row can be in. */
function work(): WorkItem[] {
  const opened = tenants().flatMap(({ tenant }) => workChanges(undefined, tenant, REQUESTED_AT));
  const kinds = [...new Map(opened.map((item) => [item.kind, item])).values()];
  const [first] = kinds;
  if (!first) throw new Error('no work');
  const { sweepAt: _, ...closed } = first;
  return [
    ...kinds,
    startedWork(workInput(first)),
    { ...closed, state: 'DONE' },
    { ...closed, state: 'VOID' },
  ];
}

function mails(): MailItem[] {
  const pending = mailItemOf(setupMail(), TENANT_ID, '2-1', REQUESTED_AT);
  const stored = ready();
  const [asked] = requiredReminders(stored.tenant);
  const reminder = asked && reminderMail(stored, asked, asked.dueAt);
  if (!asked || !reminder) throw new Error('no reminder');
  const { recipient: _, data: __, sweepAt: ___, ...blank } = pending;
  return [
    pending,
    mailItemOf(reminder.mail, TENANT_ID, reminder.name, asked.dueAt),
    { ...pending, state: 'SENDING', attempts: 2, leaseUntil: 1_783_000_000_000, isResent: true },
    { ...blank, state: 'SENT', attempts: 1, messageId: 'message-1' },
  ];
}

const accounts = (): Account[] => [
  { product: 'WORKPLACE', id: 'admin', role: 'TOP_ADMINISTRATOR', registeredAt: REQUESTED_AT },
  { product: 'NAVER_WORKS', id: 'kim', email: 'kim@acme.com', role: 'USER', registeredAt: REQUESTED_AT },
];

const HASH = { algorithm: 'scrypt', n: 131_072, r: 8, p: 1, salt: 'salt', key: 'key' } as const;
const MS = 1_783_000_000_000;

function triesOf(count: number): Tries {
  const next = (known?: Tries) => tryNow(LOGIN_POLICY, known, known?.lockedUntil ?? REQUESTED_AT);
  let tried = next();
  for (let more = 1; more < count && tried.allowed; more++) tried = next(tried.after);
  if (!tried.allowed) throw new Error('the lock is not over');
  return tried.after;
}

/** The rows and the inputs of executions as the code of today writes them. */
export function writtenToday() {
  const machines = work().filter(
    (item) => (item.state === 'PENDING' || item.state === 'WAITING') && isForMachine(item),
  );
  return {
    groups: houses().map((house) => groupItem(house.group())),
    tenants: tenants().map(({ tenant }) => tenantItem(tenant)),
    profiles: tenants().map(({ profile }) => profileItem(profile)),
    usageHeads: tenants().flatMap(({ usageHead }) =>
      usageHead ? [usageHeadItem(TENANT_ID, usageHead)] : [],
    ),
    usageDays: tenants().flatMap(({ usage }) => usage.map((day) => usageDayItem(TENANT_ID, day))),
    accounts: accounts().map((account) => accountItem(TENANT_ID, account)),
    removedAccounts: accounts().map((account) =>
      removedAccountItem(TENANT_ID, account, '2026-07-10', 1_783_000_000_000),
    ),
    payments: (['PAID', 'OVERDUE'] as const).flatMap((status) => {
      const { payment } = told(paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT), status);
      return payment ? [paymentItem(TENANT_ID, payment)] : [];
    }),
    events: requestCommit().events.map(eventItem),
    work: work().map(workItem),
    mails: mails().map(mailItem),
    passwords: [
      passwordItem(TENANT_ID, 'kim', HASH, setByUser(REQUESTED_AT)),
      initialPasswordItem(TENANT_ID, HASH, REQUESTED_AT),
    ],
    links: [
      { accountId: 'kim', askedAt: REQUESTED_AT, expiresAt: PAID_AT },
      { accountId: 'kim', replaces: 'id', sentTo: 'mark', askedAt: REQUESTED_AT, expiresAt: PAID_AT },
    ].map((link) => linkItem({ tenantId: TENANT_ID, tokenHash: 'hash' }, link)),
    tries: [1, 6].map((count) =>
      triesItem(triesKey('a-secret-of-the-stack', 'LOGIN', TENANT_ID, 'kim'), { tries: triesOf(count) }),
    ),
    answers: [
      idempotencyItem(
        { sub: 'owner-1', method: 'POST', path: '/v1/tenants', key: 'key-1' },
        { payloadHash: 'hash', status: 202, headers: { etag: '"v1"' }, body: '{}' },
        MS,
      ),
    ],
    inputs: Object.fromEntries(machines.map((item) => [item.kind, workInput(item)])),
  };
}

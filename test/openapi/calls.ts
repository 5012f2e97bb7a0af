import * as z from 'zod';
import type { StuckItem } from '../../functions/adapters/stores/work/stuck-index.ts';
import { changeBillingProfile } from '../../functions/api/commands/billing-profile.ts';
import { cancel, undoCancellation } from '../../functions/api/commands/cancellation.ts';
import { changeCapacity } from '../../functions/api/commands/capacity.ts';
import { requestCashReceipt } from '../../functions/api/commands/cash-receipt.ts';
import { saveOrgChart } from '../../functions/api/commands/org-chart.ts';
import {
  dropBundlePaidSwitch,
  dropPaidSwitch,
  switchBundleToPaid,
  switchToPaid,
} from '../../functions/api/commands/paid-switch.ts';
import { changeDomain, changeGroupName } from '../../functions/api/commands/rename.ts';
import { changeRenewal } from '../../functions/api/commands/renewal.ts';
import { requestTrial } from '../../functions/api/commands/request-trial.ts';
import { subscribe } from '../../functions/api/commands/subscribe.ts';
import { switchToBundle } from '../../functions/api/commands/switch-to-bundle.ts';
import { updateProfile } from '../../functions/api/commands/update-profile.ts';
import { upgradeBundle, upgradeProduct } from '../../functions/api/commands/upgrade.ts';
import { verifyDomain } from '../../functions/api/commands/verify-domain.ts';
import { setAccountPassword } from '../../functions/api/passwords/set-account-password.ts';
import {
  changeAccountsInBatch,
  registerAccount,
  removeAccount,
} from '../../functions/api/product/accounts.ts';
import type { ChangeAccountsDeps } from '../../functions/api/product/change-accounts.ts';
import { getEntitlement } from '../../functions/api/product/entitlement.ts';
import { listAccounts } from '../../functions/api/product/list-accounts.ts';
import { getOrgChart } from '../../functions/api/product/org-chart.ts';
import { searchAccounts } from '../../functions/api/product/search-accounts.ts';
import {
  answerServiceTask,
  getServiceTask,
  listServiceTasks,
} from '../../functions/api/product/service-task.ts';
import { reportUsedBytes } from '../../functions/api/product/used-bytes.ts';
import { availability } from '../../functions/api/public/availability.ts';
import { catalog } from '../../functions/api/public/catalog.ts';
import { getBill, getEstimate, getTrend, getUsage } from '../../functions/api/queries/billing.ts';
import { getBillingProfile } from '../../functions/api/queries/billing-profile.ts';
import { listCashReceipts } from '../../functions/api/queries/cash-receipts.ts';
import { getGroupBill } from '../../functions/api/queries/group-billing.ts';
import { getGroup, planGroupCancellation } from '../../functions/api/queries/groups.ts';
import { listMails, listWork } from '../../functions/api/queries/operator.ts';
import { listPayableBills } from '../../functions/api/queries/payable-bills.ts';
import { getForecast, quoteCancellation } from '../../functions/api/queries/previews.ts';
import { getSubscription, getTenant, listEvents, listTenants } from '../../functions/api/queries/queries.ts';
import { listStuck } from '../../functions/api/queries/stuck.ts';
import { reportCashReceipt } from '../../functions/api/support/cash-receipt.ts';
import { releaseName, releaseTrial, transferOwner } from '../../functions/api/support/company.ts';
import {
  addAffiliate,
  changeMain,
  dissolveGroup,
  formGroup,
  removeAffiliate,
  setLinkedCards,
  undoDissolution,
} from '../../functions/api/support/groups.ts';
import { dismissMail, renewTimers, retryMail, retryOperation } from '../../functions/api/support/operator.ts';
import { reportPayment } from '../../functions/api/support/payment.ts';
import { renewAllWork } from '../../functions/api/support/renew-all-work.ts';
import { retryAllMails } from '../../functions/api/support/retry-all-mails.ts';
import { setByUser } from '../../functions/core/accounts/account-password.ts';
import { type Account, AccountSchema } from '../../functions/core/accounts/accounts.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import { decideCashReceipt } from '../../functions/core/decide/cash-receipt.ts';
import { decideTimersRenewed } from '../../functions/core/decide/operator.ts';
import { decideSetupComplete } from '../../functions/core/decide/system/setup.ts';
import { EventSchema } from '../../functions/core/lifecycle/events.ts';
import {
  type ServiceTask,
  ServiceTaskSchema,
  type TaskAnswer,
  taskId,
} from '../../functions/core/lifecycle/service-task.ts';
import { type WorkItem, WorkItemSchema } from '../../functions/core/lifecycle/work.ts';
import { byMachineKind } from '../../functions/core/lifecycle/work-kinds.ts';
import { MailItemSchema } from '../../functions/core/mails/mail-item.ts';
import { GroupSchema } from '../../functions/core/model/group.ts';
import { type Payment, PaymentSchema } from '../../functions/core/model/payment.ts';
import { ProfileSchema, type StoredTenant, TenantSchema } from '../../functions/core/model/tenant.ts';
import { UsageDaySchema, UsageHeadSchema } from '../../functions/core/model/usage.ts';
import { CONFIRMATION_TEXTS } from '../../functions/core/requests/cancellation.ts';
import type { RouteName } from '../../functions/routes/routes.ts';
import type { HttpReply, HttpRequest } from '../../functions/runtime/http-entry.ts';
import { accountDesk } from '../support/accounts.ts';
import { SET_UP_TASK } from '../support/connected-products.ts';
import { company, companyId, GROUP_ID, groupHouse, paidCompany } from '../support/groups/group-house.ts';
import { FINANCE, request, SUPPORT } from '../support/http.ts';
import { grownEverywhere } from '../support/later-fields.ts';
import { FAILED_MAIL } from '../support/mails.ts';
import { BODIES, BUNDLE_BODY, LITE_BUNDLE_BODY } from '../support/requests.ts';
import { BY_OWNER, cancelling, decided, paid, reserved, WITH_FINANCE } from '../support/subscriptions.ts';
import {
  committed,
  failed,
  ready,
  readyEvents,
  requestCommit,
  requested,
  TENANT_ID,
} from '../support/tenants.ts';
import { undelivered } from '../support/undelivered.ts';
import { accountsOn } from '../support/usage.ts';

// All that is stored has fields of a later release, at every depth: no answer shows one.
const grown = (stored: StoredTenant): StoredTenant => ({
  tenant: grownEverywhere(TenantSchema, stored.tenant),
  profile: grownEverywhere(ProfileSchema, stored.profile),
  usageHead: stored.usageHead && grownEverywhere(UsageHeadSchema, stored.usageHead),
  usage: grownEverywhere(z.array(UsageDaySchema), [...stored.usage]),
  group: stored.group && grownEverywhere(GroupSchema, stored.group),
});

const TIMES: readonly Instant[] = ['2026-06-30T05:00:00Z', '2026-08-10T00:00:00Z', '2027-01-01T00:00:00Z'];
const AT: Instant = '2026-06-30T05:00:00Z';
const RESERVED = reserved(BUNDLE_BODY, 'BUNDLE', AT, { billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW' });
const PAID = paid(BUNDLE_BODY, 'BUNDLE', AT, { renewalType: 'AUTO_RENEW' });
const PAID_WORKPLACE = paid(BODIES.WORKPLACE, 'WORKPLACE', AT);
const WORKBOX_TOO = {
  offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
  termsVersion: TERMS_VERSION,
};
const WORKPLACE_LATER = { product: 'WORKPLACE', date: '2026-07-20' } as const;
const CANCELLING = cancelling(RESERVED, [WORKPLACE_LATER], AT);
const PAID_WORK = committed(decideTimersRenewed(PAID, { type: 'SYSTEM' }, AT)).work;
const CARD = { kind: 'CARD', token: 'pm_12345678', label: 'Visa 1234', expires: '2026-12' } as const;
const WITH_CARD: StoredTenant = {
  ...ready(),
  profile: {
    ...ready().profile,
    billing: { noticeEmail: 'bills@acme.com', paymentMethod: { ...CARD, registeredAt: AT } },
  },
};
const WITH_RECEIPT = decided(
  PAID,
  decideCashReceipt(
    PAID,
    '2026-07',
    { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' },
    60_000,
    BY_OWNER,
    '2026-08-10T00:00:00Z',
  ),
);
const TENANTS = [
  WITH_CARD,
  WITH_RECEIPT,
  requested(),
  failed(),
  ...Object.values(BODIES).map((body) => ready(body)),
  RESERVED,
  PAID,
  CANCELLING,
];
const IN_EVERY_STATE = TENANTS.flatMap((stored) => TIMES.map((now) => ({ stored, now })));

const PRODUCT = { sub: 'workplace', scopes: ['smartwork/product'] };
const KEY = { 'idempotency-key': 'key-1' };
const ONCE_AND_DRY = [
  { query: {}, headers: KEY },
  { query: { dryRun: 'true' }, headers: {} },
];

const newTenants = {
  store: {
    lookUp: async () => ({
      known: { taken: [], trialUsed: [] },
      answered: undefined,
      trials: { stored: undefined, tenantIds: [] },
    }),
    create: async () => ({ outcome: 'COMMITTED' }) as const,
  },
  hash: async () => ({ algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: 's', key: 'k' }) as const,
  newTenantId: () => TENANT_ID,
  mostTrials: 5,
};

const commands = (stored: StoredTenant) => ({
  deployment: {
    consoleUrl: 'https://console.example',
    requiresPaymentMethod: false,
    isFinanceConnected: true,
  },
  load: async () => ({ stored: grown(stored), answered: undefined }),
  commit: async () => ({ outcome: 'COMMITTED' }) as const,
});

const moves = (stored: StoredTenant) => ({
  ...commands(stored),
  lookUpNames: async () => ({ taken: [], trialUsed: [] }),
  hash: newTenants.hash,
  lookUpIn: async (_: string, __: string, accountId: string) => ({
    company: 'company',
    triesKey: { pk: 'TRIES#1', sk: 'TRIES' },
    tries: undefined,
    account: {
      ...grown(stored),
      accountId,
      isTopAdministrator: accountId === 'admin',
      registeredAt: AT,
      products: [],
      email: 'lee@acme.com',
      passwordId: undefined,
    },
    password: undefined,
  }),
});

const started = requested();
const setUpLate = committed(decideSetupComplete(started, 1, '2027-01-01T00:00:00Z'));
const events = [...requestCommit().events, ...setUpLate.events].map((event) =>
  grownEverywhere(EventSchema, event),
);
const grownWork = (work: readonly WorkItem[]) => work.map((item) => grownEverywhere(WorkItemSchema, item));
const GROWN_MAIL = grownEverywhere(MailItemSchema, FAILED_MAIL);

const TOLD = new Map([
  [
    TENANT_ID,
    grownEverywhere<Payment>(PaymentSchema, { month: '2026-07', status: 'PAID', total: 60_000, since: AT }),
  ],
]);
const queries = (stored: StoredTenant) => ({
  deployment: {
    consoleUrl: 'https://console.example',
    requiresPaymentMethod: true,
    isFinanceConnected: true,
  },
  tenant: async () => grown(stored),
  usageIn: async () => grown(stored).usage,
  groups: async () => new Map(),
  knownCompanies: async () => [],
  payments: async () => TOLD,
  tenantWithTimers: async () => ({ ...grown(stored), timers: grownWork(requestCommit().work) }),
  groupsOf: async () => new Map(),
  tenantsOf: async () => ({ items: [grown(stored).tenant], next: `2026-06-30T05:00:00Z#${TENANT_ID}` }),
  tenantAlone: async () => stored.tenant,
  eventsOf: async () => ({ items: events, next: undefined }),
});

const outbox = {
  machineOf: byMachineKind((kind) => `arn:aws:states:ap-northeast-2:123456789012:stateMachine:${kind}`),
  workOf: async () => ({ items: grownWork([...requestCommit().work, ...PAID_WORK]), next: undefined }),
  mailsOf: async () => ({ items: [GROWN_MAIL], next: `MAIL#${FAILED_MAIL.mailId}` }),
};

type Call = () => HttpReply | Promise<HttpReply>;

const inEveryState = (call: (deps: ReturnType<typeof queries>, asked: HttpRequest) => Promise<HttpReply>) =>
  IN_EVERY_STATE.map(
    ({ stored, now }): Call =>
      () =>
        call(queries(stored), request({ now })),
  );

const annual = { billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION };
const ofWorkplace = { params: { tenantId: TENANT_ID, product: 'WORKPLACE' } };

/** A command on a tenant by whoever has read it, done and tried out. */
const onTenant = (
  call: (deps: ReturnType<typeof commands>, asked: HttpRequest) => Promise<HttpReply>,
  stored: StoredTenant,
  asked: Partial<HttpRequest> = {},
): Call[] =>
  ONCE_AND_DRY.map(({ query }) => () => {
    const headers = { 'if-match': `"v${stored.tenant.version}"` };
    return call(commands(stored), request({ method: 'PUT', ...asked, query, headers }));
  });

const UNTIL: Instant = '2026-06-30T06:30:00Z';
const ANSWERS: readonly (TaskAnswer | undefined)[] = [
  undefined,
  { status: 'DONE', at: AT },
  { status: 'FAILED', at: AT, reason: 'QUOTA_EXCEEDED' },
  { status: 'WORKING', at: AT, until: UNTIL },
];
const { settings: _, ...DELETION_TASK } = { ...SET_UP_TASK, kind: 'DELETION' as const };
/** In every state; a deletion that nobody asks for any more can still be read. */
const TASKS: readonly ServiceTask[] = [
  ...ANSWERS.map((answer) => ({ ...SET_UP_TASK, ...(answer && { answer }) })),
  { ...DELETION_TASK, answer: { status: 'DONE', at: AT } },
];
const taskDeps = (task: ServiceTask) => ({
  loadTask: async () => ({
    known: grown(requested()),
    task: grownEverywhere(ServiceTaskSchema, task),
    answered: undefined,
  }),
  loadTasks: async () => ({ known: grown(requested()), tasks: [grownEverywhere(ServiceTaskSchema, task)] }),
  commitAnswer: async () => ({ outcome: 'COMMITTED' }) as const,
});
const ofTask = (task: ServiceTask, asked: Partial<HttpRequest> = {}): HttpRequest =>
  request({ caller: PRODUCT, params: { ...ofWorkplace.params, task: taskId(task) }, ...asked });

const OF_LEE = { tenantId: TENANT_ID, accountId: 'lee' };

/** On a tenant that has none of the accounts that are named. */
const onAccounts = (
  call: (deps: ChangeAccountsDeps, asked: HttpRequest) => Promise<HttpReply>,
  asked: Partial<HttpRequest>,
): Call[] =>
  ONCE_AND_DRY.map((way) => () => {
    const deps = {
      load: async () => ({ known: grown(PAID), answered: undefined }),
      accountRecords: async () => () => ({ account: undefined, goneOn: undefined }),
      commit: async () => ({ outcome: 'COMMITTED' }) as const,
    };
    return call(deps, request({ method: 'PUT', ...asked, ...way }));
  });
const house = groupHouse(paidCompany(0, AT), paidCompany(1, AT), company(2), paidCompany(3, AT));
house.form(0, AT);
house.join(1, AT);
house.join(2, AT);
house.leave(2, AT, '2026-09-01');
house.changeMain(1, '2026-07-16', AT);
const groupsOfHouse = {
  deployment: WITH_FINANCE,
  load: async () => ({ group: grownEverywhere(GroupSchema, house.group()), answered: undefined }),
  companies: async (ids: readonly string[]) =>
    ids.map((id) => grown(house.stored([0, 1, 2, 3].findIndex((number) => companyId(number) === id)))),
  commit: async () => ({ outcome: 'COMMITTED' }) as const,
  newGroupId: () => GROUP_ID,
};
const groupQueries = {
  companies: groupsOfHouse.companies,
  knownCompanies: groupsOfHouse.companies,
  groups: async () => new Map([[GROUP_ID, grownEverywhere(GroupSchema, house.group())]]),
};
const productGroups = {
  groups: groupQueries.groups,
  tenants: async (ids: readonly string[]) => (await groupsOfHouse.companies(ids)).map(({ tenant }) => tenant),
};
const ofGroup = (more: Partial<HttpRequest> = {}): HttpRequest =>
  request({
    caller: SUPPORT,
    method: 'PUT',
    params: { groupId: GROUP_ID, tenantId: companyId(1) },
    now: AT,
    ...more,
  });
const onGroup = (
  call: (deps: typeof groupsOfHouse, asked: HttpRequest) => Promise<HttpReply>,
  asked: Partial<HttpRequest> = {},
): Call[] => ONCE_AND_DRY.map((way) => () => call(groupsOfHouse, ofGroup({ ...asked, ...way })));

/** Calls of the real work of every route; where a tenant is shown, in every state that it can be in. */
export const CALLS: Readonly<Record<Exclude<RouteName, 'getHealth' | 'getOpenApi'>, readonly Call[]>> = {
  getCatalog: ['ko', 'en'].map((language) => () => catalog(request({ query: { language } }))),
  getAvailability: ['acme', '-acme-', 'line'].map((companyId) => () => {
    const query = { companyId, domainName: 'acme.com', groupName: 'acme' };
    return availability({ claimed: async () => ['domainName'] }, request({ query }));
  }),
  requestTrial: Object.values(BODIES).flatMap((body) =>
    ONCE_AND_DRY.map((way) => () => requestTrial(newTenants, request({ method: 'POST', body, ...way }))),
  ),
  listTenants: inEveryState(listTenants),
  getTenant: inEveryState(getTenant),
  getSubscription: IN_EVERY_STATE.flatMap(({ stored, now }) =>
    Object.keys(stored.tenant.subscriptions).map((product) => () => {
      const params = { tenantId: TENANT_ID, product };
      return getSubscription(queries(stored), request({ now, params }));
    }),
  ),
  listEvents: [
    ...inEveryState(listEvents),
    ...IN_EVERY_STATE.map(
      ({ stored, now }): Call =>
        () =>
          listEvents(queries(stored), request({ now, query: { product: 'WORKPLACE' } })),
    ),
  ],
  getBillingProfile: inEveryState(getBillingProfile),
  changeBillingProfile: [
    { noticeEmail: 'bills@acme.com' },
    { paymentMethod: { kind: 'CARD', token: 'pm_12345678', label: 'Visa 1234', expires: '2030-12' } },
    { paymentMethod: null },
  ].flatMap((body) =>
    ONCE_AND_DRY.map(
      (way) => () => changeBillingProfile(commands(WITH_CARD), request({ method: 'PATCH', body, ...way })),
    ),
  ),
  listCashReceipts: inEveryState((deps, asked) => listCashReceipts(deps, asked)),
  requestCashReceipt: ONCE_AND_DRY.map((way) => () => {
    const deps = { ...queries(PAID), ...commands(PAID), knownCompanies: async () => [] };
    const params = { tenantId: TENANT_ID, month: '2026-07' };
    const body = { purpose: 'INCOME_DEDUCTION', identifier: '010-1234-5678' };
    const now = '2026-08-10T00:00:00Z';
    return requestCashReceipt(deps, request({ method: 'PUT', params, body, now, ...way }));
  }),
  reportCashReceipt: [
    { state: 'ISSUED', approvalNumber: '123456789' },
    { state: 'REJECTED', rejection: 'PAID_BY_CARD' },
  ].flatMap((body) =>
    ONCE_AND_DRY.map((way) => () => {
      const params = { tenantId: TENANT_ID, month: '2026-07' };
      const asked = { method: 'PUT', caller: SUPPORT, params, body, ...way } as const;
      return reportCashReceipt(commands(WITH_RECEIPT), request(asked));
    }),
  ),
  updateProfile: ONCE_AND_DRY.map((way) => () => {
    const body = { language: 'en', companyName: 'Acme' };
    return updateProfile(commands(ready()), request({ method: 'PATCH', body, ...way }));
  }),
  switchToPaid: [undefined, '2026-06-30'].flatMap((startDate) =>
    onTenant(switchToPaid, ready(), {
      ...ofWorkplace,
      body: { ...annual, startDate },
    }),
  ),
  switchBundleToPaid: ['2026-06-30', '2026-07-20'].flatMap((startDate) =>
    onTenant(switchBundleToPaid, ready(), { body: { ...annual, startDate } }),
  ),
  dropPaidSwitch: onTenant(dropPaidSwitch, RESERVED, ofWorkplace),
  dropBundlePaidSwitch: onTenant(dropBundlePaidSwitch, RESERVED),
  changeDomain: onTenant(changeDomain, ready(), { body: { domainName: 'acme.co.kr' } }),
  changeGroupName: onTenant(changeGroupName, ready(LITE_BUNDLE_BODY), { body: { groupName: 'acme-team' } }),
  verifyDomain: ONCE_AND_DRY.map(
    (way) => () => verifyDomain(commands(ready()), request({ method: 'POST', ...way })),
  ),
  changeRenewal: onTenant(changeRenewal, PAID, {
    ...ofWorkplace,
    body: { renewalType: 'SWITCH_TO_MONTHLY' },
  }),
  changeCapacity: [0, 3].flatMap((addedUnits) =>
    onTenant(changeCapacity, PAID, { ...ofWorkplace, body: { addedUnits } }),
  ),
  listServiceTasks: TASKS.map(
    (task) => () => listServiceTasks(taskDeps(task), request({ caller: PRODUCT, ...ofWorkplace })),
  ),
  getServiceTask: TASKS.map((task) => () => getServiceTask(taskDeps(task), ofTask(task))),
  answerServiceTask: TASKS.flatMap((task) =>
    ONCE_AND_DRY.map((way) => () => {
      const { answer } = task;
      const { at: _, ...said } = answer ?? { status: 'DONE', at: AT };
      return answerServiceTask(taskDeps(task), ofTask(task, { method: 'PUT', body: said, ...way }));
    }),
  ),
  reportUsedBytes: [0, 10 ** 15].flatMap((usedBytes) =>
    ONCE_AND_DRY.map((way) => () => {
      const deps = {
        load: async () => ({ known: grown(PAID), answered: undefined }),
        commitReport: async () => ({ outcome: 'COMMITTED' }) as const,
      };
      return reportUsedBytes(deps, request({ method: 'PUT', ...ofWorkplace, body: { usedBytes }, ...way }));
    }),
  ),
  cancel: [ready(), RESERVED, CANCELLING].flatMap((stored) =>
    ['2026-06-30', '2026-07-15'].flatMap((date) =>
      onTenant(cancel, stored, {
        body: {
          items: [{ product: 'WORKPLACE', date }],
          confirmationText: CONFIRMATION_TEXTS.ko,
          acceptedPenalty: 0,
        },
      }),
    ),
  ),
  undoCancellation: onTenant(undoCancellation, CANCELLING),
  subscribe: ONCE_AND_DRY.map(
    (way) => () => subscribe(moves(ready()), request({ method: 'POST', body: WORKBOX_TOO, ...way })),
  ),
  upgradeProduct: ONCE_AND_DRY.map(
    (way) => () =>
      upgradeProduct(
        commands(PAID_WORKPLACE),
        request({
          method: 'POST',
          ...ofWorkplace,
          body: { plan: 'COLLABO', termsVersion: TERMS_VERSION },
          ...way,
        }),
      ),
  ),
  upgradeBundle: ONCE_AND_DRY.map(
    (way) => () =>
      upgradeBundle(
        commands(ready()),
        request({ method: 'POST', body: { plan: 'PREMIUM_BASIC', termsVersion: TERMS_VERSION }, ...way }),
      ),
  ),
  switchToBundle: [
    { mode: 'USER', email: 'mina@acme-mail.com' },
    { mode: 'ADMIN', password: 'Spring-Rain.84' },
  ].flatMap((initialPassword) =>
    ONCE_AND_DRY.map((way) => () => {
      const body = { plan: 'BASIC_BASIC', initialPassword, termsVersion: TERMS_VERSION };
      return switchToBundle(moves(PAID_WORKPLACE), request({ method: 'POST', body, ...way }));
    }),
  ),
  quoteCancellation: inEveryState(quoteCancellation),
  getForecast: inEveryState(getForecast),
  getUsage: inEveryState(getUsage),
  getEstimate: inEveryState(getEstimate),
  getTrend: inEveryState(getTrend),
  getBill: ['application/json', 'text/csv'].flatMap((accept) =>
    IN_EVERY_STATE.map(({ stored, now }) => () => {
      const params = { tenantId: TENANT_ID, month: now.slice(0, 7) };
      return getBill(queries(stored), request({ now, params, headers: { accept } }));
    }),
  ),
  listPayableBills: [PAID, WITH_RECEIPT].map((stored) => () => {
    const deps = {
      ...queries(stored),
      tenantIds: async () => ({ items: [TENANT_ID], next: TENANT_ID }),
      reportFailure: () => undefined,
    };
    const asked = { now: '2026-08-10T00:00:00Z', query: { month: '2026-07' }, caller: FINANCE } as const;
    return listPayableBills(deps, request(asked));
  }),
  reportPayment: ['PAID', 'OVERDUE'].flatMap((status) =>
    ONCE_AND_DRY.map((way) => async () => {
      const deps = { ...queries(PAID), payments: async () => new Map(), ...commands(PAID) };
      const params = { tenantId: TENANT_ID, month: '2026-07' };
      const now = '2026-08-10T00:00:00Z' as const;
      const bill = Object((await getBill(queries(PAID), request({ now, params }))).body);
      const asked = { method: 'PUT', caller: FINANCE, params, body: { status, total: bill.total }, now };
      return reportPayment(deps, request({ ...asked, ...way }));
    }),
  ),
  registerAccount: onAccounts(registerAccount, { params: OF_LEE, body: { email: 'lee@acme.com' } }),
  removeAccount: onAccounts(removeAccount, { method: 'DELETE', params: OF_LEE }),
  changeAccounts: onAccounts(changeAccountsInBatch, {
    method: 'POST',
    body: { accounts: [{ id: 'kim', products: ['WORKPLACE'] }], remove: ['lee'] },
  }),
  setAccountPassword: [{ mode: 'USER' }, { mode: 'ADMIN', password: 'Spring-Rain.84' }].flatMap((body) =>
    ONCE_AND_DRY.map((way) => () => {
      return setAccountPassword(moves(PAID), request({ method: 'PUT', params: OF_LEE, body, ...way }));
    }),
  ),
  listAccounts: IN_EVERY_STATE.map(({ stored, now }) => () => {
    const accounts: Account[] = [
      { product: 'WORKPLACE', id: 'admin', role: 'TOP_ADMINISTRATOR', registeredAt: '2026-07-01T00:00:00Z' },
      {
        product: 'WORKPLACE',
        id: 'lee',
        email: 'lee@acme.com',
        role: 'USER',
        registeredAt: '2026-07-01T00:00:00Z',
      },
    ];
    const deps = {
      tenant: async () => grown(stored),
      accountsOf: async () => ({
        items: accounts.map((one) => grownEverywhere(AccountSchema, one)),
        next: 'ACCOUNT#WORKPLACE#lee',
      }),
      passwordsOf: async () => () => ({ own: setByUser(AT), initial: undefined }),
    };
    return listAccounts(deps, request({ now }));
  }),
  searchAccounts: [undefined, { tenantId: companyId(0), sortKey: 'ACCOUNT#WORKPLACE#lee' }].map(
    (next) => () => {
      const account = { product: 'WORKPLACE', id: 'lee', role: 'USER', registeredAt: AT } as const;
      const found = [0, 1, 2].map((number) => ({
        tenantId: companyId(number),
        account: grownEverywhere(AccountSchema, {
          ...account,
          ...(number > 0 && { name: '이영희', email: 'lee@acme.com' }),
        }),
      }));
      const deps = {
        ...productGroups,
        ownerOf: async () => undefined,
        findAccounts: async () => ({ found, next }),
      };
      return searchAccounts(deps, ofGroup({ caller: PRODUCT, query: { id: 'l' } }));
    },
  ),
  getEntitlement: [TENANT_ID, undefined].flatMap((owner) =>
    IN_EVERY_STATE.map(({ stored, now }) => () => {
      const deps = { ownerOf: async () => owner, tenant: async () => grown(stored) };
      return getEntitlement(deps, request({ now, query: { companyId: 'acme' } }));
    }),
  ),
  listWork: [() => listWork(outbox, request({ caller: SUPPORT }))],
  listMails: [() => listMails(outbox, request({ caller: SUPPORT }))],
  renewTimers: ONCE_AND_DRY.map(
    (way) => () => renewTimers(commands(PAID), request({ method: 'POST', caller: SUPPORT, ...way })),
  ),
  renewAllWork: ONCE_AND_DRY.map((way) => () => {
    const deps = {
      tenantIds: async () => ({ items: [TENANT_ID, 'gone', 'broken'], next: TENANT_ID }),
      tenant: async (tenantId: string) => {
        if (tenantId === 'broken') throw new Error('cannot be read');
        return tenantId === TENANT_ID ? grown(PAID) : undefined;
      },
      workItems: async () => [],
      commit: async () => ({ outcome: 'COMMITTED' }),
      reportFailure: () => {},
    };
    return renewAllWork(deps, request({ method: 'POST', caller: SUPPORT, ...way }));
  }),
  retryAllMails: ONCE_AND_DRY.map((way) => () => {
    const { deps } = undelivered([GROWN_MAIL, { ...GROWN_MAIL, tenantId: 'gone' }]);
    return retryAllMails(deps, request({ method: 'POST', caller: SUPPORT, ...way }));
  }),
  releaseName: ONCE_AND_DRY.map((way) => () => {
    const body = { field: 'companyId', name: 'acme', reason: 'The company was renamed' };
    return releaseName(commands(PAID), request({ method: 'POST', caller: SUPPORT, body, ...way }));
  }),
  releaseTrial: ONCE_AND_DRY.map((way) => () => {
    const body = { product: 'WORKBOX', reason: 'The service was down' };
    return releaseTrial(commands(PAID), request({ method: 'POST', caller: SUPPORT, body, ...way }));
  }),
  transferOwner: ONCE_AND_DRY.map((way) => () => {
    const body = { ownerSub: 'owner-2', notificationEmail: 'it@buyer.example', reason: 'It was sold' };
    const deps = { ...commands(PAID), knownOf: async () => ({ stored: undefined, tenantIds: [] }) };
    return transferOwner(deps, request({ method: 'PUT', caller: SUPPORT, body, ...way }));
  }),
  dismissMail: ONCE_AND_DRY.map((way) => () => {
    const deps = { ...commands(ready()), mail: async () => GROWN_MAIL };
    const params = { tenantId: TENANT_ID, mailId: FAILED_MAIL.mailId };
    return dismissMail(deps, request({ method: 'POST', caller: SUPPORT, params, ...way }));
  }),
  listStuck: [
    () => {
      const items: StuckItem[] = [
        { tenantId: TENANT_ID, tenant: grown(failed()).tenant, operation: true },
        { tenantId: TENANT_ID, tenant: grown(ready()).tenant, mail: GROWN_MAIL },
        ...grownWork(PAID_WORK).map((work) => ({
          tenantId: TENANT_ID,
          tenant: grown(PAID).tenant,
          work: { ...work, deadSince: AT },
        })),
        { tenantId: TENANT_ID, tenant: undefined, unreadable: 'WORK#X', since: AT },
      ];
      return listStuck({ stuckItems: async () => ({ items, next: 'STUCK' }) }, request({ caller: SUPPORT }));
    },
  ],
  retryMail: ONCE_AND_DRY.map((way) => () => {
    const deps = {
      ...commands(ready()),
      mail: async () => GROWN_MAIL,
      eventsUpTo: async () => readyEvents().map((event) => grownEverywhere(EventSchema, event)),
    };
    const params = { tenantId: TENANT_ID, mailId: FAILED_MAIL.mailId };
    return retryMail(deps, request({ method: 'POST', caller: SUPPORT, params, ...way }));
  }),
  requestPasswordReset: (['true', 'false'] as const).map((dryRun) => async () => {
    const desk = accountDesk(grown(ready()));
    return desk.ask('admin@acme.com', AT, { dryRun });
  }),
  redeemPasswordReset: (['true', 'false'] as const).map((dryRun) => async () => {
    const desk = accountDesk(grown(ready()));
    await desk.ask('admin@acme.com');
    return desk.redeem(await desk.post(), 'Spring-Rain.84', AT, { dryRun });
  }),
  verifyCredentials: IN_EVERY_STATE.flatMap(({ stored, now }) =>
    ['Sm4rtW0rk!9', 'Wrong-Pass.57'].map((password) => async () => {
      const { domainName, groupName } = stored.tenant.identity;
      const body = await accountDesk(grown(stored)).verify(`admin@${domainName ?? groupName}`, password, now);
      return { status: 200, body };
    }),
  ),
  formGroup: ONCE_AND_DRY.map(
    (way) => () =>
      formGroup(
        groupsOfHouse,
        request({ method: 'POST', caller: SUPPORT, body: { mainTenantId: companyId(3) }, ...way }),
      ),
  ),
  getGroup: [() => getGroup(groupQueries, ofGroup())],
  addAffiliate: onGroup(addAffiliate, { params: { groupId: GROUP_ID, tenantId: companyId(3) } }),
  removeAffiliate: onGroup(removeAffiliate, { params: { groupId: GROUP_ID, tenantId: companyId(2) } }),
  dissolveGroup: onGroup(dissolveGroup, { method: 'DELETE', query: { from: '2026-10-01' } }),
  undoDissolution: ONCE_AND_DRY.map((way) => () => {
    const load = async () => ({
      group: grownEverywhere(GroupSchema, { ...house.group(), until: '2026-10-01' }),
      answered: undefined,
    });
    return undoDissolution({ ...groupsOfHouse, load }, ofGroup({ method: 'DELETE', ...way }));
  }),
  changeMain: onGroup(changeMain, { body: { tenantId: companyId(1), effectiveDate: '2026-08-01' } }),
  setLinkedCards: onGroup(setLinkedCards, { body: { count: 2 } }),
  saveOrgChart: onGroup(saveOrgChart, {
    body: {
      companies: [0, 1, 2].map((number) => ({
        tenantId: companyId(number),
        displayRange: 'OWN',
        parentTenantId: null,
        position: number,
      })),
    },
  }),
  getOrgChart: [() => getOrgChart(productGroups, ofGroup({ caller: PRODUCT }))],
  planGroupCancellation: [() => planGroupCancellation(groupQueries, ofGroup())],
  getGroupBill: ['application/json', 'text/csv'].map((accept) => () => {
    const deps = {
      groups: async () => new Map([[GROUP_ID, grownEverywhere(GroupSchema, house.group())]]),
      knownCompanies: groupsOfHouse.companies,
      payments: async () => TOLD,
      deployment: queries(PAID).deployment,
      usageIn: async () => [accountsOn('2026-06-30', { NAVER_WORKS: 4, WORKPLACE: 4 })],
    };
    const params = { groupId: GROUP_ID, month: '2026-08' as const };
    const headers = { accept };
    return getGroupBill(deps, ofGroup({ method: 'GET', now: '2026-09-05T05:00:00Z', params, headers }));
  }),
  retryOperation: ONCE_AND_DRY.map(
    (way) => () => retryOperation(commands(failed()), request({ method: 'POST', caller: SUPPORT, ...way })),
  ),
};

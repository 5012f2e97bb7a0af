import {
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newResetToken } from '../../functions/adapters/crypto/tokens.ts';
import { createAccountStore } from '../../functions/adapters/stores/accounts/account-store.ts';
import { createLinkRequestStore } from '../../functions/adapters/stores/accounts/link-request-store.ts';
import { createRedeemStore } from '../../functions/adapters/stores/accounts/redeem-store.ts';
import { createSharedTries } from '../../functions/adapters/stores/accounts/shared-tries.ts';
import { createCommandStore } from '../../functions/adapters/stores/command-store.ts';
import { createNameLookup } from '../../functions/adapters/stores/name-lookup.ts';
import { createNewTenantStore } from '../../functions/adapters/stores/new-tenant-store.ts';
import { linkItem, passwordFrom, passwordItem } from '../../functions/adapters/table/credential-items.ts';
import {
  eventItem,
  groupItem,
  type Item,
  mailItem,
  profileItem,
  serviceTaskItem,
  tenantItem,
  toItem,
  usageDayItem,
  workItem,
} from '../../functions/adapters/table/items.ts';
import { claimKey, tenantKey } from '../../functions/adapters/table/keys.ts';
import { requestTrial } from '../../functions/api/commands/request-trial.ts';
import { switchToBundle } from '../../functions/api/commands/switch-to-bundle.ts';
import { redeemReset } from '../../functions/api/passwords/redeem-reset.ts';
import { requestReset } from '../../functions/api/passwords/request-reset.ts';
import { setAccountPassword } from '../../functions/api/passwords/set-account-password.ts';
import { verifyCredentials } from '../../functions/api/passwords/verify-credentials.ts';
import { setByUser } from '../../functions/core/accounts/account-password.ts';
import { planOf } from '../../functions/core/catalog/lookups.ts';
import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import { decideCashReceipt } from '../../functions/core/decide/cash-receipt.ts';
import { byMachineVariable, WORK_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import type { FieldError } from '../../functions/core/refusals/refusals.ts';
import { CONFIRMATION_TEXTS } from '../../functions/core/requests/cancellation.ts';
import { byRouteKey, ROUTES, type RouteName, routeKeyOf } from '../../functions/routes/routes.ts';
import { type HttpWork, httpEntry } from '../../functions/runtime/http-entry.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { mockDynamo } from '../support/aws/dynamo.ts';
import { mockStackKeys } from '../support/aws/stack-keys.ts';
import { SET_UP_TASK } from '../support/connected-products.ts';
import { type Call, httpEvent } from '../support/events.ts';
import { company, companyId, GROUP_ID, groupHouse, paidCompany } from '../support/groups/group-house.ts';
import { FAILED_MAIL } from '../support/mails.ts';
import { parametersOf, pointerTo, queryStrings, rawQuery } from '../support/query-strings.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { BY_OWNER, cancelling, decided, paid, reserved } from '../support/subscriptions.ts';
import {
  failed,
  REQUESTED_AT,
  ready,
  readyEvents,
  requestCommit,
  requested,
  TENANT_ID,
} from '../support/tenants.ts';
import { accountsOn } from '../support/usage.ts';

const dynamo = mockDynamo();
logger.setLogLevel('SILENT');
vi.stubEnv('AWS_REGION', 'ap-northeast-2');
vi.stubEnv('TABLE_NAME', 'Subs');
vi.stubEnv('IDEMPOTENCY_TABLE_NAME', 'Idem');
vi.stubEnv('CREDENTIALS_TABLE_NAME', 'Creds');
vi.stubEnv('CONSOLE_URL', 'https://console.example');
vi.stubEnv('REQUIRES_PAYMENT_METHOD', 'false');
vi.stubEnv('IS_FINANCE_CONNECTED', 'true');
vi.stubEnv('TRIAL_FINGERPRINT_KEY_ARN', 'arn:of:the:key');
mockStackKeys();
byMachineVariable((kind) => vi.stubEnv(WORK_KINDS[kind].variable, `arn:of:${kind}`));

// Read after the environment is there, as on a cold start.
const handlers = await Promise.all([
  import('../../functions/api/public/handler.ts'),
  import('../../functions/api/queries/handler.ts'),
  import('../../functions/api/commands/handler.ts'),
  import('../../functions/api/support/handler.ts'),
  import('../../functions/api/product/handler.ts'),
]);
const [publicRoutes, queries, commands, support, product] = handlers.map(({ handler }) => handler);

/** The function of passwords, with a hash that costs nothing. */
const tables = {
  subscriptions: 'Subs',
  idempotency: 'Idem',
  credentials: 'Creds',
  triesSecret: 'another-secret-of-the-stack',
};
const deps = {
  store: createNewTenantStore(new DynamoDBClient(), tables, 'a-secret-of-the-stack'),
  hash: async () => ({ algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 's', key: 'k' }) as const,
  newTenantId: () => TENANT_ID,
  mostTrials: 5,
};
const accountStore = createAccountStore(new DynamoDBClient(), tables);
const accounts = {
  ...accountStore,
  ...createLinkRequestStore(new DynamoDBClient(), tables),
  ...createRedeemStore(new DynamoDBClient(), tables),
  ...createSharedTries(new DynamoDBClient(), tables),
  hash: deps.hash,
  isPassword: async () => true,
  newMailId: () => 'mail-1',
  countLocked: () => undefined,
  reportSpraying: () => undefined,
};
const passwordCommands = {
  ...createCommandStore(new DynamoDBClient(), tables.subscriptions, tables.idempotency, {
    fingerprintKey: 'a-secret-of-the-stack',
    passwords: { table: tables.credentials, triesSecret: tables.triesSecret },
  }),
  lookUpNames: createNameLookup(new DynamoDBClient(), tables.subscriptions, 'a-secret-of-the-stack'),
  lookUpIn: accountStore.lookUpIn,
  hash: deps.hash,
};
const passwords = httpEntry(
  byRouteKey<HttpWork>({
    switchToBundle: (request) => switchToBundle(passwordCommands, request),
    setAccountPassword: (request) => setAccountPassword(passwordCommands, request),
    requestTrial: (request) => requestTrial(deps, request),
    requestPasswordReset: (request) => requestReset(accounts, request),
    redeemPasswordReset: (request) => redeemReset(accounts, request),
    verifyCredentials: (request) => verifyCredentials(accounts, request),
  }),
);
const { token, ...check } = newResetToken(TENANT_ID);
const ADMIN_PASSWORD = passwordItem(
  TENANT_ID,
  'admin',
  { algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 's', key: 'k' },
  setByUser(REQUESTED_AT),
);
const CREDENTIALS = [
  linkItem(check, {
    accountId: 'admin',
    replaces: passwordFrom(ADMIN_PASSWORD).passwordId,
    askedAt: REQUESTED_AT,
    expiresAt: '2026-07-01T00:00:00Z',
  }),
  ADMIN_PASSWORD,
];
const PAID_WORKPLACE = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
const WITH_RECEIPT = decided(
  PAID_WORKPLACE,
  decideCashReceipt(
    PAID_WORKPLACE,
    '2026-07',
    { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' },
    60_000,
    BY_OWNER,
    '2026-08-05T01:00:00Z',
  ),
);
const functions = { public: publicRoutes, queries, commands, support, product, passwords };

function tableHolds(...stored: StoredTenant[]): void {
  const held = stored.flatMap(({ tenant, profile, group }) => [
    tenantItem(tenant),
    profileItem(profile),
    toItem({ ...claimKey('companyId', 'of-tenant'), tenantId: tenant.tenantId }),
    toItem({ ...claimKey('domainName', 'acme.com'), tenantId: tenant.tenantId }),
    ...(group ? [groupItem(group)] : []),
  ]);
  const items = { Subs: [...held, mailItem(FAILED_MAIL), serviceTaskItem(SET_UP_TASK)], Creds: CREDENTIALS };
  dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
    const asked = (table: keyof typeof items): Item[] =>
      items[table].filter((item) =>
        RequestItems[table]?.Keys.some(
          (key: Item) => key['pk']?.S === item['pk']?.S && key['sk']?.S === item['sk']?.S,
        ),
      );
    return { Responses: { Subs: asked('Subs'), Creds: asked('Creds') } };
  });
}

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
  dynamo.on(QueryCommand).callsFake(({ IndexName, ExpressionAttributeValues: values = {} }) => {
    if (IndexName === 'all') return { Items: [toItem(tenantKey(TENANT_ID))] };
    if (IndexName === 'owner') return { Items: [tenantItem(ready().tenant)] };
    if (values[':days'] !== undefined) return { Items: [usageDayItem(TENANT_ID, DAY)] };
    if (values[':last'] !== undefined) return { Items: readyEvents().map(eventItem) };
    const { events, work } = requestCommit();
    const byPrefix = new Map([
      ['EVENT#', events.map(eventItem)],
      ['WORK#', work.map(workItem)],
      ['MAIL#', [mailItem(FAILED_MAIL)]],
    ]);
    return { Items: byPrefix.get(values[':prefix']?.S ?? '') ?? [] };
  });
  tableHolds(ready());
});

const DAY = accountsOn('2026-06-30', { NAVER_WORKS: 1, WORKPLACE: 1 });
const params = { tenantId: TENANT_ID };
const ofWorkplace = { ...params, product: 'WORKPLACE' };
const ofLee = { ...params, accountId: 'lee' };
const ifMatch = (version: number) => ({ 'if-match': `"v${version}"` });
const annual = { billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION };
const WORKPLACE_NEXT_WEEK = { product: 'WORKPLACE', date: '2026-07-07' } as const;
const key = { 'idempotency-key': 'key-1' };
const house = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, REQUESTED_AT), company(2));
house.form(0, REQUESTED_AT);
house.join(1, REQUESTED_AT);
const grouped = [0, 1, 2].map((number) => house.stored(number));
const ofGroup = { params: { groupId: GROUP_ID } };
const ofCompany = (number: number) => ({ params: { groupId: GROUP_ID, tenantId: companyId(number) } });
const bySupport = { claims: { scope: 'smartwork/support' } };
const byFinance = { claims: { scope: 'smartwork/finance' } };
const READ = 'BatchGetItemCommand';
const WRITE = 'TransactWriteItemsCommand';
interface Expected {
  readonly call?: Partial<Call>;
  readonly stored?: StoredTenant | readonly StoredTenant[];
  readonly status: number;
  readonly calls: readonly string[];
  /** Of a dry run; one read unless told. */
  readonly dryCalls?: readonly string[];
}

const EXPECTED: Record<RouteName, Expected> = {
  getHealth: { status: 200, calls: [] },
  getOpenApi: { status: 200, calls: [] },
  getCatalog: { status: 200, calls: [] },
  getAvailability: {
    call: { query: { companyId: 'acme', domainName: 'a.com' } },
    status: 200,
    calls: [READ],
  },
  requestTrial: { call: { headers: key, body: NAVER_WORKS_BODY }, status: 202, calls: [READ, WRITE] },
  listTenants: { status: 200, calls: ['QueryCommand', 'BatchGetItemCommand'] },
  getTenant: { call: { params }, status: 200, calls: [READ] },
  getSubscription: { call: { params: { ...params, product: 'WORKPLACE' } }, status: 200, calls: [READ] },
  listEvents: { call: { params }, status: 200, calls: [READ, 'QueryCommand'] },
  getBillingProfile: { call: { params }, status: 200, calls: [READ] },
  listCashReceipts: { call: { params }, status: 200, calls: [READ] },
  // R117: one bounded query of the days of the month; in a group, that of each company.
  requestCashReceipt: {
    call: {
      params: { ...params, month: '2026-07' },
      body: { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' },
      at: '2026-08-05T01:00:00Z',
    },
    stored: PAID_WORKPLACE,
    status: 200,
    calls: [READ, 'QueryCommand', WRITE],
    dryCalls: [READ, 'QueryCommand'],
  },
  reportCashReceipt: {
    call: {
      params: { ...params, month: '2026-07' },
      body: { state: 'ISSUED', approvalNumber: '123456789' },
      ...bySupport,
    },
    stored: WITH_RECEIPT,
    status: 200,
    calls: [READ, WRITE],
  },
  // A company a page: its ID, what was told, the company itself, and one bounded query of the days of the month.
  listPayableBills: {
    call: { query: { month: '2026-07' }, at: '2026-08-05T01:00:00Z', ...byFinance },
    stored: PAID_WORKPLACE,
    status: 200,
    calls: ['QueryCommand', READ, READ, 'QueryCommand'],
  },
  reportPayment: {
    call: {
      params: { ...params, month: '2026-07' },
      body: { status: 'OVERDUE', total: planOf('WORKPLACE', 'WORKPLACE').annualPrice },
      at: '2026-08-05T01:00:00Z',
      ...byFinance,
    },
    stored: PAID_WORKPLACE,
    status: 200,
    calls: [READ, 'QueryCommand', READ, WRITE],
    dryCalls: [READ, 'QueryCommand', READ],
  },
  changeBillingProfile: {
    call: { params, body: { noticeEmail: 'bills@acme.com' } },
    status: 200,
    calls: [READ, WRITE],
  },
  updateProfile: { call: { params, body: { language: 'en' } }, status: 200, calls: [READ, WRITE] },
  switchToPaid: { call: { params: ofWorkplace, body: annual }, status: 200, calls: [READ, WRITE] },
  subscribe: {
    call: {
      params,
      headers: key,
      body: { offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' }, termsVersion: TERMS_VERSION },
    },
    status: 202,
    calls: [READ, READ, WRITE],
    dryCalls: [READ, READ],
  },
  upgradeProduct: {
    call: { params: ofWorkplace, headers: key, body: { plan: 'COLLABO', termsVersion: TERMS_VERSION } },
    stored: PAID_WORKPLACE,
    status: 202,
    calls: [READ, WRITE],
  },
  upgradeBundle: {
    call: { params, headers: key, body: { plan: 'PREMIUM_BASIC', termsVersion: TERMS_VERSION } },
    status: 202,
    calls: [READ, WRITE],
  },
  switchToBundle: {
    call: {
      params,
      headers: key,
      body: {
        plan: 'BASIC_BASIC',
        initialPassword: { mode: 'ADMIN', password: 'Spring-Rain.84' },
        termsVersion: TERMS_VERSION,
      },
    },
    stored: PAID_WORKPLACE,
    status: 202,
    calls: [READ, READ, WRITE],
    dryCalls: [READ, READ],
  },
  switchBundleToPaid: { call: { params, body: annual }, status: 200, calls: [READ, WRITE] },
  dropPaidSwitch: {
    call: { params: ofWorkplace, headers: ifMatch(3) },
    stored: reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
    status: 200,
    calls: [READ, WRITE],
  },
  dropBundlePaidSwitch: {
    call: { params, headers: ifMatch(3) },
    stored: reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
    status: 200,
    calls: [READ, WRITE],
  },
  changeDomain: { call: { params, body: { domainName: 'acme.kr' } }, status: 200, calls: [READ, WRITE] },
  changeGroupName: {
    call: { params, body: { groupName: 'acme-team' } },
    stored: ready(LITE_BUNDLE_BODY),
    status: 200,
    calls: [READ, WRITE],
  },
  verifyDomain: { call: { params, headers: key }, status: 202, calls: [READ, WRITE] },
  changeRenewal: {
    call: { params: ofWorkplace, body: { renewalType: 'AUTO_RENEW' } },
    stored: paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
    status: 200,
    calls: [READ, WRITE],
  },
  changeCapacity: {
    call: { params: ofWorkplace, body: { addedUnits: 1 } },
    stored: paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { billingPlan: 'MONTHLY' }),
    status: 200,
    calls: [READ, WRITE],
  },
  listServiceTasks: {
    call: { params: ofWorkplace, claims: { scope: 'smartwork/product' } },
    status: 200,
    calls: [READ],
  },
  getServiceTask: {
    call: { params: { ...ofWorkplace, task: 'set-up-1' }, claims: { scope: 'smartwork/product' } },
    status: 200,
    calls: [READ],
  },
  answerServiceTask: {
    call: {
      params: { ...ofWorkplace, task: 'set-up-1' },
      body: { status: 'DONE' },
      claims: { scope: 'smartwork/product' },
    },
    stored: requested(),
    status: 200,
    calls: [READ, WRITE],
  },
  reportUsedBytes: {
    call: { params: ofWorkplace, body: { usedBytes: 1 }, claims: { scope: 'smartwork/product' } },
    status: 200,
    calls: [READ, WRITE],
  },
  cancel: {
    call: {
      params,
      body: { items: [WORKPLACE_NEXT_WEEK], confirmationText: CONFIRMATION_TEXTS.en, acceptedPenalty: 0 },
    },
    status: 200,
    calls: [READ, WRITE],
  },
  undoCancellation: {
    call: { params, headers: ifMatch(3) },
    stored: cancelling(ready(), [WORKPLACE_NEXT_WEEK], REQUESTED_AT),
    status: 200,
    calls: [READ, WRITE],
  },
  quoteCancellation: { call: { params }, status: 200, calls: [READ] },
  getForecast: { call: { params }, status: 200, calls: [READ] },
  // R112 R115 R116: whatever the period, the tenant and one bounded query of its days.
  getUsage: { call: { params }, status: 200, calls: [READ, 'QueryCommand'] },
  getEstimate: { call: { params }, status: 200, calls: [READ, 'QueryCommand'] },
  getTrend: { call: { params }, status: 200, calls: [READ, 'QueryCommand'] },
  getBill: { call: { params: { ...params, month: '2026-06' } }, status: 200, calls: [READ, 'QueryCommand'] },
  registerAccount: {
    call: { params: ofLee, body: {} },
    status: 200,
    calls: [READ, READ, WRITE],
  },
  removeAccount: { call: { params: ofLee }, status: 200, calls: [READ, READ] },
  changeAccounts: {
    call: { params, headers: key, body: { accounts: [{ id: 'lee' }] } },
    status: 200,
    calls: [READ, READ, WRITE],
  },
  // R150: the tenant, its group, a query for each company that has WORKPLACE, and what was found.
  searchAccounts: {
    call: {
      params: { tenantId: companyId(0) },
      query: { id: 'kim' },
      claims: { scope: 'smartwork/product' },
    },
    stored: grouped,
    status: 200,
    calls: [READ, READ, 'QueryCommand', 'QueryCommand'],
  },
  setAccountPassword: {
    call: {
      params: { ...params, accountId: 'admin' },
      body: { mode: 'USER' },
    },
    status: 202,
    calls: [READ, READ, WRITE],
  },
  listAccounts: { call: { params }, status: 200, calls: [READ, 'QueryCommand', READ] },
  getEntitlement: {
    call: { query: { companyId: 'of-tenant' }, claims: { scope: 'smartwork/product' } },
    status: 200,
    calls: [READ, READ],
  },
  requestPasswordReset: {
    call: { body: { loginId: 'admin@acme.com' } },
    status: 202,
    calls: [READ, READ, WRITE],
    dryCalls: [],
  },
  redeemPasswordReset: {
    call: { body: { token, password: 'Spring-Rain.84' } },
    status: 200,
    calls: [READ, READ, WRITE],
  },
  verifyCredentials: {
    call: {
      body: { loginId: 'admin@acme.com', password: 'Spring-Rain.84' },
      claims: { scope: 'smartwork/product' },
    },
    status: 200,
    calls: [READ, READ, 'PutItemCommand', 'UpdateItemCommand', 'PutItemCommand', 'UpdateItemCommand'],
  },
  retryOperation: {
    call: { params, headers: key, ...bySupport },
    stored: failed(),
    status: 202,
    calls: [READ, WRITE],
  },
  listWork: { call: { params, ...bySupport }, status: 200, calls: ['QueryCommand'] },
  renewTimers: { call: { params, headers: key, ...bySupport }, status: 202, calls: [READ, WRITE] },
  renewAllWork: {
    call: { ...bySupport },
    status: 200,
    calls: ['QueryCommand', READ, READ, WRITE],
    dryCalls: ['QueryCommand', READ, READ],
  },
  listMails: { call: { params, ...bySupport }, status: 200, calls: ['QueryCommand'] },
  releaseName: {
    call: {
      params,
      headers: key,
      body: {
        field: 'companyId',
        name: 'acme',
        replacement: 'acme-seoul',
        reason: 'The company was renamed',
      },
      ...bySupport,
    },
    status: 200,
    calls: [READ, WRITE],
  },
  releaseTrial: {
    call: {
      params,
      headers: key,
      body: { product: 'WORKBOX', reason: 'The service was down' },
      ...bySupport,
    },
    status: 200,
    calls: [READ, WRITE],
  },
  transferOwner: {
    call: {
      params,
      body: { ownerSub: 'owner-2', notificationEmail: 'it@buyer.example', reason: 'The company was sold' },
      ...bySupport,
    },
    status: 200,
    calls: [READ, READ, WRITE],
    dryCalls: [READ, READ],
  },
  dismissMail: {
    call: { params: { ...params, mailId: FAILED_MAIL.mailId }, headers: key, ...bySupport },
    status: 202,
    calls: [READ, READ, WRITE],
  },
  // All shards of the mails that were given up: none here.
  retryAllMails: {
    call: { headers: key, ...bySupport },
    status: 200,
    calls: Array.from({ length: 8 }, () => 'QueryCommand'),
  },
  // Of each kind all shards, and those of what is due; then the items themselves.
  listStuck: { call: bySupport, status: 200, calls: Array.from({ length: 88 }, () => 'QueryCommand') },
  retryMail: {
    call: { params: { ...params, mailId: FAILED_MAIL.mailId }, headers: key, ...bySupport },
    status: 202,
    calls: [READ, 'QueryCommand', READ, WRITE],
  },
  formGroup: {
    call: { headers: key, body: { mainTenantId: companyId(0) }, ...bySupport },
    stored: paidCompany(0, REQUESTED_AT),
    status: 201,
    calls: [READ, READ, WRITE],
  },
  getGroup: { call: ofGroup, stored: grouped, status: 200, calls: [READ, READ] },
  addAffiliate: {
    call: { ...ofCompany(2), ...bySupport },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  removeAffiliate: {
    call: { ...ofCompany(1), ...bySupport },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  dissolveGroup: {
    call: { ...ofGroup, ...bySupport },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  undoDissolution: { call: { ...ofGroup, ...bySupport }, stored: grouped, status: 409, calls: [READ, READ] },
  changeMain: {
    call: { ...ofGroup, ...bySupport, body: { tenantId: companyId(1), effectiveDate: '2026-07-16' } },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  setLinkedCards: {
    call: { ...ofCompany(1), ...bySupport, body: { count: 3 } },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  saveOrgChart: {
    call: {
      ...ofGroup,
      body: {
        companies: [0, 1].map((number) => ({
          tenantId: companyId(number),
          displayRange: 'GROUP',
          parentTenantId: null,
          position: number,
        })),
      },
    },
    stored: grouped,
    status: 200,
    calls: [READ, READ, WRITE],
  },
  getOrgChart: {
    call: { params: { tenantId: companyId(0) }, claims: { scope: 'smartwork/product' } },
    stored: grouped,
    status: 200,
    calls: [READ, READ],
  },
  planGroupCancellation: { call: ofGroup, stored: grouped, status: 200, calls: [READ, READ] },
  // R146: one bounded query of the days of each company.
  getGroupBill: {
    call: { params: { ...ofGroup.params, month: '2026-06' } },
    stored: grouped,
    status: 200,
    calls: [READ, READ, 'QueryCommand', 'QueryCommand'],
  },
};
const names = Object.keys(EXPECTED) as RouteName[];

async function callRoute(name: RouteName, change: Partial<Call> = {}) {
  const { call, stored } = EXPECTED[name];
  if (stored) tableHolds(...[stored].flat());
  const route = ROUTES[name];
  const handler = functions[route.function];
  if (!handler) throw new Error(`no handler for ${name}`);
  const event = httpEvent({ routeKey: routeKeyOf(route), path: route.path, ...call, ...change });
  const { statusCode, body } = await handler(event);
  return { statusCode, body, sent: dynamo.calls().map(({ args }) => args[0].constructor.name) };
}

describe('what a route asks of AWS', () => {
  it.each(names)('%s makes exactly its calls', async (name) => {
    const { statusCode, sent } = await callRoute(name);
    expect({ statusCode, sent }).toEqual({ statusCode: EXPECTED[name].status, sent: EXPECTED[name].calls });
  });

  const writing = names.filter((name) => EXPECTED[name].calls.includes(WRITE));
  it.each(writing)('%s writes nothing in a dry run', async (name) => {
    const { statusCode, sent } = await callRoute(name, { query: { dryRun: 'true' } });
    const reads = EXPECTED[name].dryCalls ?? EXPECTED[name].calls.filter((call) => call !== WRITE);
    expect({ statusCode, sent }).toEqual({ statusCode: 200, sent: reads });
  });

  it.each(writing)('PROMISE-12: %s is a 503 when its transaction finds no turn', async (name) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(Object.assign(new Error('x'), { name: 'ThrottlingException' }));
    expect(await callRoute(name)).toMatchObject({ statusCode: 503 });
  });

  it.each(
    names.filter((name) => ROUTES[name].path.includes('{tenantId}')),
  )('%s of an ID that cannot exist is a 404 without a call', async (name) => {
    const { statusCode, sent } = await callRoute(name, { params: { tenantId: 'x', product: 'WORKPLACE' } });
    expect({ statusCode, sent }).toEqual({ statusCode: 404, sent: [] });
  });

  it.each(
    names.filter((name) => ROUTES[name].path.includes('{tenantId}')),
  )('%s of another owner is a 404', async (name) => {
    const claims = { sub: 'stranger', scope: 'smartwork/console' };
    expect(await callRoute(name, { claims })).toMatchObject({ statusCode: 404 });
  });

  // Each of these calls is a good one without the query.
  it.each(
    names,
  )('EDGE-Q1 %s is refused, and does nothing, with any parameter that it has not', async (name) => {
    const had = parametersOf(name);
    await fc.assert(
      fc.asyncProperty(queryStrings(had), async (pairs) => {
        dynamo.resetHistory();
        const { statusCode, body, sent } = await callRoute(name, { rawQuery: rawQuery(pairs) });
        const errors = new Set(
          JSON.parse(body).errors?.map((error: FieldError) => `${error.pointer} ${error.code}`),
        );
        const unknown = pairs.filter(([parameter]) => !had.includes(parameter));
        const wanted = unknown.map(([parameter]) => `${pointerTo(parameter)} UNKNOWN_FIELD`);
        expect({ statusCode, sent }).toEqual({ statusCode: 422, sent: [] });
        expect([...errors]).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 15 },
    );
  });

  it.each(
    names.flatMap((name) => parametersOf(name).map((parameter) => [name, parameter] as const)),
  )('EDGE-Q1 %s is refused, and does nothing, with two of %s', async (name, parameter) => {
    const { statusCode, body, sent } = await callRoute(name, {
      rawQuery: `${parameter}=true&${parameter}=true`,
    });
    expect({ statusCode, sent }).toEqual({ statusCode: 422, sent: [] });
    expect(JSON.parse(body).errors).toContainEqual(
      expect.objectContaining({ pointer: `query/${parameter}`, code: 'PARAMETER_TWICE' }),
    );
  });

  it('PROMISE-15: no answer holds a password, a hash or an owner', async () => {
    for (const name of names) {
      const { body } = await callRoute(name);
      if (name !== 'getOpenApi') expect(body).not.toMatch(/Sm4rtW0rk|scrypt/);
      if (name !== 'listEvents') expect(body).not.toContain('owner-1');
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Account, AccountRecord } from '../../../../functions/core/accounts/accounts.ts';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import {
  decideAccounts,
  decideSystemAccounts,
  topAdministratorsOf,
} from '../../../../functions/core/decide/accounts/accounts.ts';
import { wantedAccounts } from '../../../../functions/core/decide/accounts/wanted-accounts.ts';
import { decideDataDeleted } from '../../../../functions/core/decide/system/data-deletion.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../../functions/core/refusals/refusals.ts';
import {
  AccountBatchRequestSchema,
  type AccountChangeRequest,
  AccountRequestSchema,
} from '../../../../functions/core/requests/accounts/accounts.ts';
import { broken, moved, subscribe, toBundle } from '../../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { cancelling, decided, paid } from '../../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, requested } from '../../../support/tenants.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const NOON: Instant = '2026-07-10T03:00:00Z';
const ADMIN: Account = {
  product: 'WORKPLACE',
  id: 'admin',
  role: 'TOP_ADMINISTRATOR',
  registeredAt: REQUESTED_AT,
};
const nobody = (): AccountRecord => ({ account: undefined, goneOn: undefined });
const admin = (product: Account['product'], id: string): AccountRecord =>
  id === 'admin' ? { account: { ...ADMIN, product }, goneOn: undefined } : nobody();

const register = (...ids: string[]): AccountChangeRequest => ({
  register: ids.map((id) => ({ id })),
  remove: [],
});
const remove = (...ids: string[]): AccountChangeRequest => ({
  register: [],
  remove: ids.map((id) => ({ id })),
});
function decide(stored: StoredTenant, request: AccountChangeRequest, now = NOON, accountRecords = admin) {
  const wanted = wantedAccounts(stored, request, now);
  return isRefusal(wanted) ? wanted : decideAccounts(stored, wanted, accountRecords, now);
}
const refusalOf = (...asked: Parameters<typeof decide>) => {
  const decision = decide(...asked);
  return decision && isRefusal(decision) ? decision.refused : undefined;
};

describe('R59 F41 the products of an account', () => {
  const workplaceOnly = { register: [{ id: 'kim', products: ['WORKPLACE' as const] }], remove: [] };

  it('are all live ones where none is named, and both parts of a bundle where one is', () => {
    for (const request of [register('kim'), workplaceOnly])
      expect(wantedAccounts(ready(BUNDLE_BODY), request, NOON)).toEqual({
        register: [
          { product: 'NAVER_WORKS', id: 'kim', role: 'USER' },
          { product: 'WORKPLACE', id: 'kim', role: 'USER' },
        ],
        remove: [],
      });
  });

  it('of a bundle and WORKBOX are what is named, with the other part of the bundle', () => {
    const bundle = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
    const three = moved(bundle, subscribe(bundle, 'WORKBOX', NOON), NOON);
    const productsFor = (...products: Account['product'][]) => {
      const wanted = wantedAccounts(three, { register: [{ id: 'kim', products }], remove: [] }, NOON);
      return isRefusal(wanted) ? wanted : wanted.register.map(({ product }) => product);
    };
    expect(productsFor('WORKBOX')).toEqual(['WORKBOX']);
    expect(productsFor('WORKBOX', 'WORKPLACE')).toEqual(['NAVER_WORKS', 'WORKPLACE', 'WORKBOX']);
  });

  it('R150 have the name and the address that were given, and no others', () => {
    const request = (account: object) => ({ register: [{ id: 'kim', ...account }], remove: [] });
    const wanted = (account: object) => wantedAccounts(ready(WORKPLACE_BODY), request(account), NOON);
    const kim = { product: 'WORKPLACE', id: 'kim', role: 'USER' };
    const told = { name: '김민지', email: 'kim@acme.com' };
    expect(wanted(told)).toStrictEqual({ register: [{ ...kim, ...told }], remove: [] });
    expect(wanted({})).toStrictEqual({ register: [kim], remove: [] });
  });

  it('are the ones left when a part of the bundle has ended', () => {
    const half = cancelling(ready(BUNDLE_BODY), [{ product: 'NAVER_WORKS', date: '2026-07-10' }], NOON);
    expect(wantedAccounts(half, register('kim'), NOON)).toMatchObject({
      register: [{ product: 'WORKPLACE' }],
    });
    expect(wantedAccounts(half, workplaceOnly, NOON)).toMatchObject({ register: [{ product: 'WORKPLACE' }] });
    expect(wantedAccounts(half, remove('kim'), NOON)).toMatchObject({ remove: [{ product: 'WORKPLACE' }] });
  });

  it.each<[string, StoredTenant, AccountChangeRequest, Instant, string]>([
    [
      'a product that is not subscribed',
      ready(WORKPLACE_BODY),
      { register: [{ id: 'kim', products: ['WORKBOX'] }], remove: [] },
      NOON,
      'NOT_SUBSCRIBED',
    ],
    [
      'a product whose end is due and not written yet',
      ready(WORKPLACE_BODY),
      register('kim'),
      '2026-08-01T00:00:00Z',
      'SUBSCRIPTION_ENDED',
    ],
    [
      'a product that has ended, although it is named',
      ready(WORKPLACE_BODY),
      { register: [{ id: 'kim', products: ['WORKPLACE'] }], remove: [] },
      '2026-08-01T00:00:00Z',
      'SUBSCRIPTION_ENDED',
    ],
    [
      'a product that has ended',
      ready(WORKPLACE_BODY),
      { register: [], remove: [{ id: 'kim', products: ['WORKPLACE'] }] },
      '2026-08-01T00:00:00Z',
      'SUBSCRIPTION_ENDED',
    ],
    ['a set-up that runs', requested(), register('kim'), NOON, 'OPERATION_IN_PROGRESS'],
    ['a set-up that failed', failed(), register('kim'), NOON, 'OPERATION_FAILED'],
  ])('is not %s', (_, stored, request, now, code) => {
    expect(refusalOf(stored, request, now)).toBe(code);
  });
});

describe('a removal while a set-up has failed', () => {
  const workplace = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const withoutWorkbox = broken(decided(workplace, subscribe(workplace, 'WORKBOX', NOON)), NOON);
  const kim = (product: Account['product'], id: string): AccountRecord => ({
    account: { product, id, role: 'USER', registeredAt: REQUESTED_AT },
    goneOn: undefined,
  });
  const removedFrom = (stored: StoredTenant, accountRecords: typeof kim) => {
    const decision = decide(stored, remove('kim'), NOON, accountRecords);
    return decision && !isRefusal(decision) ? decision.removed.map(({ product }) => product) : decision;
  };

  it('R111 takes the account out of what was set up; one that comes waits for all of its products', () => {
    const ofWorkplace: typeof kim = (product, id) => (product === 'WORKPLACE' ? kim(product, id) : nobody());
    expect(removedFrom(withoutWorkbox, ofWorkplace)).toEqual(['WORKPLACE']);
    expect(refusalOf(withoutWorkbox, register('lee'))).toBe('OPERATION_FAILED');
    expect(refusalOf(withoutWorkbox, { ...remove('kim'), register: [{ id: 'lee' }] })).toBe(
      'OPERATION_FAILED',
    );
    const named = { ...remove('kim'), register: [{ id: 'lee', products: ['WORKPLACE' as const] }] };
    expect(refusalOf(withoutWorkbox, named)).toBeUndefined();
  });

  it('R59 and out of the part with which a failed switch to a bundle has shared it', () => {
    const switching = broken(decided(workplace, toBundle(workplace, 'BASIC_BASIC', NOON)), NOON);
    expect(removedFrom(switching, kim)).toEqual(['NAVER_WORKS', 'WORKPLACE']);
  });

  it('waits for one that runs', () => {
    const running = decided(workplace, subscribe(workplace, 'WORKBOX', NOON));
    expect(refusalOf(running, remove('kim'))).toBe('OPERATION_IN_PROGRESS');
  });
});

describe('R33 the top administrator', () => {
  it('is registered by the set-up in each product, once', () => {
    const stored = withUsage(ready(BUNDLE_BODY), []);
    const administrators = topAdministratorsOf(stored, ['NAVER_WORKS', 'WORKPLACE']);
    const commit = decideSystemAccounts(stored, administrators, nobody, REQUESTED_AT);
    expect(commit?.put.map(({ product, id, role }) => [product, id, role])).toEqual([
      ['NAVER_WORKS', 'admin', 'TOP_ADMINISTRATOR'],
      ['WORKPLACE', 'admin', 'TOP_ADMINISTRATOR'],
    ]);
    expect(commit?.usageHead).toMatchObject({
      date: '2026-06-30',
      accounts: { NAVER_WORKS: { present: 1, counted: 1 }, WORKPLACE: { present: 1, counted: 1 } },
      revision: 1,
    });
    expect(decideSystemAccounts(stored, administrators, admin, REQUESTED_AT)).toBeUndefined();
    expect(decideSystemAccounts(ready(BUNDLE_BODY), administrators, admin, REQUESTED_AT)).toBeUndefined();
    const asked = new Set<string>();
    const records = (_: Account['product'], id: string): AccountRecord => {
      asked.add(id);
      return nobody();
    };
    decideSystemAccounts(stored, administrators, records, REQUESTED_AT);
    expect([...asked]).toEqual(['admin']);
  });

  it('cannot be removed, alone or among others', () => {
    expect(refusalOf(ready(), remove('admin'))).toBe('TOP_ADMINISTRATOR_STAYS');
    expect(refusalOf(ready(), remove('kim', 'admin'))).toBe('TOP_ADMINISTRATOR_STAYS');
  });

  it('keeps the role when an address is given to it', () => {
    const request = { register: [{ id: 'admin', email: 'boss@acme.com' }], remove: [] };
    expect(decide(ready(WORKPLACE_BODY), request)).toMatchObject({
      put: [{ ...ADMIN, email: 'boss@acme.com' }],
      usageHead: { accounts: { WORKPLACE: { present: 1 } } },
    });
  });
});

describe('F2 a trial of NAVER WORKS', () => {
  const full = withUsage(ready(BUNDLE_BODY), [
    accountsOn('2026-07-01', { NAVER_WORKS: 999, WORKPLACE: 999 }),
  ]);

  it('has room for 1,000 accounts, and not for one more, also in a bundle', () => {
    expect(refusalOf(full, register('kim'))).toBeUndefined();
    expect(refusalOf(full, register('kim', 'lee'))).toBe('ACCOUNT_LIMIT_REACHED');
    expect(decide(full, register('kim', 'lee'))).toMatchObject({
      detail: {
        en: expect.stringMatching(/trial of NAVER WORKS has 1000 accounts/),
        ko: expect.stringMatching(/^NAVER WORKS 무료 체험.*1000개/),
      },
    });
  });

  it('that has more than that grows no further, but may change', () => {
    const more = withUsage(full, [accountsOn('2026-07-01', { NAVER_WORKS: 1_200, WORKPLACE: 1_200 })]);
    const known = (product: Account['product'], id: string): AccountRecord =>
      id === 'park'
        ? { account: { product, id, role: 'USER', registeredAt: REQUESTED_AT }, goneOn: undefined }
        : nobody();
    expect(refusalOf(more, { ...register('kim'), remove: [{ id: 'park' }] }, NOON, known)).toBeUndefined();
    expect(refusalOf(more, register('kim'), NOON, known)).toBe('ACCOUNT_LIMIT_REACHED');
  });

  it('counts from nothing where nothing was counted yet', () => {
    expect(refusalOf({ ...full, usageHead: undefined }, register('kim'))).toBeUndefined();
    const many = Array.from({ length: 1_001 }, (_, index) => `user-${index}`);
    expect(refusalOf({ ...full, usageHead: undefined }, register(...many))).toBe('ACCOUNT_LIMIT_REACHED');
  });

  it('takes who comes when as many leave', () => {
    const thousand = withUsage(full, [accountsOn('2026-07-01', { NAVER_WORKS: 1_000, WORKPLACE: 1_000 })]);
    const known = (product: Account['product'], id: string): AccountRecord =>
      id === 'park'
        ? { account: { product, id, role: 'USER', registeredAt: REQUESTED_AT }, goneOn: undefined }
        : nobody();
    const request = { ...register('kim'), remove: [{ id: 'park' }] };
    expect(refusalOf(thousand, request, NOON, known)).toBeUndefined();
    expect(refusalOf(thousand, remove('park'), NOON, known)).toBeUndefined();
  });

  it('is no limit for other products, nor once it is paid for', () => {
    const many = [accountsOn('2026-07-01', { NAVER_WORKS: 5_000, WORKPLACE: 5_000 })];
    expect(refusalOf(withUsage(ready(WORKPLACE_BODY), many), register('kim'))).toBeUndefined();
    const service = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', NOON, { billingPlan: 'MONTHLY' });
    expect(refusalOf(withUsage(service, many), register('kim'))).toBeUndefined();
  });
});

describe('since when an ID is one account', () => {
  const at =
    (found: Partial<Record<Account['product'], Instant>>) => (product: Account['product'], id: string) => {
      const registeredAt = found[product];
      return {
        account: registeredAt && { product, id, role: 'USER', registeredAt },
        goneOn: undefined,
      } as AccountRecord;
    };
  const sinceWhen = (...asked: Parameters<typeof decide>) => {
    const decision = decide(...asked);
    return decision && !isRefusal(decision) ? decision.put.map(({ registeredAt }) => registeredAt) : [];
  };
  const kim = { register: [{ id: 'kim', email: 'kim@acme.com' }], remove: [] };

  it('is now when it stands nowhere, also when it was removed before', () => {
    expect(sinceWhen(ready(BUNDLE_BODY), kim)).toEqual([NOON, NOON]);
  });

  it('stays when it is put again, and counts for a further product', () => {
    const stands = at({ WORKPLACE: REQUESTED_AT });
    expect(sinceWhen(ready(BUNDLE_BODY), kim, NOON, stands)).toEqual([REQUESTED_AT, REQUESTED_AT]);
  });

  it('R53 is not told by what stands of an ended product', () => {
    const { tenant, ...stored } = ready(BUNDLE_BODY);
    const { WORKPLACE } = tenant.subscriptions;
    if (!WORKPLACE) throw new Error('no WORKPLACE');
    const ended = { ...WORKPLACE, phase: 'ENDED', dataStatus: 'DELETION_PENDING' } as const;
    const { bundle: _, ...rest } = tenant;
    const left = { ...rest, subscriptions: { ...tenant.subscriptions, WORKPLACE: ended } };
    expect(sinceWhen({ ...stored, tenant: left }, kim, NOON, at({ WORKPLACE: REQUESTED_AT }))).toEqual([
      NOON,
    ]);
  });
});

it('R106 accounts that leave take shared capacity with them: low capacity is told of', () => {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', NOON, { billingPlan: 'MONTHLY' });
  // Of 514 GB with two accounts a tenth is free, of 513 GB with one it is not.
  const usedBytes = 462 * 1_024 ** 3;
  const usageHead = {
    ...accountsOn('2026-07-01', { WORKPLACE: 2 }),
    storage: { WORKPLACE: { WORKPLACE: { usedBytes, isLow: false } } },
    revision: 3,
  };
  const kim = (product: Account['product'], id: string): AccountRecord => ({
    account: { product, id, role: 'USER', registeredAt: REQUESTED_AT },
    goneOn: undefined,
  });
  const decision = decide({ ...stored, usageHead }, remove('kim'), NOON, kim);
  expect(decision).toMatchObject({
    mails: [{ template: 'LOW_CAPACITY' }],
    usageHead: { storage: { WORKPLACE: { WORKPLACE: { isLow: true } } }, revision: 4 },
  });
});

describe('R106 A17 a change in several transactions', () => {
  const usageHead = {
    ...accountsOn('2026-07-01', { WORKPLACE: 2 }),
    storage: { WORKPLACE: { WORKPLACE: { usedBytes: 512 * 1_024 ** 3, isLow: false } } },
    revision: 3,
  };
  const full = { ...paid(WORKPLACE_BODY, 'WORKPLACE', NOON, { billingPlan: 'MONTHLY' }), usageHead };
  const stands = (product: Account['product'], id: string): AccountRecord => ({
    account: { product, id, role: 'USER', registeredAt: REQUESTED_AT },
    goneOn: undefined,
  });
  const kim = [{ product: 'WORKPLACE', id: 'kim' } as const];
  const part = (remove: typeof kim, isContinued: boolean, records = stands) =>
    decideAccounts(full, { register: [], remove }, records, NOON, { isContinued });

  it('leaves the notice of low capacity to the last one', () => {
    expect(part(kim, true)).toMatchObject({ mails: [], usageHead: { storage: usageHead.storage } });
    expect(part(kim, false)).toMatchObject({ mails: [{ template: 'LOW_CAPACITY' }] });
  });

  it('of which a part changes nothing writes nothing, before the last one', () => {
    expect(part(kim, true, nobody)).toBeUndefined();
  });

  it('that died before the last one still owes the notice: whoever comes next gives it, on its day', () => {
    const owed = {
      put: [],
      removed: [],
      terms: { put: [], dropped: [] },
      mails: [{ template: 'LOW_CAPACITY' }],
      usageHead: { date: '2026-07-01', revision: 4, storage: { WORKPLACE: { WORKPLACE: { isLow: true } } } },
    };
    const decision = part(kim, false, nobody);
    expect(decision).toMatchObject(owed);
    expect(decideSystemAccounts(full, [], nobody, NOON)).toMatchObject(owed);
    const usage = decision && !isRefusal(decision) ? decision.usageHead : undefined;
    expect(decideSystemAccounts({ ...full, usageHead: usage }, [], nobody, NOON)).toBeUndefined();
  });
});

it('R53 the deletion of a product counts its accounts no more; the days before stay in the ledger', () => {
  const stored = withUsage(ready(WORKPLACE_BODY), [accountsOn('2026-07-05', { WORKPLACE: 12 })]);
  const gone = committed(decideDataDeleted(stored, 'WORKPLACE', '2026-08-01T00:00:00Z'));
  expect(gone.usageHead).toMatchObject({
    date: '2026-08-01',
    accounts: { WORKPLACE: { present: 0, counted: 0 } },
    revision: 2,
  });
});

describe('the forms of accounts', () => {
  const isFine = (body: unknown) => AccountBatchRequestSchema.safeParse(body).success;
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `user-${index + from}`);

  it('take 100 accounts at most in all', () => {
    const accounts = many(60).map((id) => ({ id }));
    expect(isFine({ accounts, remove: many(40, 60) })).toBe(true);
    expect(isFine({ accounts, remove: many(41, 60) })).toBe(false);
    expect(isFine({ accounts: [], remove: [] })).toBe(false);
    expect(isFine({})).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an account registered twice', { accounts: [{ id: 'kim' }, { id: 'kim' }] }],
    ['an account removed twice', { remove: ['kim', 'kim'] }],
    ['an account registered and removed', { accounts: [{ id: 'kim' }], remove: ['kim'] }],
    ['R24 an ID with a capital', { accounts: [{ id: 'Kim' }] }],
    ['R24 an ID of one letter', { accounts: [{ id: 'k' }] }],
    ['R24 an ID with a slash', { remove: ['kim/lee'] }],
    ['an address that is none', { accounts: [{ id: 'kim', email: 'kim' }] }],
    ['no product', { accounts: [{ id: 'kim', products: [] }] }],
    ['a product that there is not', { accounts: [{ id: 'kim', products: ['MAIL'] }] }],
    ['a role', { accounts: [{ id: 'kim', role: 'TOP_ADMINISTRATOR' }] }],
  ])('refuse %s', (_, body) => {
    expect(isFine(body)).toBe(false);
  });

  it('write the domain of an address in one way', () => {
    expect(AccountRequestSchema.parse({ email: 'Kim@ACME.com' })).toEqual({ email: 'Kim@acme.com' });
  });
});

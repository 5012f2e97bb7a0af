import { describe, expect, it } from 'vitest';
import { accountWrites } from '../../../functions/adapters/table/account-writes.ts';
import type { IdempotentCall } from '../../../functions/adapters/table/idempotency-items.ts';
import type { CommitOutcome, StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import {
  changeAccountsInBatch,
  registerAccount,
  removeAccount,
} from '../../../functions/api/product/accounts.ts';
import { listAccounts } from '../../../functions/api/product/list-accounts.ts';
import type { Account } from '../../../functions/core/accounts/accounts.ts';
import type { AccountCommit } from '../../../functions/core/decide/accounts/accounts.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { UsageHead } from '../../../functions/core/model/usage.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { cursorOf, refusalOf, request, STRANGER } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const PRODUCT = { sub: 'workplace', scopes: ['smartwork/product'] } as const;
const NO_PASSWORDS = async () => () => ({ own: undefined, initial: undefined });
const KEY = { 'idempotency-key': 'key-1' };

/** A company with its accounts, and what was written; `outcomes` come before success. */
function company(first: StoredTenant = ready(BUNDLE_BODY), outcomes: CommitOutcome[] = []) {
  let stored = first;
  const accounts = new Map<string, Account>();
  const commit = recorder(
    (change: AccountCommit | undefined, _: StoredResponse | undefined): CommitOutcome => {
      const outcome = outcomes.shift();
      if (outcome) return outcome;
      if (change) stored = { ...stored, usageHead: change.usageHead };
      for (const account of change?.put ?? []) accounts.set(`${account.product} ${account.id}`, account);
      for (const { product, id } of change?.removed ?? []) accounts.delete(`${product} ${id}`);
      return { outcome: 'COMMITTED' };
    },
  );
  const load = recorder((_: string, __: IdempotentCall | undefined) => ({
    known: stored,
    answered: undefined,
  }));
  const accountRecords = async () => (product: Account['product'], id: string) => ({
    account: accounts.get(`${product} ${id}`),
    goneOn: undefined,
  });
  /** What is used, as others have written it. */
  function use(change: Partial<UsageHead>): void {
    stored = { ...stored, usageHead: { ...head(), ...change } };
  }
  function head(): UsageHead {
    if (!stored.usageHead) throw new Error('no head');
    return stored.usageHead;
  }
  return { load, accountRecords, commit, accounts, use, head };
}

const ofKim = (change: Partial<HttpRequest> = {}): HttpRequest =>
  request({ method: 'PUT', params: { tenantId: TENANT_ID, accountId: 'kim' }, body: {}, ...change });
const batch = (body: unknown, change: Partial<HttpRequest> = {}): HttpRequest =>
  request({ method: 'POST', headers: KEY, body, ...change });
const changed = (product: string, change: object) => ({
  product,
  registered: 0,
  removed: 0,
  unchanged: 0,
  accounts: 1,
  ...change,
});

describe('R111 one account', () => {
  it('R59 is registered in both parts of a bundle, and a repeat changes nothing', async () => {
    const one = company();
    const body = { email: 'kim@acme.com', products: ['WORKPLACE'] };
    expect(await registerAccount(one, ofKim({ body }))).toEqual({
      status: 200,
      body: {
        changes: [
          changed('NAVER_WORKS', { registered: 1, accounts: 2 }),
          changed('WORKPLACE', { registered: 1, accounts: 2 }),
        ],
      },
    });
    expect(one.accounts.get('NAVER_WORKS kim')).toMatchObject({ email: 'kim@acme.com', role: 'USER' });
    expect((await registerAccount(one, ofKim({ body }))).body).toEqual({
      changes: [
        changed('NAVER_WORKS', { unchanged: 1, accounts: 2 }),
        changed('WORKPLACE', { unchanged: 1, accounts: 2 }),
      ],
    });
    expect(one.commit.calls.map(([change]) => change === undefined)).toEqual([false, true]);
  });

  it('is removed, and one that is not there is unchanged', async () => {
    const one = company(ready(WORKPLACE_BODY));
    await registerAccount(one, ofKim());
    const remove = ofKim({ method: 'DELETE', query: { product: 'WORKPLACE' }, body: undefined });
    expect((await removeAccount(one, remove)).body).toEqual({
      changes: [changed('WORKPLACE', { removed: 1 })],
    });
    expect((await removeAccount(one, remove)).body).toEqual({
      changes: [changed('WORKPLACE', { unchanged: 1 })],
    });
  });

  it('R24 has an ID that can be one; any other is an invalid value of the address', async () => {
    const params = { tenantId: TENANT_ID, accountId: 'K' };
    for (const call of [registerAccount, removeAccount])
      expect(await refusalOf(() => call(company(), ofKim({ params })))).toMatchObject({
        refused: 'INPUT_INVALID',
        errors: [
          {
            pointer: 'path/accountId',
            code: 'ADMIN_ID_LENGTH',
            message: { en: 'An ID has 2 to 40 characters.' },
          },
          { pointer: 'path/accountId', code: 'ADMIN_ID_CHARACTERS' },
        ],
      });
  });
});

describe('who may', () => {
  it('R160 the owner, and the products for every company; nobody else knows it', async () => {
    expect((await registerAccount(company(), ofKim({ caller: PRODUCT }))).status).toBe(200);
    const stranger = { caller: STRANGER };
    expect(await refusalOf(() => registerAccount(company(), ofKim(stranger)))).toMatchObject({
      refused: 'NOT_FOUND',
    });
    const deps = {
      tenant: async () => ready(),
      accountsOf: async () => ({ items: [], next: undefined }),
      passwordsOf: NO_PASSWORDS,
    };
    expect((await listAccounts(deps, request({ caller: PRODUCT }))).body).toEqual({ accounts: [] });
    expect(await refusalOf(() => listAccounts(deps, request(stranger)))).toMatchObject({
      refused: 'NOT_FOUND',
    });
  });

  it('nobody reads a list on with the cursor of another one', async () => {
    const OF_KIM = 'ACCOUNT#WORKPLACE#kim';
    const cursorIn = (query: Record<string, string>) => cursorOf(request({ query }), OF_KIM);
    const asked: unknown[] = [];
    const deps = {
      tenant: async () => ready(),
      accountsOf: async (...page: unknown[]) => {
        asked.push(page.slice(1));
        return { items: [], next: undefined };
      },
      passwordsOf: NO_PASSWORDS,
    };
    const list = (query: Record<string, string>) => listAccounts(deps, request({ query }));
    const works = { product: 'NAVER_WORKS' };
    for (const cursor of [cursorIn(works), cursorIn({ product: 'WORKPLACE' }), cursorIn({})])
      expect(await refusalOf(() => list({ ...works, cursor }))).toMatchObject({
        refused: 'INPUT_INVALID',
        errors: [{ pointer: 'query/cursor', code: 'CURSOR_INVALID' }],
      });
    const broken = { cursor: 'no-cursor' };
    for (const query of [broken, { ...broken, product: 'WORKPLACE' }])
      expect(Object(await refusalOf(() => list(query))).errors).toMatchObject([{ code: 'CURSOR_INVALID' }]);
    expect(asked).toEqual([]);
    await list({ product: 'WORKPLACE', cursor: cursorIn({ product: 'WORKPLACE' }) });
    await list({ cursor: cursorIn({}) });
    const page = { limit: 50, after: OF_KIM };
    expect(asked).toEqual([
      ['WORKPLACE', page],
      [undefined, page],
    ]);
  });

  it('not on a version of the tenant that has passed', async () => {
    const headers = { 'if-match': '"v1"' };
    expect(await refusalOf(() => registerAccount(company(), ofKim({ headers })))).toMatchObject({
      refused: 'ETAG_STALE',
    });
  });
});

describe('a dry run', () => {
  it('decides and writes nothing', async () => {
    const one = company(ready(WORKPLACE_BODY));
    const query = { dryRun: 'true' };
    expect((await registerAccount(one, ofKim({ query }))).body).toEqual({
      dryRun: true,
      result: { changes: [changed('WORKPLACE', { registered: 1, accounts: 2 })] },
    });
    const tooMany = { accounts: Array.from({ length: 100 }, (_, index) => ({ id: `user-${index}` })) };
    expect((await changeAccountsInBatch(one, batch(tooMany, { query, headers: {} }))).body).toMatchObject({
      result: { changes: [{ registered: 100, accounts: 101 }] },
    });
    expect(one.commit.calls).toEqual([]);
  });
});

describe('a batch', () => {
  const accounts = Array.from({ length: 60 }, (_, index) => ({ id: `user-${index}` }));
  const remove = Array.from({ length: 40 }, (_, index) => `gone-${index}`);

  it('of 100 accounts is cut into transactions that the table takes, the answer with the last one', async () => {
    const one = company();
    for (let start = 0; start < 40; start += 20)
      await changeAccountsInBatch(
        one,
        batch({ accounts: remove.slice(start, start + 20).map((id) => ({ id })) }),
      );
    one.commit.calls.length = 0;
    const { body } = await changeAccountsInBatch(one, batch({ accounts, remove }));
    expect(body).toEqual({
      changes: [
        changed('NAVER_WORKS', { registered: 60, removed: 40, accounts: 61 }),
        changed('WORKPLACE', { registered: 60, removed: 40, accounts: 61 }),
      ],
    });
    const writes = one.commit.calls.map(([change]) => (change ? accountWrites('Subs', change).length : 0));
    expect(writes.length).toBeGreaterThan(1);
    expect(Math.max(...writes)).toBeLessThan(100);
    const kept = one.commit.calls.map(([, answer]) => answer?.record.body);
    expect(kept.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
    expect(kept.at(-1)).toBe(JSON.stringify(body));
  });

  it('PROMISE-15: the answer that is kept names nobody', async () => {
    const one = company();
    await changeAccountsInBatch(one, batch({ accounts: [{ id: 'secret.name', email: 'secret@acme.com' }] }));
    expect(JSON.stringify(one.commit.calls[0]?.[1])).not.toContain('secret');
  });

  it('is refused as a whole: nothing of it is written', async () => {
    const one = company();
    one.accounts.set('WORKPLACE boss', {
      product: 'WORKPLACE',
      id: 'boss',
      role: 'TOP_ADMINISTRATOR',
      registeredAt: REQUESTED_AT,
    });
    const body = { accounts, remove: [...remove.slice(1), 'boss'] };
    expect(await refusalOf(() => changeAccountsInBatch(one, batch(body)))).toMatchObject({
      refused: 'TOP_ADMINISTRATOR_STAYS',
    });
    expect(one.commit.calls).toEqual([]);
  });

  it('needs its key, and says which account is named twice', async () => {
    expect(
      await refusalOf(() => changeAccountsInBatch(company(), batch({ remove: ['kim'] }, { headers: {} }))),
    ).toMatchObject({ refused: 'IDEMPOTENCY_KEY_REQUIRED' });
    const twice = batch({ accounts: [{ id: 'kim' }], remove: ['lee', 'kim'] });
    expect(await refusalOf(() => changeAccountsInBatch(company(), twice))).toMatchObject({
      errors: [{ pointer: '#/remove/1', code: 'ID_TWICE' }],
    });
    const many = batch({ accounts, remove: [...remove, 'kim'] });
    expect(await refusalOf(() => changeAccountsInBatch(company(), many))).toMatchObject({
      errors: [{ pointer: '#', code: 'TOO_MANY' }],
    });
    const same = batch({ remove: Array(13_000).fill('kim') });
    expect(Object(await refusalOf(() => changeAccountsInBatch(company(), same))).errors).toMatchObject([
      { pointer: '#/remove', code: 'TOO_MANY' },
    ]);
  });
});

describe('R106 A17 a batch in several transactions', () => {
  const GB = 1_024 ** 3;
  const ids = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word}-${index}`);

  /** WORKPLACE with 50 accounts beside the administrator: a tenth is free with them, and not without ten of them. */
  async function nearThreshold() {
    const { usageHead, ...stored } = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    if (!usageHead) throw new Error('no head');
    const storage = { WORKPLACE: { WORKPLACE: { usedBytes: 500 * GB, isLow: false } } };
    const full = { accounts: { WORKPLACE: { present: 1, counted: 1 } }, storage };
    const one = company({ ...stored, usageHead: { ...usageHead, ...full } });
    const old = ids('old', 50);
    for (const id of old)
      one.accounts.set(`WORKPLACE ${id}`, {
        product: 'WORKPLACE',
        id,
        role: 'USER',
        registeredAt: REQUESTED_AT,
      });
    one.use({ accounts: { WORKPLACE: { present: 51, counted: 51 } } });
    const mails = () => one.commit.calls.flatMap(([change]) => change?.mails ?? []);
    return { ...one, old, mails };
  }
  const asAccounts = (names: readonly string[]) => names.map((id) => ({ id }));

  it('that swaps accounts tells of no low capacity: in the end as many are there as before', async () => {
    const one = await nearThreshold();
    await changeAccountsInBatch(one, batch({ accounts: asAccounts(ids('new', 50)), remove: one.old }));
    expect(one.commit.calls.length).toBeGreaterThan(1);
    expect(one.mails()).toEqual([]);
    expect(one.head().storage).toMatchObject({ WORKPLACE: { WORKPLACE: { isLow: false } } });
  });

  it('that leaves little free tells of it once, with what it leaves', async () => {
    const one = await nearThreshold();
    await changeAccountsInBatch(one, batch({ accounts: asAccounts(ids('new', 20)), remove: one.old }));
    expect(one.mails()).toMatchObject([{ template: 'LOW_CAPACITY', data: { totalBytes: 533 * GB } }]);
    expect(one.head().storage).toMatchObject({ WORKPLACE: { WORKPLACE: { isLow: true } } });
    await changeAccountsInBatch(one, batch({ remove: ids('new', 20) }));
    expect(one.mails()).toHaveLength(1);
  });

  it('F2 swaps accounts also in a trial that has more than its limit, by what the whole leaves', async () => {
    const one = company();
    const old = ids('old', 40);
    for (const id of old)
      for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const)
        one.accounts.set(`${product} ${id}`, { product, id, role: 'USER', registeredAt: REQUESTED_AT });
    const many = { present: 1_201, counted: 1_201 };
    one.use({ accounts: { NAVER_WORKS: many, WORKPLACE: many } });
    const swap = { accounts: asAccounts(ids('new', 40)), remove: old };
    const { body: tried } = await changeAccountsInBatch(one, batch(swap, { query: { dryRun: 'true' } }));
    const { status, body } = await changeAccountsInBatch(one, batch(swap));
    expect(one.commit.calls.length).toBeGreaterThan(1);
    expect({ status, body }).toEqual({ status: 200, body: Object(tried).result });
    expect(one.head().accounts).toMatchObject({ NAVER_WORKS: { present: 1_201 } });
    const growing = batch({ accounts: asAccounts(ids('newer', 41)), remove: ids('new', 40) });
    expect(await refusalOf(() => changeAccountsInBatch(one, growing))).toMatchObject({
      refused: 'ACCOUNT_LIMIT_REACHED',
    });
    expect(one.head().accounts).toMatchObject({ NAVER_WORKS: { present: 1_201 } });
  });

  it('F2 leaves no more than the limit when others have taken the room between its transactions', async () => {
    const one = company();
    const old = ids('old', 20);
    for (const id of old)
      one.accounts.set(`NAVER_WORKS ${id}`, {
        product: 'NAVER_WORKS',
        id,
        role: 'USER',
        registeredAt: REQUESTED_AT,
      });
    one.use({ accounts: { NAVER_WORKS: { present: 990, counted: 990 } } });
    const meanwhile = async (change: AccountCommit | undefined, kept: StoredResponse | undefined) => {
      const outcome = one.commit(change, kept);
      one.use({ accounts: { NAVER_WORKS: { present: 1_000, counted: 1_000 } } });
      return outcome;
    };
    const coming = batch({ accounts: asAccounts(ids('new', 20)), remove: old });
    expect(await refusalOf(() => changeAccountsInBatch({ ...one, commit: meanwhile }, coming))).toMatchObject(
      {
        refused: 'ACCOUNT_LIMIT_REACHED',
      },
    );
  });

  it('that died before its last one leaves the notice to its repeat, which finds everything written', async () => {
    const one = await nearThreshold();
    const failing = {
      ...one,
      commit: async (change: AccountCommit | undefined, kept: StoredResponse | undefined) => {
        if (kept) throw new Error('the process died');
        return one.commit(change, kept);
      },
    };
    const known = { accounts: asAccounts(one.old.slice(40)), remove: one.old.slice(0, 40) };
    await expect(changeAccountsInBatch(failing, batch(known))).rejects.toThrow('died');
    for (const id of one.old.slice(0, 40)) one.accounts.delete(`WORKPLACE ${id}`);
    one.use({ accounts: { WORKPLACE: { present: 11, counted: 51 } } });
    expect(one.mails()).toEqual([]);
    await changeAccountsInBatch(one, batch(known));
    expect(one.mails()).toHaveLength(1);
    await changeAccountsInBatch(one, batch(known));
    expect(one.mails()).toHaveLength(1);
  });
});

describe('PROMISE-9: when several writers meet', () => {
  const stale = (times: number): CommitOutcome[] =>
    Array.from({ length: times }, () => ({ outcome: 'STALE' }));

  it('the slower one decides again on what the other left', async () => {
    const one = company(ready(WORKPLACE_BODY), stale(4));
    expect((await registerAccount(one, ofKim())).status).toBe(200);
    expect(one.load.calls).toHaveLength(5);
  });

  it('PROMISE-12: and gives up with 503 when it never gets its turn', async () => {
    const one = company(ready(WORKPLACE_BODY), stale(5));
    expect(await refusalOf(() => registerAccount(one, ofKim()))).toEqual({ refused: 'BUSY' });
  });

  it('EDGE-R7 a repeat gets the first answer again', async () => {
    const record = { payloadHash: '', status: 200, headers: {}, body: '{"changes":[]}' };
    const one = company(ready(WORKPLACE_BODY), [{ outcome: 'IN_FLIGHT' }, { outcome: 'ANSWERED', record }]);
    const call = () => registerAccount(one, ofKim({ headers: KEY }));
    expect(await refusalOf(call)).toMatchObject({ refused: 'IDEMPOTENCY_KEY_IN_FLIGHT' });
    // Another body under the same key: its hash is not the one that was kept.
    expect(await refusalOf(call)).toMatchObject({ refused: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

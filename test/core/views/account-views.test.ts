import { describe, expect, it } from 'vitest';
import { setByAdmin, setByUser } from '../../../functions/core/accounts/account-password.ts';
import type { Account } from '../../../functions/core/accounts/accounts.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideAccounts } from '../../../functions/core/decide/accounts/accounts.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import {
  type AccountChanges,
  accountChanges,
  addedUp,
} from '../../../functions/core/views/accounts/account-changes.ts';
import { accountView } from '../../../functions/core/views/accounts/account-view.ts';
import { foundAccountView } from '../../../functions/core/views/accounts/found-account-view.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW = '2026-07-08T05:00:00Z';
const stored = ready(BUNDLE_BODY);
const mina: Account = { product: 'WORKPLACE', id: 'mina', role: 'USER', registeredAt: REQUESTED_AT };

describe('R111 what a call has changed in the accounts', () => {
  const [known, fresh, gone] = [mina, { ...mina, id: 'new' }, { ...mina, id: 'gone' }];
  const wanted = { register: [known, fresh], remove: [gone, { ...mina, id: 'nobody' }] };
  const records = (_: Product, id: string) => ({
    account: [known, gone].find((one) => one.id === id),
    goneOn: undefined,
  });

  it('is counted for each product that was named', () => {
    const commit = decideAccounts(stored, wanted, records, NOW);
    if (!commit || isRefusal(commit)) throw new Error('no commit');
    expect(accountChanges(wanted, commit, stored.usageHead)).toEqual({
      changes: [{ product: 'WORKPLACE', registered: 1, removed: 1, unchanged: 2, accounts: 1 }],
    });
  });

  it('is counted apart for each product, and from nothing where none was registered', () => {
    const both = [fresh, { ...fresh, product: 'NAVER_WORKS' as const }, { ...fresh, id: 'other' }];
    const asked = { register: both, remove: [gone, { ...mina, product: 'WORKBOX' as const }] };
    const commit = decideAccounts(stored, asked, records, NOW);
    if (!commit || isRefusal(commit)) throw new Error('no commit');
    expect(
      accountChanges(asked, { ...commit, removed: [gone] }, stored.usageHead).changes.map(
        ({ product, registered, removed, accounts }) => [product, registered, removed, accounts],
      ),
    ).toEqual([
      ['NAVER_WORKS', 1, 0, 2],
      ['WORKPLACE', 2, 1, commit.usageHead.accounts.WORKPLACE?.present],
      ['WORKBOX', 0, 0, commit.usageHead.accounts.WORKBOX?.present ?? 0],
    ]);
    expect(
      accountChanges(
        { register: [], remove: [{ ...mina, product: 'WORKBOX' }] },
        undefined,
        stored.usageHead,
      ),
    ).toEqual({
      changes: [{ product: 'WORKBOX', registered: 0, removed: 0, unchanged: 1, accounts: 0 }],
    });
    expect(addedUp({ changes: [] }, { changes: [] })).toEqual({ changes: [] });
  });

  it('is nothing where all was so already; the accounts that there are stay', () => {
    const asked = { register: [known], remove: [] };
    const none = { product: 'WORKPLACE', registered: 0, removed: 0, unchanged: 1 };
    expect(accountChanges(asked, undefined, stored.usageHead)).toEqual({
      changes: [{ ...none, accounts: 1 }],
    });
    expect(accountChanges(asked, undefined, undefined)).toEqual({ changes: [{ ...none, accounts: 0 }] });
  });

  it('of two transactions adds up, with the accounts that the second one leaves', () => {
    const changeOf = (product: Product, accounts: number): AccountChanges['changes'][number] => ({
      product,
      registered: 2,
      removed: 3,
      unchanged: 4,
      accounts,
    });
    const first = { changes: [changeOf('WORKPLACE', 10), changeOf('WORKBOX', 7)] };
    const second = { changes: [changeOf('NAVER_WORKS', 5), changeOf('WORKPLACE', 20)] };
    expect(addedUp(first, second)).toEqual({
      changes: [
        changeOf('NAVER_WORKS', 5),
        { product: 'WORKPLACE', registered: 4, removed: 6, unchanged: 8, accounts: 20 },
        changeOf('WORKBOX', 7),
      ],
    });
  });
});

describe('an account as its company sees it', () => {
  const view = (own: ReturnType<typeof setByUser> | undefined, account = mina) => {
    const { hasPassword, mustResetPassword } = accountView(stored.tenant, account, {
      own,
      initial: undefined,
    });
    return [hasPassword, mustResetPassword];
  };

  it('R101 says whether it has a password, and whether it has to set another one', () => {
    expect(view(undefined)).toEqual([false, false]);
    expect(view(setByUser(NOW))).toEqual([true, false]);
    expect(view(setByAdmin(NOW))).toEqual([true, true]);
  });

  it('R99 a password from before its registration is none, but that of the top administrator', () => {
    const early = setByAdmin('2026-06-01T00:00:00Z');
    expect(view(early)).toEqual([false, false]);
    expect(view(early, { ...mina, role: 'TOP_ADMINISTRATOR' })).toEqual([true, false]);
  });
});

describe('R150 R151 a colleague who was found', () => {
  const collabo = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan: 'COLLABO' }).tenant;
  const workplace = ready(WORKPLACE_BODY).tenant;
  const proven: Tenant = { ...stored.tenant, domainOwnership: 'PROVEN' };

  it('is shown with its company, and with what it has of a name and an address', () => {
    const can = { canHandleApprovals: true, canReceiveMail: false };
    const of = { tenantId: workplace.tenantId, id: 'mina', loginId: 'mina@acme.com', ...can };
    expect(foundAccountView(workplace, workplace, mina)).toStrictEqual({ ...of, companyId: 'acme' });
    const named = { name: 'Mina', email: 'mina@acme.com' };
    const { companyId: _, ...identity } = workplace.identity;
    expect(foundAccountView(workplace, { ...workplace, identity }, { ...mina, ...named })).toStrictEqual({
      ...of,
      ...named,
    });
  });

  it.each<[string, Tenant, Tenant, boolean]>([
    ['Collabo writes to a bundle with Mail', collabo, proven, true],
    ['Collabo writes to no bundle whose domain is unproven', collabo, stored.tenant, false],
    ['Collabo writes to no bundle of Lite', collabo, ready(LITE_BUNDLE_BODY).tenant, false],
    ['WORKPLACE alone writes to nobody', workplace, proven, false],
  ])('%s', (_, searching, company, canReceiveMail) => {
    expect(foundAccountView(searching, company, mina)).toMatchObject({ canReceiveMail });
  });

  it('handles approvals as long as WORKPLACE is open there', () => {
    const { WORKPLACE: __, ...others } = stored.tenant.subscriptions;
    expect(foundAccountView(collabo, { ...stored.tenant, subscriptions: others }, mina)).toMatchObject({
      canHandleApprovals: false,
    });
  });
});

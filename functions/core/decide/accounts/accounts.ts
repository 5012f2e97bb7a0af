import {
  type Account,
  type AccountRecords,
  type AccountsChange,
  type AccountsWanted,
  accountsChange,
  registeredSince,
  type WantedAccount,
} from '../../accounts/accounts.ts';
import { type Instant, kstDateOf } from '../../business-calendar.ts';
import type { Product } from '../../catalog/codes.ts';
import { productOf } from '../../catalog/lookups.ts';
import { localized } from '../../language.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { productNames } from '../../mails/wording/offer.ts';
import { isLive } from '../../model/subscription.ts';
import { type KnownTenant, subscriptionsOf, type Tenant } from '../../model/tenant.ts';
import type { UsageHead } from '../../model/usage.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import { lowCapacityNews } from '../../usage/low-capacity.ts';
import type { UsageCommit } from '../../usage/usage-changes.ts';
import { headOn } from '../../usage/usage-changes.ts';

/** Accounts that are registered and removed, and what is used after it. */
export interface AccountCommit extends UsageCommit {
  readonly put: readonly Account[];
  readonly removed: readonly Pick<Account, 'product' | 'id'>[];
  /** What they are found by. */
  readonly terms: AccountsChange['terms'];
}

interface PartOptions {
  /** Whether more of the same change follows in a further transaction. */
  readonly isContinued?: boolean;
  /** What was used before the first transaction of the change: a limit is held against the whole of it. */
  readonly usedBefore?: UsageHead | undefined;
}

/**
 * Registers and removes accounts (R111). Undefined when all is so already. `wanted` names products that may have
 * accounts, by `wantedAccounts`. A change in several transactions crosses the threshold of low capacity once, by what it
 * leaves (A17): the notices are those of the last one.
 */
export function decideAccounts(
  known: KnownTenant,
  wanted: AccountsWanted,
  accountRecords: AccountRecords,
  now: Instant,
  { isContinued = false, usedBefore = known.usageHead }: PartOptions = {},
): AccountCommit | Refusal | undefined {
  const isTop = ({ product, id }: Pick<Account, 'product' | 'id'>) =>
    accountRecords(product, id).account?.role === 'TOP_ADMINISTRATOR';
  if (wanted.remove.some(isTop)) return refuse('TOP_ADMINISTRATOR_STAYS');
  const register = wanted.register.map(
    (account): WantedAccount => (isTop(account) ? { ...account, role: 'TOP_ADMINISTRATOR' } : account),
  );
  const commit = commitOf(known, { ...wanted, register }, accountRecords, now, isContinued);
  return commit && (limitRefusal(known.tenant, usedBefore, commit) ?? commit);
}

/** Accounts that the service itself registers: the top administrator (R33), and those that a bundle shares. Undefined when it is so already. */
export const decideSystemAccounts = (
  known: KnownTenant,
  register: readonly WantedAccount[],
  accountRecords: AccountRecords,
  now: Instant,
): AccountCommit | undefined => commitOf(known, { register, remove: [] }, accountRecords, now, false);

export const topAdministratorsOf = (
  { profile }: KnownTenant,
  products: readonly Product[],
): WantedAccount[] =>
  products.map((product) => ({ product, id: profile.adminId, role: 'TOP_ADMINISTRATOR' }));

function commitOf(
  known: KnownTenant,
  wanted: AccountsWanted,
  accountRecords: AccountRecords,
  now: Instant,
  isContinued: boolean,
): AccountCommit | undefined {
  const { tenant } = applyDue(known.tenant, now);
  const register = wanted.register.map((account) => ({
    ...account,
    registeredAt: registeredSince(accountsNamed(tenant, account.id, accountRecords)) ?? now,
  }));
  const change = accountsChange(known.usageHead, { ...wanted, register }, accountRecords, kstDateOf(now));
  const { head, put, removed, terms } = change ?? unchanged(known.usageHead);
  if (!head) return undefined;
  const news = isContinued
    ? { storage: head.storage, mails: [] }
    : lowCapacityNews({ ...known, tenant }, known.usageHead, head);
  // A call that died before its last transaction has sent no notice: the next call sends it.
  if (!change && news.mails.length === 0) return undefined;
  const { storage, mails } = news;
  return {
    tenant: known.tenant,
    usageHead: { ...head, storage },
    put,
    removed,
    terms,
    mails,
    decidedAt: now,
  };
}

/** The accounts stay; the head does on its date, as a notice is no day of the ledger. */
const unchanged = (head: UsageHead | undefined) => ({
  head: head && headOn(head, head.date),
  put: [],
  removed: [],
  terms: { put: [], dropped: [] },
});

/** What stands of an ended product until it is deleted is nobody's any more. */
const accountsNamed = (tenant: Tenant, id: string, accountRecords: AccountRecords): Account[] =>
  subscriptionsOf(tenant)
    .filter(isLive)
    .map(({ product }) => accountRecords(product, id).account)
    .filter((account) => account !== undefined);

/** F2: a trial has room for so many, and one that has more grows no further. A company that has paid has no limit. */
function limitRefusal(
  stored: Tenant,
  before: UsageHead | undefined,
  commit: AccountCommit,
): Refusal | undefined {
  const { tenant } = applyDue(stored, commit.decidedAt);
  for (const { product, phase } of subscriptionsOf(tenant)) {
    const { trialAccountLimit: limit } = productOf(product);
    const present = commit.usageHead.accounts[product]?.present ?? 0;
    const isMore = present > (before?.accounts[product]?.present ?? 0);
    if (phase === 'TRIAL' && limit !== null && isMore && present > limit)
      return refuse('ACCOUNT_LIMIT_REACHED', {
        detail: localized((language) => {
          const name = productNames([product], language);
          return language === 'ko'
            ? `${name} 무료 체험에는 계정을 최대 ${limit}개까지 등록할 수 있습니다.`
            : `A trial of ${name} has ${limit} accounts at most.`;
        }),
      });
  }
  return undefined;
}

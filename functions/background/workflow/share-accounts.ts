import type { SystemAccounts } from '../../adapters/stores/accounts/registered-account-store.ts';
import type { Page, PageRequest } from '../../adapters/table/page.ts';
import type { Account, WantedAccount } from '../../core/accounts/accounts.ts';
import { termChanges } from '../../core/accounts/search-terms.ts';
import { sharedBy } from '../../core/accounts/shared-accounts.ts';
import type { Instant } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import { decideSystemAccounts } from '../../core/decide/accounts/accounts.ts';
import type { WorkInput } from '../../core/lifecycle/work.ts';
import { isRunning, type KnownTenant } from '../../core/model/tenant.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';

export interface ShareAccountsDeps extends SystemAccounts {
  readonly accountsOf: (tenantId: string, product: Product, page: PageRequest) => Promise<Page<Account>>;
}

/** What is read at once; of each account four items are looked for. */
const PAGE = 250;
/** What one transaction takes beside tenant, head, day and mails. */
const WRITES = 90;
/** What one call writes at most: it stays well within a function's time. */
const TRANSACTIONS = 20;

/**
 * The accounts of what is owned become accounts of the other part of the bundle (R33, R59, F41); answers whether to come
 * again. `start` is the company as it was read, or as the commit before left it. Each call looks for what is still missing,
 * so a repeat counts nobody twice. No ID stands in the answer, as an execution keeps that.
 */
export async function shareAccounts(
  deps: ShareAccountsDeps,
  { tenantId, version }: WorkInput,
  start: KnownTenant | undefined,
  now: Instant,
): Promise<{ left: boolean }> {
  let known = start;
  if (!known || !isRunning(known.tenant.operation, version)) return { left: false };
  let room = TRANSACTIONS;
  for (const { from, to } of sharedBy(known.tenant)) {
    let after: string | undefined;
    do {
      const page = await deps.accountsOf(tenantId, from, { limit: PAGE, after });
      const wanted = page.items.map(({ registeredAt: _, ...account }) => ({ ...account, product: to }));
      const accountRecords = await deps.accountRecords(tenantId, [...page.items, ...wanted]);
      const missing = wanted.filter(({ id }) => !accountRecords(to, id).account);
      for (const part of inTransactions(missing)) {
        if (room-- === 0) return { left: true };
        const commit = decideSystemAccounts(known, part, accountRecords, now);
        if (!commit) continue;
        const { outcome } = await deps.commitAccounts(commit);
        if (outcome !== 'COMMITTED')
          throw new StoreBusyError('the accounts have changed since they were read');
        known = { ...known, usageHead: commit.usageHead };
      }
      after = page.next;
    } while (after !== undefined);
  }
  return { left: false };
}

/** New accounts in parts that one transaction takes each: an account is a write, and each term by which it is found. */
function inTransactions(accounts: readonly WantedAccount[]): WantedAccount[][] {
  const parts: WantedAccount[][] = [];
  let room = 0;
  for (const account of accounts) {
    const writes = 1 + termChanges(account, undefined, account).put.length;
    room -= writes;
    const open = parts.at(-1);
    if (open && room >= 0) open.push(account);
    else {
      parts.push([account]);
      room = WRITES - writes;
    }
  }
  return parts;
}

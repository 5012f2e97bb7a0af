import type { StoredTenant } from '../../functions/adapters/tenant-reader.ts';
import type { Commit } from '../../functions/core/commit.ts';
import type { Fact } from '../../functions/core/facts.ts';
import { type MailItem, mailItemOf } from '../../functions/core/mails/mail-item.ts';
import { type WorkItem, workKey } from '../../functions/core/work.ts';
import { storedBy } from './tenants.ts';

/** One tenant's items with the conditions that the table has: what commits and hops write, without the SDK. */
export function memoryStore(first?: Commit) {
  let stored: StoredTenant | undefined;
  const work = new Map<string, WorkItem>();
  const facts: Fact[] = [];
  const mails: MailItem[] = [];

  function write(commit: Commit): { outcome: 'COMMITTED' | 'STALE' } {
    if ((stored?.tenant.version ?? 0) !== commit.expectedVersion) return { outcome: 'STALE' };
    const { tenantId, version } = commit.tenant;
    stored = storedBy(commit, stored);
    for (const item of commit.work) work.set(workKey(item), item);
    facts.push(...commit.facts);
    mails.push(...commit.mails.map((mail) => mailItemOf(mail, tenantId, version, commit.decidedAt)));
    return { outcome: 'COMMITTED' };
  }
  if (first) write(first);

  return {
    facts,
    mails,
    current(): StoredTenant {
      if (!stored) throw new Error('nothing was written yet');
      return stored;
    },
    workItems: (): WorkItem[] => [...work.values()],
    openWork: (): WorkItem[] =>
      [...work.values()].filter(({ state }) => state === 'PENDING' || state === 'STARTED'),
    write,
    tenant: async () => stored,
    commit: async (commit: Commit) => write(commit),
    async advance(before: WorkItem, after: WorkItem): Promise<boolean> {
      const now = work.get(workKey(before));
      const same = now?.state === before.state && now.version === before.version && now.hop === before.hop;
      if (same) work.set(workKey(after), after);
      return same;
    },
  };
}
export type MemoryStore = ReturnType<typeof memoryStore>;

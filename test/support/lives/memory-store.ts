import type { Commit } from '../../../functions/core/commit.ts';
import type { DomainEvent } from '../../../functions/core/lifecycle/events.ts';
import { type WorkItem, workKey } from '../../../functions/core/lifecycle/work.ts';
import { type MailItem, mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { storedBy } from '../tenants.ts';

type Kept = Pick<StoredTenant, 'tenant' | 'profile' | 'usageHead'>;

/** What becomes of items between their write and the next read. */
export interface Keeping {
  readonly stored: (written: Kept, before: Kept | undefined, commit: Commit) => Kept;
  readonly work: (written: WorkItem, before?: WorkItem) => WorkItem;
}
const AS_WRITTEN: Keeping = { stored: (written) => written, work: (written) => written };

/** One tenant's items with the conditions that the table has: what commits and executions write, without the SDK. */
export function memoryStore(first?: Commit, keeping: Keeping = AS_WRITTEN) {
  let stored: StoredTenant | undefined;
  const work = new Map<string, WorkItem>();
  const commits: Commit[] = [];
  const events: DomainEvent[] = [];
  const mails: MailItem[] = [];

  function write(commit: Commit): { outcome: 'COMMITTED' | 'STALE' } {
    if ((stored?.tenant.version ?? 0) !== commit.expectedVersion) return { outcome: 'STALE' };
    const { tenantId, version } = commit.tenant;
    const written = storedBy(commit, stored);
    stored = { ...written, ...keeping.stored(written, stored, commit) };
    commits.push(commit);
    for (const item of commit.work) work.set(workKey(item), keeping.work(item));
    events.push(...commit.events);
    mails.push(
      ...commit.mails.map((mail, index) =>
        mailItemOf(mail, tenantId, `${version}-${index + 1}`, commit.decidedAt),
      ),
    );
    return { outcome: 'COMMITTED' };
  }
  const isAsIt = (before: WorkItem): boolean => {
    const now = work.get(workKey(before));
    return now?.state === before.state && now.version === before.version && now.restarts === before.restarts;
  };
  if (first) write(first);

  return {
    commits,
    events,
    mails,
    current(): StoredTenant {
      if (!stored) throw new Error('nothing was written yet');
      return stored;
    },
    workItems: (): WorkItem[] => [...work.values()],
    openWork: (): WorkItem[] =>
      [...work.values()].filter(({ state }) => state !== 'DONE' && state !== 'VOID'),
    write,
    tenant: async () => stored,
    commit: async (commit: Commit) => write(commit),
    async advance(before: WorkItem, after: WorkItem): Promise<boolean> {
      const same = isAsIt(before);
      // A write keeps what it has read; the fence of an item is its state, version and restarts.
      if (same) work.set(workKey(after), keeping.work(after, before));
      return same;
    },
    async putMail(mail: MailItem): Promise<void> {
      if (mails.every(({ mailId }) => mailId !== mail.mailId)) mails.push(mail);
    },
  };
}
export type MemoryStore = ReturnType<typeof memoryStore>;

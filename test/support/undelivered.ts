import type { StuckRequest } from '../../functions/adapters/stores/work/stuck-index.ts';
import type { Commit } from '../../functions/core/commit.ts';
import type { MailItem } from '../../functions/core/mails/mail-item.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { ready, readyEvents, TENANT_ID } from './tenants.ts';

/** One company with mails that its reader does not have, on one page; every commit is written down. */
export function undelivered(
  mails: readonly MailItem[],
  stored: StoredTenant = ready(),
  outcomes: string[] = [],
) {
  const commits: Commit[] = [];
  const asked: StuckRequest[] = [];
  const failures: string[] = [];
  const deps = {
    stuckItems: async (request: StuckRequest) => {
      asked.push(request);
      return {
        items: mails.map((mail) => ({ tenantId: mail.tenantId, tenant: stored.tenant, mail })),
        next: undefined,
      };
    },
    mail: async (tenantId: string, mailId: string) =>
      mails.find((mail) => mail.tenantId === tenantId && mail.mailId === mailId),
    eventsUpTo: async () => readyEvents(),
    tenant: async (tenantId: string) => {
      if (tenantId === 'broken') throw new Error('cannot be read');
      return tenantId === TENANT_ID ? stored : undefined;
    },
    commit: async (commit: Commit) => {
      commits.push(commit);
      return { outcome: outcomes.shift() ?? 'COMMITTED' };
    },
    reportFailure: (tenantId: string) => void failures.push(tenantId),
  };
  return { deps, commits, asked, failures };
}

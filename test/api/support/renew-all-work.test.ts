import { describe, expect, it } from 'vitest';
import { renewAllWork } from '../../../functions/api/support/renew-all-work.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import {
  isReminder,
  requiredWork,
  type WorkItem,
  workChanges,
} from '../../../functions/core/lifecycle/work.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { StoreBusyError } from '../../../functions/core/refusals/refusals.ts';
import { cursorOf, refusalOf, request, SUPPORT } from '../../support/http.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const PAID = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' });
const [TRIAL, OTHER] = [ready(), 't33456789bcdfghjkmnpq'];
/** The items that the tenant's commits have opened. */
const openedOf = ({ tenant }: StoredTenant) => workChanges(undefined, tenant, REQUESTED_AT);
const isRenewal = ({ kind }: { readonly kind: string }) => kind === 'CONTRACT_RENEWAL';

function desk(
  tenants: Readonly<Record<string, StoredTenant>>,
  items: readonly WorkItem[],
  outcomes: string[] = [],
) {
  const commits: Commit[] = [];
  const failures: string[] = [];
  const deps = {
    tenantIds: async () => ({ items: Object.keys(tenants), next: undefined }),
    tenant: async (tenantId: string) => tenants[tenantId],
    workItems: async () => items,
    commit: async (commit: Commit) => {
      commits.push(commit);
      return { outcome: outcomes.shift() ?? 'COMMITTED' };
    },
    reportFailure: (tenantId: string) => void failures.push(tenantId),
  };
  return { deps, commits, failures };
}
const post = (change = {}) => request({ method: 'POST', caller: SUPPORT, ...change });

describe('POST /v1/work/renew', () => {
  it('opens what the state asks for and no item has open, as for a kind that is new', async () => {
    const others = openedOf(PAID).filter((item) => !isRenewal(item));
    const { deps, commits } = desk({ [TENANT_ID]: PAID }, others);
    expect(await renewAllWork(deps, post())).toEqual({
      status: 200,
      body: {
        examined: 1,
        renewed: [{ tenantId: TENANT_ID, work: requiredWork(PAID.tenant).filter(isRenewal) }],
        left: [],
      },
    });
    expect(commits).toHaveLength(1);
    expect(commits[0]?.work.map(({ kind, state }) => [kind, state])).toEqual([
      ['CONTRACT_RENEWAL', 'WAITING'],
      ['CONTRACT_RENEWAL', 'WAITING'],
    ]);
    expect(commits[0]?.events).toMatchObject([
      { type: 'TIMERS_RENEWED', actor: { type: 'SUPPORT', sub: 'support-1' } },
    ]);
  });

  it('opens again what was closed or stands with another date', async () => {
    const items = openedOf(PAID).map((item): WorkItem => {
      if (!isRenewal(item)) return item;
      return item.scope === 'WORKPLACE' ? { ...item, state: 'VOID' } : { ...item, dueAt: REQUESTED_AT };
    });
    const { deps, commits } = desk({ [TENANT_ID]: PAID }, items);
    await renewAllWork(deps, post());
    expect(commits[0]?.work.map(({ scope }) => scope)).toEqual(['NAVER_WORKS', 'WORKPLACE']);
  });

  it('leaves a tenant alone that has all its work: so a repeat changes nothing', async () => {
    const { deps, commits } = desk({ [TENANT_ID]: TRIAL }, openedOf(TRIAL));
    expect(await renewAllWork(deps, post())).toMatchObject({ body: { examined: 1, renewed: [], left: [] } });
    expect(commits).toEqual([]);
  });

  it('says in a dry run what it would open, and writes nothing', async () => {
    const { deps, commits } = desk({ [TENANT_ID]: TRIAL }, []);
    const { body } = await renewAllWork(deps, post({ query: { dryRun: 'true' } }));
    expect(body).toMatchObject({ dryRun: true, renewed: [{ tenantId: TENANT_ID }] });
    expect(commits).toEqual([]);
  });

  it('goes on from a cursor, and gives the next one', async () => {
    const { deps } = desk({}, []);
    const asked: unknown[] = [];
    const paged = {
      ...deps,
      tenantIds: async (page: unknown) => {
        asked.push(page);
        return { items: [], next: OTHER };
      },
    };
    const cursor = cursorOf(post(), TENANT_ID);
    const { body } = await renewAllWork(paged, post({ query: { cursor, limit: '7' } }));
    expect(asked).toEqual([{ limit: 7, after: TENANT_ID }]);
    expect(body).toMatchObject({ cursor: cursorOf(post(), OTHER) });
    expect(await refusalOf(() => renewAllWork(paged, post({ query: { cursor: 'x' } })))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
  });

  it('decides again when the tenant has changed meanwhile, and leaves it when it never wins', async () => {
    const once = desk({ [TENANT_ID]: TRIAL }, [], ['STALE']);
    expect(await renewAllWork(once.deps, post())).toMatchObject({ body: { renewed: [{}], left: [] } });
    expect(once.commits).toHaveLength(2);
    const never = desk(
      { [TENANT_ID]: TRIAL },
      [],
      Array.from({ length: 9 }, () => 'STALE'),
    );
    expect(await renewAllWork(never.deps, post())).toMatchObject({
      body: { renewed: [], left: [{ tenantId: TENANT_ID, code: 'BUSY' }] },
    });
  });

  it('is not held up by a tenant that cannot be read, but by a busy table', async () => {
    const { deps, failures } = desk({ [OTHER]: TRIAL, [TENANT_ID]: TRIAL }, []);
    const failing = (error: Error) => ({
      ...deps,
      tenant: async (tenantId: string) => {
        if (tenantId === OTHER) throw error;
        return TRIAL;
      },
    });
    expect(await renewAllWork(failing(new Error('unknown field')), post())).toMatchObject({
      body: { renewed: [{ tenantId: TENANT_ID }], left: [{ tenantId: OTHER, code: 'FAILED' }] },
    });
    expect(failures).toEqual([OTHER]);
    await expect(renewAllWork(failing(new StoreBusyError('busy')), post())).rejects.toThrow('busy');
  });

  it('opens no reminder whose time is over', async () => {
    const late = '2026-07-29T14:00:00Z';
    const { deps, commits } = desk({ [TENANT_ID]: TRIAL }, []);
    await renewAllWork(deps, post({ now: late }));
    expect(commits[0]?.work.filter(isReminder)).toEqual([]);
  });
});

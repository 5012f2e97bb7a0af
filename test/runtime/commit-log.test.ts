import { afterEach, expect, it, vi } from 'vitest';
import { runCommand } from '../../functions/api/pipeline/run-command.ts';
import { commitDecision } from '../../functions/background/delivery/commit-decision.ts';
import { decideOperationRetry, decideSetupFailed } from '../../functions/core/decide/system/setup.ts';
import { requiredWork, type WorkItem, workInput } from '../../functions/core/lifecycle/work.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { request } from '../support/http.ts';
import { failed, REQUESTED_AT, requested, TENANT_ID } from '../support/tenants.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => {});
afterEach(() => info.mockClear());

const retried = { tenantId: TENANT_ID, version: 3, events: ['SETUP_RETRIED'] };
const retry = (outcomes: ('COMMITTED' | 'STALE')[], change = {}) => {
  const stored: StoredTenant = failed();
  return runCommand(
    {
      load: async () => ({ stored, answered: undefined }),
      commit: async () => ({ outcome: outcomes.shift() ?? 'STALE' }) as const,
    },
    request({ method: 'POST', headers: { 'idempotency-key': 'key-1' }, ...change }),
    {
      tenantId: TENANT_ID,
      decide: (found) => decideOperationRetry(found, { type: 'SUPPORT', sub: 'support-1' }, REQUESTED_AT),
      reply: () => ({ status: 202, body: {} }),
    },
  );
};

it('a call that commits says in one line which version of which tenant it wrote', async () => {
  await retry(['STALE', 'COMMITTED']);
  expect(info.mock.calls).toEqual([['Committed', { requestId: 'request-1', ...retried }]]);
});

it('the line names the trace of a caller that has one', async () => {
  await retry(['COMMITTED'], { traceId: 'trace-1' });
  expect(info.mock.calls).toEqual([
    ['Committed', { requestId: 'request-1', traceId: 'trace-1', ...retried }],
  ]);
});

it('a dry run writes nothing, and says nothing', async () => {
  await retry([], { query: { dryRun: 'true' } });
  expect(info.mock.calls).toEqual([]);
});

it('an execution that commits is named in the line', async () => {
  const stored = requested();
  const [provision] = requiredWork(stored.tenant).filter(({ kind }) => kind === 'PROVISION');
  if (!provision) throw new Error('a new tenant is set up');
  const work: WorkItem = {
    ...provision,
    tenantId: TENANT_ID,
    version: 1,
    restarts: 0,
    wakeAt: provision.dueAt,
    state: 'STARTED',
  };
  await commitDecision(
    { tenant: async () => stored, commit: async () => ({ outcome: 'COMMITTED' }) },
    workInput(work),
    (found) => decideSetupFailed(found, 1, REQUESTED_AT),
  );
  expect(info.mock.calls).toEqual([
    [
      'Committed',
      {
        execution: `${TENANT_ID}-TENANT-PROVISION-v1`,
        tenantId: TENANT_ID,
        version: 2,
        events: ['SETUP_FAILED'],
      },
    ],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { IdempotentCall } from '../../../functions/adapters/idempotency-items.ts';
import type { KeptAnswer } from '../../../functions/adapters/kept-answer.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { retryOperation } from '../../../functions/support/retry-operation.ts';
import { refusalOf, request, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { failed, TENANT_ID } from '../../support/tenants.ts';

const post = (body?: unknown) =>
  request({ method: 'POST', caller: SUPPORT, headers: { 'idempotency-key': 'key-1' }, body });
const store = () => ({
  load: recorder((_: string, __: IdempotentCall | undefined) => ({ stored: failed(), answered: undefined })),
  commit: recorder((_: Commit, __: KeptAnswer | undefined) => ({ outcome: 'COMMITTED' as const })),
});

describe('POST …/operation/retry', () => {
  it.each([[undefined], [{}]])('R-13 starts the set-up again, in the name of support: %j', async (body) => {
    const deps = store();
    expect(await retryOperation(deps, post(body))).toMatchObject({
      status: 202,
      headers: { etag: '"v3"', location: `/v1/tenants/${TENANT_ID}`, 'retry-after': '2' },
      body: { operation: { status: 'IN_PROGRESS' } },
    });
    expect(deps.commit.calls[0]?.[0].facts).toMatchObject([
      { type: 'SETUP_RETRIED', actor: { type: 'SUPPORT', sub: 'support-1' } },
    ]);
  });

  it.each([[{ force: true }], [[]], ['now']])('takes no fields: %j', async (body) => {
    const deps = store();
    expect(await refusalOf(() => retryOperation(deps, post(body)))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    expect(deps.load.calls).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { IdempotentCall } from '../../../functions/adapters/table/idempotency-items.ts';
import type { StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import { renewTimers, retryMail, retryOperation } from '../../../functions/api/support/operator.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { refusalOf, request, SUPPORT } from '../../support/http.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { recorder } from '../../support/recorder.ts';
import { failed, ready, readyEvents, TENANT_ID } from '../../support/tenants.ts';

const MAIL_PARAMS = { tenantId: TENANT_ID, mailId: FAILED_MAIL.mailId };
const post = (change = {}) =>
  request({ method: 'POST', caller: SUPPORT, headers: { 'idempotency-key': 'key-1' }, ...change });
const store = () => ({
  load: recorder((_: string, __: IdempotentCall | undefined) => ({ stored: ready(), answered: undefined })),
  commit: recorder((_: Commit, __: StoredResponse | undefined) => ({ outcome: 'COMMITTED' as const })),
  mail: recorder((_: string, __: string) => FAILED_MAIL),
  eventsUpTo: recorder((_: string, __: number) => readyEvents()),
});

const ofFailed = () => ({
  ...store(),
  load: recorder((_: string, __: IdempotentCall | undefined) => ({ stored: failed(), answered: undefined })),
});

describe('POST …/operation/retry', () => {
  it.each([
    [undefined],
    [{}],
  ])('EDGE-R13 starts the set-up again, in the name of support: %j', async (body) => {
    const deps = ofFailed();
    expect(await retryOperation(deps, post({ body }))).toMatchObject({
      status: 202,
      headers: { etag: '"v3"', location: `/v1/tenants/${TENANT_ID}`, 'retry-after': '2' },
      body: { operation: { status: 'IN_PROGRESS' } },
    });
    expect(deps.commit.calls[0]?.[0].events).toMatchObject([
      { type: 'SETUP_RETRIED', actor: { type: 'SUPPORT', sub: 'support-1' } },
    ]);
  });

  it.each([[{ force: true }], [[]], ['now']])('takes no fields: %j', async (body) => {
    const deps = store();
    expect(await refusalOf(() => retryOperation(deps, post({ body })))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    expect(deps.load.calls).toEqual([]);
  });
});

describe('POST …/work/renew', () => {
  it('starts new executions, in the name of support', async () => {
    const deps = store();
    expect(await renewTimers(deps, post())).toMatchObject({ status: 202, headers: { etag: '"v3"' } });
    expect(deps.commit.calls[0]?.[0]).toMatchObject({
      events: [{ type: 'TIMERS_RENEWED', actor: { type: 'SUPPORT', sub: 'support-1' } }],
    });
  });

  it('takes no fields, and needs a key', async () => {
    expect(await refusalOf(() => renewTimers(store(), post({ body: { force: true } })))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    expect(await refusalOf(() => renewTimers(store(), post({ headers: {} })))).toEqual({
      refused: 'IDEMPOTENCY_KEY_REQUIRED',
    });
  });
});

describe('POST …/mails/{mailId}/retry', () => {
  it('has the mail of the address tried again', async () => {
    const deps = store();
    expect(await retryMail(deps, post({ params: MAIL_PARAMS }))).toMatchObject({ status: 202 });
    expect(deps.mail.calls).toEqual([[TENANT_ID, FAILED_MAIL.mailId]]);
    expect(deps.eventsUpTo.calls).toEqual([[TENANT_ID, 2]]);
    expect(deps.commit.calls[0]?.[0].changedMail?.after).toMatchObject({ state: 'PENDING', attempts: 0 });
  });

  it('knows no mail that cannot exist', async () => {
    const params = { ...MAIL_PARAMS, mailId: '../x' };
    expect(await refusalOf(() => retryMail(store(), post({ params })))).toMatchObject({
      refused: 'NOT_FOUND',
    });
  });
});

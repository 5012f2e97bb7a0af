import { describe, expect, it } from 'vitest';
import type {
  IdempotencyRecord,
  IdempotentCall,
} from '../../../functions/adapters/table/idempotency-items.ts';
import type { CommitOutcome, StoredResponse } from '../../../functions/adapters/table/stored-response.ts';
import { reportUsedBytes } from '../../../functions/api/product/used-bytes.ts';
import type { CapacityReport } from '../../../functions/core/decide/used-bytes.ts';
import type { KnownTenant } from '../../../functions/core/model/tenant.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { CUSTOMER, refusalOf, request, STRANGER } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const PRODUCT = { sub: 'workplace', scopes: ['smartwork/product'] } as const;
const KEY = { 'idempotency-key': 'key-1' };
const GB = 1_024 ** 3;
const COMMITTED: CommitOutcome = { outcome: 'COMMITTED' };
const STALE: CommitOutcome = { outcome: 'STALE' };

/** A company of which others write `outcomes` long before a report goes through. */
function company({
  outcomes = [],
  answered,
}: {
  outcomes?: CommitOutcome[];
  answered?: IdempotencyRecord;
} = {}) {
  const known: KnownTenant | undefined = ready(WORKPLACE_BODY);
  return {
    load: recorder((_: string, __: IdempotentCall | undefined) => ({ known, answered })),
    commitReport: recorder(
      (_: CapacityReport, __: StoredResponse | undefined): CommitOutcome => outcomes.shift() ?? COMMITTED,
    ),
  };
}

const ofWorkplace = (change: Partial<HttpRequest> = {}): HttpRequest =>
  request({
    method: 'PUT',
    params: { tenantId: TENANT_ID, product: 'WORKPLACE' },
    caller: PRODUCT,
    body: { usedBytes: 500 * GB },
    ...change,
  });

describe('R106 a report of used bytes', () => {
  it('answers the capacities, and keeps no answer without a key', async () => {
    const deps = company();
    const { status, body } = await reportUsedBytes(deps, ofWorkplace());
    expect(status).toBe(200);
    expect(body).toMatchObject({ capacity: [{ service: 'WORKPLACE', usedBytes: 500 * GB, low: true }] });
    expect(deps.commitReport.calls).toMatchObject([[{ mails: [{ template: 'LOW_CAPACITY' }] }, undefined]]);
  });

  it('keeps the answer of a key, and gives it again', async () => {
    const deps = company();
    const reply = await reportUsedBytes(deps, ofWorkplace({ headers: KEY }));
    const record = deps.commitReport.calls[0]?.[1]?.record;
    if (!record) throw new Error('no answer was kept');
    const later = company({ answered: record });
    expect((await reportUsedBytes(later, ofWorkplace({ headers: KEY }))).body).toEqual(reply.body);
    expect(later.commitReport.calls).toEqual([]);
    const other = ofWorkplace({ headers: KEY, body: { usedBytes: 1 } });
    expect(await refusalOf(() => reportUsedBytes(later, other))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('is decided again on what another writer left, five times at most', async () => {
    const patient = company({ outcomes: [STALE, STALE, STALE, STALE] });
    expect((await reportUsedBytes(patient, ofWorkplace())).status).toBe(200);
    expect(patient.load.calls).toHaveLength(5);
    const busy = company({ outcomes: Array.from({ length: 9 }, () => STALE) });
    expect(await refusalOf(() => reportUsedBytes(busy, ofWorkplace()))).toMatchObject({ refused: 'BUSY' });
    expect(busy.commitReport.calls).toHaveLength(5);
  });

  it('waits for nobody who writes under the same key', async () => {
    const deps = company({ outcomes: [{ outcome: 'IN_FLIGHT' }] });
    expect(await refusalOf(() => reportUsedBytes(deps, ofWorkplace({ headers: KEY })))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_IN_FLIGHT',
    });
  });

  it('writes nothing when it is tried out', async () => {
    const deps = company();
    const { body } = await reportUsedBytes(deps, ofWorkplace({ query: { dryRun: 'true' }, headers: KEY }));
    expect(body).toMatchObject({ dryRun: true, result: { capacity: [{ usedBytes: 500 * GB }] } });
    expect([deps.commitReport.calls, deps.load.calls]).toEqual([[], [[TENANT_ID, undefined]]]);
  });

  it('of a product that no address can name, or by a stranger, is a 404', async () => {
    const params = { tenantId: TENANT_ID, product: 'MAIL' };
    for (const asked of [ofWorkplace({ params }), ofWorkplace({ caller: STRANGER })])
      expect(await refusalOf(() => reportUsedBytes(company(), asked))).toMatchObject({
        refused: 'NOT_FOUND',
      });
    expect((await reportUsedBytes(company(), ofWorkplace({ caller: CUSTOMER }))).status).toBe(200);
  });
});

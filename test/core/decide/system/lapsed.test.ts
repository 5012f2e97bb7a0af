import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { decideOperationRetry, decideSetupComplete } from '../../../../functions/core/decide/system/setup.ts';
import { type StoredTenant, withSubscription } from '../../../../functions/core/model/tenant.ts';
import { tenantView } from '../../../../functions/core/views/tenant-view.ts';
import { broken, toBundle, upgrade, upgradeBundle } from '../../../support/plan-changes.ts';
import { LITE_BUNDLE_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import { cancelling, decided, paid, subscriptionOf } from '../../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../../support/tenants.ts';

/** The trials of REQUESTED_AT end a second later than the first, and have ended at the other. */
const [BEFORE_END, AFTER_END]: [Instant, Instant] = ['2026-07-29T14:59:59Z', '2026-07-29T15:00:30Z'];
const PAID_AT: Instant = '2026-07-08T05:00:00Z';

/** A bundle of which WORKPLACE alone is paid: it is none any more when the trial of NAVER WORKS has ended. */
const halfPaid = () => paid(LITE_BUNDLE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' }, REQUESTED_AT);
const raising = (stored: StoredTenant) =>
  decided(stored, upgradeBundle(stored, 'BASIC_BASIC', BEFORE_END, { domainName: 'acme.kr' }));
const workplace = () => paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);
const upgrading = (stored: StoredTenant) =>
  decided(stored, upgrade(stored, 'WORKPLACE', 'COLLABO', BEFORE_END));
const switching = (stored: StoredTenant) => decided(stored, toBundle(stored, 'BASIC_BASIC', BEFORE_END));

/** With both products ended, whatever ended them. */
function ended(stored: StoredTenant): StoredTenant {
  const tenant = (['NAVER_WORKS', 'WORKPLACE'] as const).reduce(
    (at, product) => withSubscription(at, { ...subscriptionOf(stored, product), phase: 'ENDED' }),
    stored.tenant,
  );
  return { ...stored, tenant };
}
function movedHigher(stored: StoredTenant): StoredTenant {
  const higher = { ...subscriptionOf(stored, 'WORKPLACE'), plan: 'COLLABO_PLUS' as const };
  return { ...stored, tenant: withSubscription(stored.tenant, higher) };
}
/** It failed, WORKPLACE got an end, and support starts it again all the same. */
function retriedAfterAnEnd(stored: StoredTenant): StoredTenant {
  const leaving = cancelling(
    broken(stored, BEFORE_END),
    [{ product: 'WORKPLACE', date: '2027-07-08' }],
    BEFORE_END,
  );
  return decided(leaving, decideOperationRetry(leaving, { type: 'SUPPORT', sub: 'desk' }, BEFORE_END));
}
const complete = (running: StoredTenant) =>
  committed(decideSetupComplete(running, running.tenant.operation.version, AFTER_END));

describe('R83 R96 a plan change that comes too late', () => {
  it.each<[string, StoredTenant]>([
    ['an upgrade of a bundle that is none any more', raising(halfPaid())],
    ['an upgrade of a plan that has moved higher', movedHigher(upgrading(workplace()))],
    ['an upgrade that an end has overtaken', retriedAfterAnEnd(upgrading(workplace()))],
    ['a switch to a bundle of which nothing is left', ended(switching(ready(WORKPLACE_BODY)))],
  ])('%s has no effect, and never says that it has', (_, running) => {
    const { tenant, events, mails } = complete(running);
    expect(events.at(-1)).toMatchObject({ type: 'OPERATION_LAPSED', actor: { type: 'SYSTEM' } });
    expect(events.map(({ type }) => type)).not.toContain('UPGRADE_COMPLETED');
    expect(events.map(({ type }) => type)).not.toContain('BUNDLE_SWITCH_COMPLETED');
    expect(mails.filter(({ template }) => /_COMPLETE$/.test(template))).toEqual([]);
    expect(tenantView(tenant, AFTER_END).operation).toMatchObject({
      type: running.tenant.operation.type,
      status: 'LAPSED',
      finishedAt: AFTER_END,
    });
    for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const)
      expect(tenant.subscriptions[product]?.plan).toBe(running.tenant.subscriptions[product]?.plan);
  });

  it('frees the company for the next change', () => {
    const stored = raising(halfPaid());
    const after = decided(stored, complete(stored));
    expect(upgrade(after, 'WORKPLACE', 'COLLABO', AFTER_END)).not.toMatchObject({
      refused: expect.stringMatching(/^OPERATION_/),
    });
  });

  it('in time has its effect', () => {
    const running = upgrading(workplace());
    const { tenant, events } = complete(running);
    expect(events.at(-1)?.type).toBe('UPGRADE_COMPLETED');
    expect(tenantView(tenant, AFTER_END).operation.status).toBe('SUCCEEDED');
  });

  it('of which only the new product is left is shown as the set-up of that product', () => {
    const { tenant, events } = complete(switching(ready(WORKPLACE_BODY)));
    expect(events.at(-1)).toMatchObject({ type: 'SETUP_COMPLETED', product: 'NAVER_WORKS' });
    const { operation } = tenantView(tenant, AFTER_END);
    expect(operation).toMatchObject({
      type: 'ADD_PRODUCT',
      status: 'SUCCEEDED',
      target: { parts: [{ product: 'NAVER_WORKS', begins: true }] },
    });
    expect(operation.target).not.toHaveProperty('bundlePlan');
  });
});

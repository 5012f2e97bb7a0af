import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { segmentOn } from '../../../functions/core/model/contract.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { chargesOf } from '../../../functions/core/previews/charges.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { FREE, moved, subscribe, toBundle, upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const TODAY = '2026-07-08';
const TERM = { startDate: '2026-06-30', endDate: '2027-06-29', endsAt: '2027-06-29T15:00:00Z' };
const priced = (plan: string, monthlyPrice: number, annualPrice: number) => ({
  plan,
  monthlyPrice,
  annualPrice,
  samplePrices: true,
});
const WORKPLACE = priced('WORKPLACE', 4_200, 3_500);
const COLLABO = priced('COLLABO', 7_800, 6_500);
const [LITE, BASIC, PREMIUM] = [
  priced('LITE', 3_000, 2_500),
  priced('BASIC', 6_000, 5_000),
  priced('PREMIUM', 12_000, 10_000),
];
const WORKPLACE_BASIC = priced('BASIC', 4_800, 4_000);

function changesOf(decision: ReturnType<typeof upgrade>) {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return chargesOf(decision, []).priceChanges;
}
const workplace = (billingPlan: 'MONTHLY' | 'ANNUAL' = 'ANNUAL') =>
  paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan });

describe('R80 R84 what an upgrade makes of the price of an account', () => {
  it('F32 counts from today on, by the billing plan that stays, and carries the term along', () => {
    expect(changesOf(upgrade(workplace(), 'WORKPLACE', 'COLLABO', NOW))).toEqual([
      {
        product: 'WORKPLACE',
        from: TODAY,
        billingPlan: 'ANNUAL',
        before: WORKPLACE,
        after: COLLABO,
        difference: 3_000,
        commitment: TERM,
      },
    ]);
    const [monthly] = changesOf(upgrade(workplace('MONTHLY'), 'WORKPLACE', 'COLLABO', NOW)) ?? [];
    expect(monthly).toMatchObject({ billingPlan: 'MONTHLY', difference: 3_600 });
    expect(monthly).not.toHaveProperty('commitment');
  });

  it('is what the bills take once it is done', () => {
    const decision = upgrade(workplace(), 'WORKPLACE', 'COLLABO', NOW);
    const [change] = changesOf(decision) ?? [];
    const { contract } = subscriptionOf(moved(workplace(), decision, NOW), 'WORKPLACE');
    const price = (day: typeof TODAY | '2026-07-07') => contract && segmentOn(contract, day)?.price;
    expect([price('2026-07-07'), price(TODAY)]).toEqual([
      change?.before?.annualPrice,
      change?.after.annualPrice,
    ]);
  });

  it('shows the price that the contract has frozen, not that of a later catalog', () => {
    const stored = workplace();
    const { contract, ...subscription } = subscriptionOf(stored, 'WORKPLACE');
    if (!contract) throw new Error('no contract');
    const segments = contract.segments.map(({ samplePrices: _, ...one }) => ({
      ...one,
      listPrice: 4_000,
      price: 3_300,
    }));
    const frozen: StoredTenant = {
      ...stored,
      tenant: withSubscription(stored.tenant, { ...subscription, contract: { ...contract, segments } }),
    };
    expect(changesOf(upgrade(frozen, 'WORKPLACE', 'COLLABO', NOW))).toMatchObject([
      {
        before: { plan: 'WORKPLACE', monthlyPrice: 4_000, annualPrice: 3_300, samplePrices: false },
        difference: 3_200,
      },
    ]);
  });

  it('A7 costs nothing in a trial: both prices of each plan are shown, and no difference', () => {
    const changes = changesOf(
      upgradeBundle(ready(LITE_BUNDLE_BODY), 'PREMIUM_BASIC', NOW, { domainName: 'acme.kr' }),
    );
    expect(changes).toEqual([
      { product: 'NAVER_WORKS', from: TODAY, billingPlan: 'TRIAL', before: LITE, after: PREMIUM },
      {
        product: 'WORKPLACE',
        from: TODAY,
        billingPlan: 'TRIAL',
        before: WORKPLACE_BASIC,
        after: WORKPLACE_BASIC,
      },
    ]);
  });
});

describe('R95 A27 what a switch to a bundle makes of it', () => {
  it('names the owned part with its term, and the new part on its trial', () => {
    expect(changesOf(toBundle(workplace(), 'BASIC_BASIC', NOW))).toEqual([
      { product: 'NAVER_WORKS', from: TODAY, billingPlan: 'TRIAL', after: BASIC },
      {
        product: 'WORKPLACE',
        from: TODAY,
        billingPlan: 'ANNUAL',
        before: WORKPLACE,
        after: WORKPLACE_BASIC,
        difference: 500,
        commitment: TERM,
      },
    ]);
  });

  it('a new part that has used its trial costs its whole price', () => {
    const known = { ...FREE, trialUsed: [{ product: 'NAVER_WORKS', by: 'companyId' } as const] };
    const switched = toBundle(workplace(), 'BASIC_BASIC', NOW, { known, billingPlan: 'MONTHLY' });
    expect(changesOf(switched)).toMatchObject([
      { product: 'NAVER_WORKS', billingPlan: 'MONTHLY', after: BASIC, difference: 6_000 },
      { product: 'WORKPLACE' },
    ]);
    const byYear = toBundle(workplace(), 'BASIC_BASIC', NOW, { known, billingPlan: 'ANNUAL' });
    expect(changesOf(byYear)).toMatchObject([
      { product: 'NAVER_WORKS', billingPlan: 'ANNUAL', after: BASIC, difference: 5_000 },
      { product: 'WORKPLACE' },
    ]);
  });
});

it('nothing else that is decided has a change of prices, also after a move', () => {
  const bundle = ready(BUNDLE_BODY);
  const upgraded = moved(bundle, upgradeBundle(bundle, 'PREMIUM_BASIC', NOW), NOW);
  for (const stored of [workplace(), upgraded])
    expect(changesOf(subscribe(stored, 'WORKBOX', NOW))).toBeUndefined();
});

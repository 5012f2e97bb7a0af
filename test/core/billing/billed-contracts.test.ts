import { expect, it } from 'vitest';
import { billedContractsOf } from '../../../functions/core/billing/billed-contracts.ts';
import { quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { cancelling, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const NOW = '2026-07-10T05:00:00Z';

it('R118 R130 what is billed by is every contract, to the day before the cancellation date', () => {
  const annual = paid(BUNDLE_BODY, 'BUNDLE', NOW);
  const later = cancelling(annual, [{ product: 'WORKPLACE', date: '2027-07-10' }], NOW);
  const { segments } = subscriptionOf(annual, 'WORKPLACE').contract ?? {};
  const workplace = { product: 'WORKPLACE', firstPaidDay: '2026-07-10', segments };
  const after = applyDue(later.tenant, '2027-08-01T00:00:00Z').tenant;
  expect(billedContractsOf(after)).toMatchObject([
    { product: 'NAVER_WORKS', endDate: undefined, commitment: undefined },
    { ...workplace, endDate: '2027-07-10', commitment: { endDate: '2027-07-09' } },
  ]);
  expect(billedContractsOf(later.tenant)[1]).toMatchObject({ ...workplace, endDate: undefined });
  expect(billedContractsOf(ready().tenant)).toEqual([]);
});

it('R118 R134 what was accepted when the end was scheduled is remembered, until another end is accepted', () => {
  const annual = paid(BUNDLE_BODY, 'BUNDLE', NOW);
  const items = [{ product: 'WORKPLACE', date: '2026-09-01' }] as const;
  const { total } = quoteOf(annual.tenant, annual.usage, items);
  const later = cancelling(annual, [...items], NOW, total);
  const contractAt = ({ tenant }: { tenant: Tenant }) =>
    billedContractsOf(applyDue(tenant, '2026-10-01T00:00:00Z').tenant)[1];
  expect(contractAt(later)).toMatchObject({ endDate: '2026-09-01', acceptedPenalty: total });

  const today = [{ product: 'WORKPLACE', date: '2026-07-10' }] as const;
  const now = cancelling(later, [...today], NOW, quoteOf(later.tenant, later.usage, today).total);
  expect(contractAt(now)).toMatchObject({ endDate: '2026-07-10' });
  expect(contractAt(now)).not.toHaveProperty('acceptedPenalty');

  const monthly = paid(BUNDLE_BODY, 'BUNDLE', NOW, { billingPlan: 'MONTHLY' });
  expect(contractAt(cancelling(monthly, [...items], NOW))).not.toHaveProperty('acceptedPenalty');
});

it('what was billed before a product was subscribed anew stays on its bills', () => {
  const { tenant } = paid(BUNDLE_BODY, 'BUNDLE', NOW);
  const { contract } = subscriptionOf({ tenant }, 'NAVER_WORKS');
  if (!contract) throw new Error('no contract');
  const former = { product: 'WORKBOX', contract, endedOn: '2026-06-01', acceptedPenalty: 7 } as const;
  const [first, ...others] = billedContractsOf({ ...tenant, formerContracts: [former] });
  expect(first).toMatchObject({ product: 'WORKBOX', acceptedPenalty: 7, endDate: '2026-06-01' });
  expect(others.map(({ product }) => product)).toEqual(['NAVER_WORKS', 'WORKPLACE']);
});

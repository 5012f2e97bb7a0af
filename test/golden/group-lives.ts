import type { Instant } from '../../functions/core/business-calendar.ts';
import { decideCancellation, quoteOf } from '../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { isRefusal } from '../../functions/core/refusals/refusals.ts';
import { groupHouse, OTHER_GROUP_ID, paidCompany } from '../support/groups/group-house.ts';
import { cancellationRequest, contextAt } from '../support/subscriptions.ts';
import { accountsOn, withUsage } from '../support/usage.ts';

/** The second comes and goes within July, the third is the main company from then on, and in October there is no group. */
export function groupLife() {
  const [at, later]: Instant[] = ['2026-07-05T05:00:00Z', '2026-07-20T05:00:00Z'];
  if (!at || !later) throw new Error('no day');
  const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, '2026-06-30T05:00:00Z')));
  house.form(0, at);
  house.join(1, at, '2026-07-16');
  house.join(2, at);
  house.leave(1, later, '2026-07-26');
  house.changeMain(2, '2026-07-21', later);
  house.dissolve(later, '2026-10-11');
  const usage = [
    accountsOn('2026-06-30', { NAVER_WORKS: 7, WORKPLACE: 11 }),
    accountsOn('2026-07-18', { NAVER_WORKS: 3, WORKPLACE: 13 }),
  ];
  const companyOf = (number: number) => ({ ...withUsage(house.stored(number), usage), group: house.group() });
  return [companyOf(0), companyOf(1), companyOf(2)] as const;
}

/**
 * The second pays by year. In August its group is dissolved and it comes into the one of the third, within which it ends
 * before its term: the penalty of October is in the share of that group.
 */
export function lifeInTwoGroups() {
  const at: Instant = '2026-07-05T05:00:00Z';
  const usage = [
    accountsOn('2026-06-30', { NAVER_WORKS: 7, WORKPLACE: 11 }),
    accountsOn('2026-08-18', { NAVER_WORKS: 9, WORKPLACE: 10 }, { NAVER_WORKS: 9, WORKPLACE: 11 }),
  ];
  const plans = ['MONTHLY', 'ANNUAL', 'MONTHLY'] as const;
  const house = groupHouse(
    ...plans.map((plan, number) => withUsage(paidCompany(number, '2026-06-30T05:00:00Z', plan), usage)),
  );
  house.form(0, at);
  house.join(1, at, '2026-07-16');
  house.dissolve(at, '2026-08-11');
  const other = house.of(OTHER_GROUP_ID);
  other.form(2, at);
  other.join(1, '2026-08-10T15:00:00Z', '2026-08-13');
  const ended = house.act(1, (stored) => {
    const now: Instant = '2026-09-20T05:00:00Z';
    const items = (['NAVER_WORKS', 'WORKPLACE'] as const).map(
      (product) => ({ product, date: '2026-10-06' }) as const,
    );
    const { total } = quoteOf(applyDue(stored.tenant, now).tenant, stored.usage, items);
    return decideCancellation(stored, cancellationRequest(items, total), contextAt(now));
  });
  if (!ended || isRefusal(ended)) throw new Error('the second company did not end');
  return {
    groups: [house.group(), other.group()],
    companies: [house.stored(0), house.stored(1), house.stored(2)],
  } as const;
}

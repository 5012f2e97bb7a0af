import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideCancellation, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { keepingGroup } from '../../../functions/core/groups/keep-main.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { quotesOf } from '../../../functions/core/previews/quotes.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { type GroupHouse, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { beginGroup, groupStep, type Kind, walkGroup } from '../../support/groups/group-walk.ts';
import { IS_LONG, runsOf } from '../../support/runs.ts';

import { cancellationRequest, contextAt } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const numbers = [0, 1, 2, 3];
const kinds = fc.constantFrom<Kind>('TRIAL', 'WORKPLACE_TRIAL', 'MONTHLY', 'ANNUAL');
const paidKinds = fc.constantFrom<Kind>('MONTHLY', 'ANNUAL');

type Quotes = ReturnType<typeof quotesOf>;
/** Whether the call is accepted that a quote stands for. */
function isAcceptedOn(stored: StoredTenant, { products }: Quotes, date: KstDate, now: Instant): boolean {
  const items = products.map((product) => ({ product, date }));
  const { total } = quoteOf(applyDue(stored.tenant, now).tenant, stored.usage, items);
  const decision = decideCancellation(stored, cancellationRequest(items, total), contextAt(now));
  return !isRefusal(isRefusal(decision) ? decision : keepingGroup(stored, decision));
}
const quotesFor = (house: GroupHouse, number: number, now: Instant, product?: Product) => {
  const from = kstDateOf(now);
  return quotesOf(house.stored(number), { from, to: addDays(from, 32), product }, now);
};

describe('the quotes of a company in a group', () => {
  /** The group ends on 25 July, and the second company goes on. */
  function dissolvedLater(): GroupHouse {
    const house = groupHouse(...[0, 1].map((number) => paidCompany(number, TODAY)));
    house.form(0, TODAY);
    house.join(1, TODAY);
    house.dissolve(TODAY, '2026-07-25');
    return house;
  }

  it('R156 of a main company begin on the day on which the group is no more', () => {
    const { quotes, cheapestDate, blockers } = quotesFor(dissolvedLater(), 0, TODAY);
    expect([quotes[0]?.date, cheapestDate, blockers]).toEqual(['2026-07-25', '2026-07-25', []]);
  });

  it('R156 name what is in the way when there is none on the dates that were asked for', () => {
    const asked = { from: '2026-07-05', to: '2026-07-24', product: undefined } as const;
    const { quotes, blockers } = quotesOf(dissolvedLater().stored(0), asked, TODAY);
    expect(quotes).toEqual([]);
    const code = 'AFFILIATES_SUBSCRIBED';
    expect(blockers).toMatchObject([
      { product: 'NAVER_WORKS', code },
      { product: 'WORKPLACE', code },
    ]);
  });

  it('R154 of an affiliate are for both products, never for one', () => {
    const { quotes, blockers } = quotesFor(dissolvedLater(), 1, TODAY, 'WORKPLACE');
    expect(quotes).toEqual([]);
    expect(blockers).toMatchObject([{ product: 'WORKPLACE', code: 'AFFILIATE_MUST_CANCEL_BOTH' }]);
    expect(quotesFor(dissolvedLater(), 1, TODAY).quotes).toHaveLength(33);
  });
});

it('R133 R154-R157 in every group: a date with a quote is accepted, and one without it is refused', {
  timeout: 60_000,
}, () => {
  const seen = { all: 0, some: 0, none: 0 };
  fc.assert(
    fc.property(
      fc.tuple(paidKinds, paidKinds, kinds, kinds),
      fc.array(groupStep(numbers.length), { maxLength: 14, size: 'max' }),
      fc.constantFrom<Product | undefined>(undefined, undefined, 'NAVER_WORKS', 'WORKPLACE'),
      (companies, steps, product) => {
        const house = beginGroup(companies);
        const now = walkGroup(house, steps);
        for (const number of numbers) {
          const stored = house.stored(number);
          const found = quotesFor(house, number, now, product);
          if (found.products.length === 0) continue;
          const quoted = found.quotes.map(({ date }) => date);
          const dates = Array.from({ length: 33 }, (_, day) => addDays(kstDateOf(now), day));
          expect(quoted).toEqual(dates.filter((date) => isAcceptedOn(stored, found, date, now)));
          if (found.blockers.length > 0) seen.none += 1;
          else seen[quoted.length < dates.length ? 'some' : 'all'] += 1;
        }
      },
    ),
    { numRuns: runsOf(150) },
  );
  if (IS_LONG) expect(Object.entries(seen).filter(([, times]) => times < 10)).toEqual([]);
});

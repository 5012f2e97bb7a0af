import type { KstDate } from '../business-calendar.ts';
import { type Ending, endedIn, endRefusal } from '../groups/ends.ts';
import type { Group } from '../model/group.ts';
import { present } from '../present.ts';
import type { Refusal } from '../refusals/refusals.ts';

/**
 * The companies in an order in which each may end on the date, and those for which there is none, with the reason. Every
 * turn takes the first one that leaves nobody without a main company: mostly an affiliate, but the main company where it
 * ends too early as things stand. A turn never stands in the way of another one, so what is left at the end cannot go.
 */
export function endingOrder<Company extends Ending>(
  group: Group,
  companies: readonly Company[],
  date: KstDate,
  today: KstDate,
): { readonly ordered: readonly Company[]; readonly stuck: readonly (readonly [Company, Refusal])[] } {
  const ordered: Company[] = [];
  let known = group;
  let left = companies;
  const refusalOf = (company: Company) => endRefusal(known, company, date, today);
  const nextOfThem = () => left.find((company) => !refusalOf(company));
  for (let next = nextOfThem(); next; next = nextOfThem()) {
    ordered.push(next);
    known = endedIn(known, next, date);
    left = left.filter((company) => !ordered.includes(company));
  }
  const stuck = left.map(
    (company) => [company, present(refusalOf(company), 'who may end is no more among them')] as const,
  );
  return { ordered, stuck };
}

import type { KstDate } from '../business-calendar.ts';
import { type Ending, endedIn, endRefusal } from '../groups/ends.ts';
import type { Group } from '../model/group.ts';
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
  const refusalIn = (known: Group, company: Company) => endRefusal(known, company, date, today);
  let known = group;
  for (let left = companies; left.length > 0; ) {
    const next = left.find((company) => !refusalIn(known, company));
    if (!next) {
      const stuck = left.flatMap((company) => {
        const refused = refusalIn(known, company);
        return refused ? [[company, refused] as const] : [];
      });
      return { ordered, stuck };
    }
    ordered.push(next);
    known = endedIn(known, next, date);
    left = left.filter((company) => company !== next);
  }
  return { ordered, stuck: [] };
}

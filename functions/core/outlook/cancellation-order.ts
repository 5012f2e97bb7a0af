import type { KstDate } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { refusalOf } from '../groups/keep-main.ts';
import { withStanding } from '../lifecycle/standing.ts';
import type { Group, Standing } from '../model/group.ts';
import type { Refusal } from '../refusals.ts';

/** A company that is to end on a date, and with which products. */
export interface Ending {
  readonly tenantId: string;
  readonly products: readonly Product[];
}

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
  const refusalIn = (known: Group, company: Company) =>
    refusalOf(known, endedIn(known, company, date), company.tenantId, today);
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

function endedIn(group: Group, { tenantId, products }: Ending, endsOn: KstDate): Group {
  const standing: Standing = Object.fromEntries(
    products.map((product) => [product, { endsOn, by: 'CANCELLATION' as const }]),
  );
  return withStanding(group, tenantId, standing);
}

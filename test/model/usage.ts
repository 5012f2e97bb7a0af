import type { NaiveDay } from './bill.ts';
import type { Day } from './calendar.ts';

export type Kind = 'accounts' | 'units';
type Counts = Readonly<Record<string, { present: number; counted: number }>>;

/** Who is there, day by day: whoever is there in any part of a day counts for it (EDGE-T10). */
export function createUsage() {
  const days: { date: Day; accounts: Record<string, Count>; units: Record<string, Count> }[] = [];
  const present = { accounts: new Map<string, number>(), units: new Map<string, number>() };

  function dayOf(date: Day) {
    const last = days.at(-1);
    if (last?.date === date) return last;
    const start = (kind: Kind): Record<string, Count> =>
      Object.fromEntries(
        [...present[kind]].map(([product, count]) => [product, { present: count, counted: count }]),
      );
    const day = { date, accounts: start('accounts'), units: start('units') };
    days.push(day);
    return day;
  }

  return {
    days: days as readonly {
      readonly date: Day;
      readonly accounts: Counts;
      readonly units: Counts;
    }[] as readonly NaiveDay[],
    count: (kind: Kind, product: string): number => present[kind].get(product) ?? 0,

    /** `counted` is how many were there in some part of the day, those that came and went included. */
    change(kind: Kind, product: string, date: Day, to: number, come: number): void {
      const day = dayOf(date)[kind];
      const { counted } = day[product] ?? { counted: 0 };
      day[product] = { present: to, counted: counted + come };
      present[kind].set(product, to);
    },
  };
}
interface Count {
  present: number;
  counted: number;
}

import type { KstDate } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { GROUP_PRODUCTS, withEnrollment } from '../lifecycle/enrollment.ts';
import type { Enrollment, Group } from '../model/group.ts';
import type { Refusal } from '../refusals/refusals.ts';
import { refusalOf } from './keep-main.ts';

/** A company that is to end, and with which products; its others stay as they stand. */
export interface Ending {
  readonly tenantId: string;
  readonly products: readonly Product[];
}

/** The group as it would be if the company ended on a date. */
export function endedIn(group: Group, { tenantId, products }: Ending, endsOn: KstDate): Group {
  const ending: Enrollment = Object.fromEntries(
    GROUP_PRODUCTS.filter((product) => products.includes(product)).map((product) => [
      product,
      { endsOn, by: 'CANCELLATION' as const },
    ]),
  );
  const { enrollment } = group.companies[tenantId] ?? {};
  return withEnrollment(group, tenantId, { ...enrollment, ...ending });
}

/** Why the group does not let the company end on a date, as the call for it would be refused. */
export const endRefusal = (
  group: Group,
  ending: Ending,
  endsOn: KstDate,
  today: KstDate,
): Refusal | undefined => refusalOf(group, endedIn(group, ending, endsOn), ending.tenantId, today);

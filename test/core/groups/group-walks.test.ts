import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Instant,
  type KstDate,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { companyOn, type Group, mainOn } from '../../../functions/core/model/group.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { companyId, type GroupHouse } from '../../support/groups/group-house.ts';
import { beginGroup, groupStep, liveIn, walkGroup } from '../../support/groups/group-walk.ts';
import { IS_LONG, runsOf } from '../../support/runs.ts';

const numbers = [0, 1, 2, 3];

const ACCEPTED = [
  'DISSOLVE',
  'KEEP',
  'CANCEL',
  'UNDO_ALL',
  'SWITCH',
  'PAY',
  'END',
  'PAY_BOTH',
  'JOIN',
  'LEAVE',
  'MAIN',
  'TIMER',
];

/** What holds on a day if nobody does anything until then, read from the tenants themselves. */
function expectOrderOn(house: GroupHouse, group: Group, date: KstDate): void {
  const at = startOfKstDay(date);
  const main = mainOn(group, date).tenantId;
  const tenants = numbers
    .map((number) => applyDue(house.stored(number).tenant, at).tenant)
    .filter(({ tenantId }) => companyOn(group, tenantId, date));
  const alone = tenants.filter(
    ({ tenantId }) => tenantId !== main && liveIn(applyDue(tenantOf(tenantId), at).tenant).length > 0,
  );
  const isMainThere = liveIn(tenantOf(main)).some(({ product }) => product === 'WORKPLACE');
  expect({ date, left: isMainThere ? [] : alone.map(({ tenantId }) => tenantId) }).toEqual({
    date,
    left: [],
  });

  function tenantOf(id: string): Tenant {
    return applyDue(house.stored(numbers.findIndex((number) => companyId(number) === id)).tenant, at).tenant;
  }
}

function expectEven(house: GroupHouse, group: Group, now: Instant): void {
  const today = kstDateOf(now);
  for (const number of numbers) {
    const { tenant } = applyDue(house.stored(number).tenant, now);
    if (!companyOn(group, tenant.tenantId, today) || mainOn(group, today).tenantId === tenant.tenantId)
      continue;
    const dates = new Set(liveIn(tenant).map(({ cancellation }) => cancellation?.date));
    expect([...dates].length).toBeLessThanOrEqual(1);
  }
}

it('EDGE-G9 EDGE-G10 R154-R157 whatever companies and support do: never a main company gone while an affiliate is there, never two dates', {
  timeout: 60_000,
}, () => {
  const accepted = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(groupStep(numbers.length), { minLength: 8, maxLength: 25, size: 'max' }),
      (steps) => {
        // The main company and the next one are paid for, the others in their trial.
        const house = beginGroup(['MONTHLY', 'MONTHLY', 'TRIAL', 'WORKPLACE_TRIAL']);
        walkGroup(house, steps, (kind, now, isAccepted) => {
          if (isAccepted) accepted.add(kind);
          const group = house.group();
          expectEven(house, group, now);
          const ends = numbers.flatMap((number) =>
            liveIn(house.stored(number).tenant).flatMap(({ cancellation, trial }) => [
              ...(cancellation ? [cancellation.date] : []),
              ...(trial ? [kstDateOf(trial.expiresAt)] : []),
            ]),
          );
          const turns = group.mains.map(({ from }) => from);
          const today = kstDateOf(now);
          for (const date of new Set([today, ...ends, ...turns]))
            if (date >= today) expectOrderOn(house, group, date);
        });
      },
    ),
    { numRuns: runsOf(250) },
  );
  // All walks together go somewhere: every kind of step is accepted.
  if (IS_LONG) expect(ACCEPTED.filter((kind) => !accepted.has(kind))).toEqual([]);
});

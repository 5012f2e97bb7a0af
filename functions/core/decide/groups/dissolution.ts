import { kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { type CompanyStep, type GroupCommit, saved } from '../../groups/group-commit.ts';
import { changeRefusal } from '../../groups/keep-main.ts';
import type { EventDetails } from '../../lifecycle/event-details.ts';
import type { Group } from '../../model/group.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { EndRequest } from '../../requests/groups.ts';
import { lastDayAhead, rangeRefusal } from './dates.ts';

/**
 * The group is no more, today or from a day on: until then all of its rules hold, from then on each company is billed
 * itself and ends as it likes. A day that is still to come is replaced; a main company of that day or a later one is
 * dropped. Written with the group is only the main company, since up to fifty would not fit into one transaction: that
 * the group has ended stands in the group, which every company is loaded with.
 */
export function decideDissolve(
  group: Group,
  main: StoredTenant,
  { from }: EndRequest,
  context: Context,
): GroupCommit | Refusal {
  const today = kstDateOf(context.now);
  const until = from ?? today;
  const refused = rangeRefusal(until, today, lastDayAhead(today), 'query/from');
  if (refused) return refused;
  const mains = group.mains.filter((one) => one.from <= today || one.from < until);
  const details: EventDetails = { groupId: group.groupId, until };
  return ended(group, { ...group, mains, until }, main, { type: 'GROUP_DISSOLVED', details }, context);
}

/** The group goes on: a dissolution that is still to come is withdrawn. */
export function decideUndoDissolution(
  { until, ...group }: Group,
  main: StoredTenant,
  context: Context,
): GroupCommit | Refusal {
  if (until === undefined) return refuse('NOTHING_SCHEDULED');
  const details: EventDetails = { groupId: group.groupId };
  const step = { type: 'GROUP_DISSOLUTION_UNDONE', details } as const;
  return ended({ ...group, until }, group, main, step, context);
}

/** A group that lasts longer must not last longer than its main company (R156): that one may have planned to end with it. */
function ended(
  group: Group,
  after: Group,
  main: StoredTenant,
  step: CompanyStep,
  context: Context,
): GroupCommit | Refusal {
  return changeRefusal(group, after, kstDateOf(context.now)) ?? saved(after, main, step, context);
}

import { addDays } from '../business-calendar.ts';
import { type Group, mainsFrom } from '../model/group.ts';
import type { Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import { type Days, lengthOf, overlapOf } from './contract-days.ts';
import { type PayerDays, wholeMonth } from './payers.ts';
import type { Period } from './period.ts';

export type Groups = ReadonlyMap<string, Group>;

/** The groups that are needed to say who pays for a company in a month. */
export const groupsBilledIn = (tenant: Tenant, period: Period): string[] => [
  ...new Set(billedDays(tenant, wholeMonth(period)).flatMap(({ groupId }) => groupId ?? [])),
];

/** Who pays for a company on each day of a month, oldest first: the main company of its group on that day, or itself (R146). */
export function payersOf(tenant: Tenant, groups: Groups, period: Period): PayerDays[] {
  const { tenantId } = tenant;
  const runs = billedDays(tenant, wholeMonth(period)).flatMap(({ groupId, ...days }): PayerDays[] => {
    if (groupId === undefined) return [{ billedTo: tenantId, ...days }];
    const group = present(groups.get(groupId), 'a bill was made without the group that pays');
    return payersIn(group, tenantId, days);
  });
  return mergedRuns(runs);
}

/**
 * From the first to the last of these days for which a company pays its fees itself, as things stand (R146); undefined
 * while its group pays for all of them. Its group is the one that it was loaded with: of another one that bills it until
 * then nothing is known, so these days count as its own.
 */
export function ownDaysOf(tenant: Tenant, group: Group | undefined, days: Days): Days | undefined {
  const { tenantId } = tenant;
  const own = billedDays(tenant, days)
    .flatMap(({ groupId, ...run }): PayerDays[] =>
      group && groupId === group.groupId ? payersIn(group, tenantId, run) : [{ billedTo: tenantId, ...run }],
    )
    .filter(({ billedTo }) => billedTo === tenantId);
  const [first, last] = [own[0], own.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** Who pays on these days for a company that is billed to a group: its main companies, then itself once the group is no more. */
function payersIn(group: Group, tenantId: string, days: Days): PayerDays[] {
  const { until } = group;
  const alone =
    until === undefined ? [] : [{ billedTo: tenantId, ...overlapOf(days, { ...days, from: until }) }];
  return [...mainsIn(group, days), ...alone].filter((run) => lengthOf(run) > 0);
}

/** The main companies of a group on these days, as far as there is a group, each with its days. */
export const mainsIn = (group: Group, days: Days): PayerDays[] =>
  mainsFrom(group, days.from)
    .map(({ tenantId: billedTo, from, until }) => ({
      billedTo,
      groupId: group.groupId,
      ...overlapOf(days, { from, to: until ? addDays(until, -1) : days.to }),
    }))
    .filter((run) => lengthOf(run) > 0);

/** All of these days by whom they are billed to, as stored: before the first entry a company was in no group. */
function billedDays(
  { billedTo = [] }: Tenant,
  days: Days,
): (Days & { readonly groupId: string | undefined })[] {
  const entries = [{ from: days.from, groupId: undefined }, ...billedTo];
  return entries
    .map(({ from, groupId }, index) => {
      const next = entries[index + 1];
      return { groupId, ...overlapOf(days, { from, to: next ? addDays(next.from, -1) : days.to }) };
    })
    .filter((run) => lengthOf(run) > 0);
}

/** Neighbouring runs of one payer as one: a company that joins a group anew splits nothing while the payer stays. */
function mergedRuns(runs: readonly PayerDays[]): PayerDays[] {
  return runs.reduce<PayerDays[]>((merged, run) => {
    const before = merged.at(-1);
    return before?.billedTo === run.billedTo && before.groupId === run.groupId
      ? merged.with(-1, { ...before, to: run.to })
      : merged.concat(run);
  }, []);
}

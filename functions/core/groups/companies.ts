import { earlier, type KstDate } from '../business-calendar.ts';
import { companyOn, type Group, type GroupCompany } from '../model/group.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

type BilledTo = NonNullable<Tenant['billedTo']>;

/** The company as one of this group on a day; one that has gone over to another group is none. */
export const companyOf = (
  group: Group,
  { tenant }: Pick<StoredTenant, 'tenant'>,
  date: KstDate,
): GroupCompany | undefined =>
  tenant.group?.groupId === group.groupId ? companyOn(group, tenant.tenantId, date) : undefined;

/** A company is in one group at a time. */
export const groupedRefusal = (
  { tenant: { tenantId }, group }: Pick<StoredTenant, 'tenant' | 'group'>,
  today: KstDate,
): Refusal | undefined => (companyOn(group, tenantId, today) ? refuse('IN_A_GROUP') : undefined);

/** The company from the decision on that it joins: billed to the group from a day on. */
export const joined =
  (groupId: string, from: KstDate) =>
  (tenant: Tenant): Tenant => ({
    ...tenant,
    group: staying(tenant, groupId),
    billedTo: billedAnew(tenant, from, [{ from, groupId }]),
  });

/** The company from the decision on that it leaves: billed itself from a day on, and never to the group if it is to come later. */
export const left =
  (groupId: string, { from, until }: { readonly from: KstDate; readonly until: KstDate }) =>
  (tenant: Tenant): Tenant => ({
    ...tenant,
    group: { ...staying(tenant, groupId), until },
    billedTo: billedAnew(tenant, earlier(from, until), [
      ...(from < until ? [{ from, groupId }] : []),
      { from: until },
    ]),
  });

/** Without a day on which it leaves; with what only another release knows, of a group that it is in. */
function staying({ group: present }: Tenant, groupId: string): NonNullable<Tenant['group']> {
  if (present?.groupId !== groupId) return { groupId };
  const { until: _, ...kept } = present;
  return kept;
}

/**
 * Decisions for this day and later ones are made anew. Decisions for earlier days stay, days to come included:
 * a company that leaves, comes back and leaves again is billed itself in between.
 */
function billedAnew({ billedTo }: Tenant, since: KstDate, entries: BilledTo): BilledTo {
  const all = billedTo ? [...billedTo.filter(({ from }) => from < since), ...entries] : entries;
  // Before its first entry a company is billed itself.
  return all.filter(({ groupId }, index) => groupId !== all[index - 1]?.groupId);
}

/** The group that a company was in before, once it comes into another one: no call that was sent earlier takes it back. */
export const formerGroup = (
  { group: former }: Pick<StoredTenant, 'group'>,
  groupId: string,
): Group | undefined => (former?.groupId === groupId ? undefined : former);

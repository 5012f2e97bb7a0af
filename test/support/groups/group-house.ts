import { type Instant, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import type { Context } from '../../../functions/core/context.ts';
import { decideDissolve, decideUndoDissolution } from '../../../functions/core/decide/groups/dissolution.ts';
import { decideMain } from '../../../functions/core/decide/groups/main-company.ts';
import {
  decideFormGroup,
  decideJoin,
  decideLeave,
} from '../../../functions/core/decide/groups/membership.ts';
import { decideCards } from '../../../functions/core/decide/groups/settings.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { type GroupCommit, inTimeOf } from '../../../functions/core/groups/group-commit.ts';
import { keepingGroup } from '../../../functions/core/groups/keep-main.ts';
import type { Group } from '../../../functions/core/model/group.ts';
import { mainOn } from '../../../functions/core/model/group.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal, type Refusal } from '../../../functions/core/refusals/refusals.ts';
import type { PaidSwitchRequest } from '../../../functions/core/requests/paid-switch.ts';
import { type Body, BUNDLE_BODY, withAccount } from '../requests.ts';
import { contextAt, decided, switchRequest } from '../subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit, storedBy } from '../tenants.ts';

export const GROUP_ID = 'g23456789bcdfghjkmnpq';
export const OTHER_GROUP_ID = 'g33456789bcdfghjkmnpq';
/** The ID of the n-th company of a house. */
export const companyId = (number: number): string => `t${number + 2}3456789bcdfghjkmnpq`;

/** A company of a group, set up, with names of its own. */
export function company(
  number: number,
  body: Body & { readonly account: object } = BUNDLE_BODY,
  now = REQUESTED_AT,
) {
  const named = {
    ...withAccount(body, { domainName: `company-${number}.com` }),
    companyId: `company-${number}`,
  };
  const requested = requestCommit(named, now, companyId(number));
  const before = storedBy(requested);
  return storedBy(committed(decideSetupComplete(before, 1, now)), before);
}

/** A company that pays for both products from the day of `now` on, mostly by month. */
export function paidCompany(
  number: number,
  now: Instant,
  billingPlan: PaidSwitchRequest['billingPlan'] = 'MONTHLY',
): StoredTenant {
  const stored = company(number);
  const form = switchRequest({ billingPlan, startDate: kstDateOf(now) });
  return decided(stored, decidePaidSwitch(stored, 'BUNDLE', form, contextAt(now)));
}

/** Companies and their groups with the conditions that the table has: what is decided is written, or refused. */
export function groupHouse(...companies: StoredTenant[]) {
  const tenants = new Map(companies.map((stored) => [stored.tenant.tenantId, stored]));
  const groups = new Map<string, Group>();

  function stored(number: number): StoredTenant {
    const one = tenants.get(companyId(number));
    if (!one) throw new Error(`there is no company ${number}`);
    return { ...one, group: groups.get(one.tenant.group?.groupId ?? '') };
  }
  function write(commit: Commit): void {
    const before = tenants.get(commit.tenant.tenantId);
    tenants.set(commit.tenant.tenantId, storedBy(commit, before));
    if (commit.group?.isChanged) groups.set(commit.group.after.groupId, commit.group.after);
  }
  function writeGroup(decision: GroupCommit | Refusal): GroupCommit | Refusal {
    if (isRefusal(decision)) return decision;
    for (const commit of decision.commits) write({ ...commit, group: undefined });
    for (const group of [decision.group, decision.former]) if (group) groups.set(group.groupId, group);
    return decision;
  }

  /** What support does to one group. */
  function of(groupId: string) {
    const group = (): Group => {
      const found = groups.get(groupId);
      if (!found) throw new Error('there is no group yet');
      return found;
    };
    const decide = (now: Instant, decision: (group: Group, context: Context) => GroupCommit | Refusal) => {
      const context = inTimeOf(group(), contextAt(now));
      return isRefusal(context) ? context : writeGroup(decision(group(), context));
    };
    const mainAt = ({ now }: Context): StoredTenant =>
      stored([...tenants.keys()].indexOf(mainOn(group(), kstDateOf(now)).tenantId));
    const formOf = (from?: KstDate) => (from ? { from } : {});
    return {
      group,
      form: (main: number, now: Instant) =>
        writeGroup(decideFormGroup(groupId, stored(main), contextAt(now))),
      join: (number: number, now: Instant, from?: KstDate) =>
        decide(now, (known, context) => decideJoin(known, stored(number), formOf(from), context)),
      leave: (number: number, now: Instant, from?: KstDate) =>
        decide(now, (known, context) => decideLeave(known, stored(number), formOf(from), context)),
      setCards: (number: number, count: number, now: Instant) =>
        decide(now, (known, context) => decideCards(known, stored(number), { count }, context)),
      dissolve: (now: Instant, from?: KstDate) =>
        decide(now, (known, context) => decideDissolve(known, mainAt(context), formOf(from), context)),
      undoDissolution: (now: Instant) =>
        decide(now, (known, context) => decideUndoDissolution(known, mainAt(context), context)),
      changeMain: (number: number, effectiveDate: KstDate, now: Instant) =>
        decide(now, (known, context) =>
          decideMain(
            known,
            { present: mainAt(context), next: stored(number) },
            { tenantId: companyId(number), effectiveDate },
            context,
          ),
        ),
    };
  }

  return {
    ...of(GROUP_ID),
    of,
    stored,
    write: writeGroup,
    /** A company as no command leaves it. */
    put: (one: StoredTenant): void => void tenants.set(one.tenant.tenantId, one),
    putGroup: (one: Group): void => void groups.set(one.groupId, one),
    /** What a company decides, held to its group and written. */
    act(
      number: number,
      decide: (stored: StoredTenant) => Commit | Refusal | undefined,
    ): Commit | Refusal | undefined {
      const before = stored(number);
      const decision = decide(before);
      const kept = decision && (isRefusal(decision) ? decision : keepingGroup(before, decision));
      if (kept && !isRefusal(kept)) write(kept);
      return kept;
    },
  };
}
export type GroupHouse = ReturnType<typeof groupHouse>;

/** The items of a cancellation of both products: the date of NAVER WORKS, then that of WORKPLACE. */
export const onDate = (...dates: [KstDate, KstDate]) =>
  (['NAVER_WORKS', 'WORKPLACE'] as const).map((product, index) => ({
    product,
    date: dates[index] ?? dates[0],
  }));

/** What a decision of support writes down; a refusal as it is. */
export const eventsOf = (decision: ReturnType<GroupHouse['join']>) =>
  'commits' in decision ? decision.commits.flatMap(({ events }) => events) : decision;

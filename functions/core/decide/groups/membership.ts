import { type KstDate, kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { companyOf, formerGroup, groupedRefusal, joined, left } from '../../groups/companies.ts';
import { companyCommit, type GroupCommit, groupCommit } from '../../groups/group-commit.ts';
import { changeRefusal, unevenRefusal } from '../../groups/keep-main.ts';
import { lacksMethodOn } from '../../guards/product-guards.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { enrollmentOf, liveGroupProducts } from '../../lifecycle/enrollment.ts';
import { type Group, MAX_COMPANIES, mainsFrom } from '../../model/group.ts';
import type { StoredTenant, Tenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { AffiliateRequest, EndRequest } from '../../requests/groups.ts';
import { lastDayIn, rangeRefusal } from './dates.ts';

/** A group begins with its main company, which pays for WORKPLACE (R143-R145): a trial would end and nobody could prevent it. */
export function decideFormGroup(
  groupId: string,
  main: StoredTenant,
  context: Context,
): GroupCommit | Refusal {
  const { now } = context;
  const today = kstDateOf(now);
  const { tenant } = applyDue(main.tenant, now);
  const refused =
    groupedRefusal(main, today) ?? mainRefusal(tenant) ?? mainMethodRefusal(tenant, main, today);
  if (refused) return refused;
  const { tenantId, ownerSub } = tenant;
  const group: Group = {
    groupId,
    version: 0,
    createdAt: now,
    asOf: now,
    mains: [{ from: today, tenantId, ownerSub }],
    companies: { [tenantId]: { joinedIn: 1, from: today, cards: 0, enrollment: {} } },
    orgChart: [],
  };
  const commit = companyCommit(
    main,
    { type: 'GROUP_FORMED', details: { groupId }, change: joined(groupId, today) },
    context,
  );
  return groupCommit(group, [commit], now, formerGroup(main, groupId));
}

/** An affiliate comes in (R144): bound by its rules at once, billed to the main company from a day on (R146). */
export function decideJoin(
  group: Group,
  company: StoredTenant,
  { from }: AffiliateRequest,
  context: Context,
): GroupCommit | Refusal {
  const { now } = context;
  const today = kstDateOf(now);
  const { tenant } = applyDue(company.tenant, now);
  const { tenantId } = tenant;
  const billedFrom = from ?? today;
  const refused =
    joinRefusal(group, company, tenant, today) ??
    rangeRefusal(billedFrom, today, lastDayIn(group, today), '#/from');
  if (refused) return refused;
  const { until: _, ...before } = group.companies[tenantId] ?? { cards: 0 };
  const after: Group = {
    ...group,
    companies: {
      ...group.companies,
      [tenantId]: {
        ...before,
        joinedIn: group.version + 1,
        from: billedFrom,
        enrollment: enrollmentOf(tenant),
      },
    },
  };
  const alone = changeRefusal(group, after, today);
  if (alone) return alone;
  const commit = companyCommit(
    company,
    {
      type: 'GROUP_JOINED',
      details: { groupId: group.groupId, from: billedFrom },
      change: joined(group.groupId, billedFrom),
    },
    context,
  );
  return groupCommit(after, [commit], now, formerGroup(company, group.groupId));
}

/** An affiliate goes, today or on a date; from then on it is billed itself. The main company stays as long as it is that. */
export function decideLeave(
  group: Group,
  company: StoredTenant,
  { from }: EndRequest,
  context: Context,
): GroupCommit | Refusal {
  const { now } = context;
  const today = kstDateOf(now);
  const { tenantId } = company.tenant;
  const groupCompany = companyOf(group, company, today);
  if (!groupCompany) return refuse('NOT_IN_GROUP');
  if (mainsFrom(group, today).some((main) => main.tenantId === tenantId)) return refuse('IS_MAIN');
  const until = from ?? today;
  const refused = rangeRefusal(until, today, lastDayIn(group, today), 'query/from');
  if (refused) return refused;
  const after: Group = {
    ...group,
    companies: { ...group.companies, [tenantId]: { ...groupCompany, until } },
  };
  // A later day of leaving than the one on which the main company's end rests (R156).
  const alone = changeRefusal(group, after, today);
  if (alone) return alone;
  const commit = companyCommit(
    company,
    {
      type: 'GROUP_LEFT',
      details: { groupId: group.groupId, until },
      change: left(group.groupId, { from: groupCompany.from, until }),
    },
    context,
  );
  return groupCommit(after, [commit], now);
}

/** A main company pays for WORKPLACE and has not decided to end. */
export function mainRefusal(upToDate: Tenant): Refusal | undefined {
  const isEnding = liveGroupProducts(upToDate).some(({ cancellation }) => cancellation);
  const isPaid = upToDate.subscriptions.WORKPLACE?.phase === 'PAID';
  return !isPaid || isEnding ? refuse('MAIN_NEEDS_WORKPLACE') : undefined;
}

/** F46, R146: a company that becomes the main one can pay for all on its first day. What comes later undoes nothing. */
export const mainMethodRefusal = (
  upToDate: Tenant,
  { deployment }: Pick<StoredTenant, 'deployment'>,
  from: KstDate,
): Refusal | undefined =>
  lacksMethodOn(upToDate, deployment, from) ? refuse('MAIN_NEEDS_PAYMENT_METHOD') : undefined;

function joinRefusal(
  group: Group,
  company: StoredTenant,
  upToDate: Tenant,
  today: KstDate,
): Refusal | undefined {
  const { tenantId } = upToDate;
  const groupCompany = group.companies[tenantId];
  if (mainsFrom(group, today).some((main) => main.tenantId === tenantId)) return refuse('IS_MAIN');
  // One that is about to leave this group may stay.
  const isLeaving = companyOf(group, company, today)?.until !== undefined;
  const refused = isLeaving ? undefined : groupedRefusal(company, today);
  if (refused) return refused;
  if (liveGroupProducts(upToDate).length === 0)
    return refuse('NOT_SUBSCRIBED', {
      detail: {
        en: 'The company is subscribed to neither NAVER WORKS nor WORKPLACE.',
        ko: '회사가 NAVER WORKS도 WORKPLACE도 이용하고 있지 않습니다.',
      },
    });
  const uneven = unevenRefusal(upToDate);
  if (uneven) return uneven;
  return Object.keys(group.companies).length >= MAX_COMPANIES && !groupCompany
    ? refuse('GROUP_FULL')
    : undefined;
}

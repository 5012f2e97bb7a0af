import { earliest, hasCome, type KstDate, kstDateOf, later, startOfKstDay } from '../business-calendar.ts';
import type { Commit } from '../commit.ts';
import { enrollmentOn, liveGroupProducts, withEnrollment } from '../lifecycle/enrollment.ts';
import {
  companiesOn,
  companyOn,
  type Enrollment,
  type Group,
  isAffiliate,
  mainOn,
  mainsFrom,
  todayIn,
} from '../model/group.ts';
import { isLive } from '../model/subscription.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

/**
 * The companies that would still be subscribed when nobody is the main company any more (R156, R157). Empty in every
 * group that is in order: each commit of a company and each change of a group is held to it.
 */
export function leftWithoutMain(group: Group, date: KstDate): string[] {
  const today = todayIn(group, date);
  const left = mainsFrom(group, today).flatMap(({ tenantId: main, from, until }) => {
    const { enrollment: ofMain = {} } = group.companies[main] ?? {};
    const gone = endOfMain(ofMain, today);
    if (gone === undefined || hasCome(until, gone)) return [];
    const since = later(later(gone, from), today);
    return companiesOn(group, since).flatMap(([tenantId, { enrollment }]) =>
      tenantId !== main && isLeftOn(since, enrollment, today) ? [tenantId] : [],
    );
  });
  return [...new Set(left)];
}

/** A main company uses WORKPLACE (R145), and cancels neither product before the others have gone. */
function endOfMain(enrollment: Enrollment, today: KstDate): KstDate | undefined {
  const { WORKPLACE: workplace, NAVER_WORKS: naverWorks } = enrollmentOn(enrollment, today);
  if (!workplace) return today;
  return earliest([workplace.endsOn, naverWorks?.by === 'CANCELLATION' ? naverWorks.endsOn : undefined]);
}

/** A trial that runs out counts once it has: until then its company can still pay for it. */
const isLeftOn = (date: KstDate, enrollment: Enrollment, today: KstDate): boolean =>
  Object.values(enrollmentOn(enrollment, today)).some(
    ({ endsOn, by }) => by !== 'CANCELLATION' || !hasCome(endsOn, date),
  );

/** Whether the end of the main company rests on the company's own: then that cannot be undone. */
export const isHeldByMain = (group: Group, tenantId: string, today: KstDate): boolean => {
  if (!companyOn(group, tenantId, today)) return false;
  return leftWithoutMain(withEnrollment(group, tenantId, { WORKPLACE: {} }), today).includes(tenantId);
};

/**
 * The commit, or why its group does not allow it: it would leave companies without a main one, or an affiliate with two
 * ends. Every commit of a company passes here, whatever command or date it is made of.
 */
export function keepingGroup(stored: StoredTenant, commit: Commit): Commit | Refusal {
  const { tenant, decidedAt, group } = commit;
  if (!group || !stored.group) return commit;
  const today = kstDateOf(decidedAt);
  const refused = refusalOf(stored.group, group.after, tenant.tenantId, today);
  if (refused) return refused;
  const left = leftWithoutMain(group.after, today);
  const isMain = mainOn(group.after, today).tenantId === tenant.tenantId;
  if (left.length > 0 && isMain && ends(stored, tenant))
    return refusalFor(group.after, today, tenant.tenantId, left);
  const isNewlyUneven = !isEven(tenant) && isEven(stored.tenant);
  return isNewlyUneven && isAffiliate(group.after, tenant.tenantId, today)
    ? refuse('AFFILIATE_SAME_DATE')
    : commit;
}

/** Why a company may not change its enrollment: it would leave others, or itself, without a main company. */
export function refusalOf(
  before: Group,
  after: Group,
  tenantId: string,
  today: KstDate,
): Refusal | undefined {
  const left = newlyLeft(before, after, today);
  return left.length > 0 ? refusalFor(after, today, tenantId, left) : undefined;
}

/** Why a group may not be changed like that, by whom it takes in or lets go or how long it lasts. */
export const changeRefusal = (before: Group, after: Group, today: KstDate): Refusal | undefined =>
  newlyLeft(before, after, today).length > 0 ? refuse(codeOfLeft(after, today)) : undefined;

/** Those that a change would leave without a main company; whoever is left already is so by no fault of it. */
function newlyLeft(before: Group, after: Group, today: KstDate): string[] {
  const already = leftWithoutMain(before, today);
  return leftWithoutMain(after, today).filter((tenantId) => !already.includes(tenantId));
}

/** What a company that would be left hears of: an end that can be withdrawn, or one that has come. */
function codeOfLeft(group: Group, date: KstDate): RefusalCode {
  const today = todayIn(group, date);
  const { enrollment = {} } = group.companies[mainOn(group, today).tenantId] ?? {};
  return enrollmentOn(enrollment, today).WORKPLACE ? 'MAIN_CANCELLATION_SCHEDULED' : 'MAIN_ENDED';
}

/** A company that would itself be left without a main one hears of that; else it is one that others rest on. */
function refusalFor(group: Group, today: KstDate, tenantId: string, left: readonly string[]): Refusal {
  if (left.includes(tenantId)) return refuse(codeOfLeft(group, today));
  const { companies } = group;
  const affiliates = left.map((id) => {
    const { companyId, enrollment = {} } = companies[id] ?? {};
    const ends = Object.values(enrollment).map(({ endsOn, by }) =>
      by === 'CANCELLATION' ? endsOn : undefined,
    );
    const endsOn = earliest(ends);
    return {
      tenantId: id,
      ...(companyId !== undefined && { companyId }),
      ...(endsOn && { endsOn, endsAt: startOfKstDay(endsOn) }),
    };
  });
  return refuse('AFFILIATES_SUBSCRIBED', { extensions: { affiliates } });
}

const ends = ({ tenant: before }: StoredTenant, after: Tenant): boolean =>
  liveGroupProducts(before).some(
    ({ product, cancellation }) => cancellation && !isLive(after.subscriptions[product]),
  );

/** Why an up-to-date company cannot become an affiliate as it stands. */
export const unevenRefusal = (tenant: Tenant): Refusal | undefined =>
  isEven(tenant)
    ? undefined
    : refuse('CANCELLATION_SCHEDULED', {
        detail: {
          en: 'The two products of a company end on different dates: an affiliate ends both on one.',
          ko: '회사의 두 상품 해지일이 서로 다릅니다. 자회사는 두 상품을 같은 날짜에 해지해야 합니다.',
        },
      });

/** Whether both products of an affiliate, where it has them, end on one date or on none (R154, R155). */
function isEven(tenant: Tenant): boolean {
  return new Set(liveGroupProducts(tenant).map(({ cancellation }) => cancellation?.date)).size <= 1;
}

import { type KstDate, kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import { companyOf } from '../../groups/companies.ts';
import { companyCommit, type GroupCommit, groupCommit } from '../../groups/group-commit.ts';
import { changeRefusal, unevenRefusal } from '../../groups/keep-main.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { EventDetails } from '../../lifecycle/event-details.ts';
import { type Group, type GroupCompany, mainOn, mainsFrom } from '../../model/group.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { MainRequest } from '../../requests/groups.ts';
import { lastDayIn, rangeRefusal } from './dates.ts';
import { mainMethodRefusal, mainRefusal } from './membership.ts';

/**
 * Another company of the group is the main one from a date on (A28, R157); a change that is still to come is replaced by
 * it, and dropped when the present main company is named. Both companies are read and written with the group.
 */
export function decideMain(
  group: Group,
  { present, next }: { readonly present: StoredTenant; readonly next: StoredTenant },
  { effectiveDate }: MainRequest,
  context: Context,
): GroupCommit | Refusal {
  const { now } = context;
  const today = kstDateOf(now);
  const { tenantId, ownerSub } = next.tenant;
  const groupCompany = companyOf(group, next, today);
  if (!groupCompany || groupCompany.until !== undefined) return refuse('NOT_IN_GROUP');
  const isPresent = mainOn(group, today).tenantId === tenantId;
  if (isPresent && mainsFrom(group, today).length === 1) return refuse('IS_MAIN');
  const upToDate = applyDue(next.tenant, now).tenant;
  const refused =
    rangeRefusal(effectiveDate, today, lastDayIn(group, today), '#/effectiveDate') ??
    unbilledRefusal(effectiveDate, groupCompany) ??
    mainRefusal(upToDate) ??
    // The present one goes on as it is; for another one it becomes an affiliate.
    (isPresent
      ? undefined
      : (mainMethodRefusal(upToDate, next, effectiveDate) ??
        unevenRefusal(applyDue(present.tenant, now).tenant)));
  if (refused) return refused;
  const begun = group.mains.filter(({ from }) => from <= today);
  const kept = begun.filter(({ from }) => from < effectiveDate);
  const mains = isPresent ? begun : [...kept, { from: effectiveDate, tenantId, ownerSub }];
  const after: Group = { ...group, mains };
  const left = changeRefusal(group, after, today);
  if (left) return left;
  const details: EventDetails = {
    groupId: group.groupId,
    mainTenantId: tenantId,
    from: isPresent ? today : effectiveDate,
  };
  const concerned = isPresent ? [next] : [present, next];
  const commits = concerned.map((company) =>
    companyCommit(company, { type: 'GROUP_MAIN_CHANGED', details }, context),
  );
  return groupCommit(after, commits, now);
}

/** A main company is billed to its group itself: what it pays for the others stands in the bill of its own (R146). */
function unbilledRefusal(effectiveDate: KstDate, { from }: GroupCompany): Refusal | undefined {
  if (effectiveDate >= from) return undefined;
  const message = {
    en: `The company is billed to the group from ${from}: that is the first possible day.`,
    ko: `이 회사의 요금은 ${from}부터 그룹에 청구됩니다. ${from}부터 선택할 수 있습니다.`,
  };
  return refuse('INPUT_INVALID', {
    errors: [{ pointer: '#/effectiveDate', code: 'DATE_TOO_EARLY', message }],
  });
}

import { type Instant, kstDateOf, later } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { withCompany } from '../lifecycle/enrollment.ts';
import type { EventDetails } from '../lifecycle/event-details.ts';
import type { Step } from '../lifecycle/events.ts';
import type { EventType } from '../model/event-types.ts';
import { decidedOn, type Group, isDissolved } from '../model/group.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/refusals.ts';
import { keepingGroup } from './keep-main.ts';

/** What one decision about a group writes, in one transaction: the group, and the companies that it concerns. */
export interface GroupCommit {
  /** The version that must still be stored; 0 for a new group. */
  readonly expectedVersion: number;
  readonly group: Group;
  /** The group from which a company comes: written too, so that no call that was sent to it earlier brings it back. */
  readonly former?: Group | undefined;
  readonly commits: readonly Commit[];
  readonly decidedAt: Instant;
}

/** A step of a company in a decision about its group. */
export interface CompanyStep {
  readonly type: Extract<EventType, `GROUP_${string}`>;
  readonly details?: EventDetails;
  readonly change?: (upToDate: Tenant) => Tenant;
}

interface By {
  readonly actor: Step['actor'];
  readonly now: Instant;
}

/** The commit of a company that a decision about its group concerns: what is due is applied first, as in every decision. */
export function companyCommit(
  stored: StoredTenant,
  { type, details, change = (same) => same }: CompanyStep,
  { actor, now }: By,
): Commit {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const step = { type, after: change(tenant), effectiveAt: now, actor, ...(details && { details }) };
  return commitOf(stored, [...steps, step], now);
}

/** The next version of a group, with what it knows of the companies that its decision has brought up to date. */
export function groupCommit(
  after: Group,
  commits: readonly Commit[],
  now: Instant,
  former?: Group | undefined,
): GroupCommit {
  const group = commits.reduce((known, { tenant }) => withCompany(known, tenant), decidedOn(after, now));
  return {
    expectedVersion: after.version,
    group,
    former: former && decidedOn(former, now),
    commits,
    decidedAt: now,
  };
}

/**
 * When a command on a group is decided, or that there is no group any more. Never before the latest decision: a call
 * that was sent before that, and comes after it, must not bring back what was gone by then.
 */
export function inTimeOf<At extends { readonly now: Instant }>(group: Group, at: At): At | Refusal {
  const now = later(at.now, group.asOf);
  return isDissolved(group, kstDateOf(now)) ? refuse('GROUP_DISSOLVED') : { ...at, now };
}

/** Settings change no enrollment. But their commit applies what is due to the company, and the group must allow that. */
export function saved(after: Group, company: StoredTenant, step: CompanyStep, by: By): GroupCommit | Refusal {
  const grouped = { ...company, group: after };
  const commit = keepingGroup(grouped, companyCommit(grouped, step, by));
  return isRefusal(commit) ? commit : groupCommit(after, [commit], by.now);
}

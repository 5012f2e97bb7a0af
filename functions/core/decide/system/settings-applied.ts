import type { Instant } from '../../business-calendar.ts';
import { type Commit, commitOf } from '../../commit.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { StoredTenant } from '../../model/tenant.ts';

/**
 * The services were told what held at this version of the tenant. Undefined when nothing is to be told any more. At
 * another version they are told again: what was changed since, or told by an operation, may have come in between.
 */
export function decideSettingsApplied(
  stored: StoredTenant,
  toldVersion: number,
  now: Instant,
): Commit | 'TELL_AGAIN' | undefined {
  if (stored.tenant.settingsDue === undefined) return undefined;
  if (stored.tenant.version !== toldVersion) return 'TELL_AGAIN';
  const { tenant, steps } = applyDue(stored.tenant, now);
  const { settingsDue: _, ...after } = tenant;
  const step = { type: 'SETTINGS_APPLIED', after, effectiveAt: now, actor: { type: 'SYSTEM' } } as const;
  return commitOf(stored, [...steps, step], now);
}

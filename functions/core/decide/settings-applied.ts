import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { areChanged, type RequiredSettings, requiredSettings } from '../service-settings.ts';
import { settle } from '../settle.ts';
import type { StoredTenant } from '../tenant.ts';

/**
 * The services were told these settings. Undefined when nothing is to be told any more, or when that has changed since:
 * then they are told again.
 */
export function decideSettingsApplied(
  stored: StoredTenant,
  told: RequiredSettings,
  now: Instant,
): Commit | 'TELL_AGAIN' | undefined {
  const { tenant, steps } = settle(stored.tenant, now);
  const { settingsDue, ...after } = tenant;
  if (settingsDue === undefined) return undefined;
  if (areChanged(told, requiredSettings(tenant, stored.profile))) return 'TELL_AGAIN';
  const step = { type: 'SETTINGS_APPLIED', after, effectiveAt: now, actor: { type: 'SYSTEM' } } as const;
  return commitOf(stored, [...steps, step], now);
}

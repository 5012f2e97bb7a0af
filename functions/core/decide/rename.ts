import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { renameGuard } from '../guards/name-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { timeInWords } from '../mails/wording/in-words.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
import type { Claim } from '../names/claims.ts';
import { isPlaceholder } from '../names/placeholders.ts';
import { hasTooManyDomains, type LoginName, renamableFrom, renamed } from '../names/renaming.ts';
import { refuseTaken } from '../names/taken-values.ts';
import { present } from '../present.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

export interface Rename {
  readonly field: LoginName;
  /** In normal form. */
  readonly value: string;
}

/**
 * Another domain or group name for a company (R39, F22, F30): the names change hands in the commit of the tenant. `ownedBy`
 * is the tenant that has the name, as far as is known.
 */
export function decideRename(
  stored: StoredTenant,
  { field, value }: Rename,
  ownedBy: string | undefined,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (tenant.identity[field] === value) return refuse('NAME_UNCHANGED');
  const refused = renameGuard({ tenant, field, now });
  if (refused === 'RENAMED_RECENTLY') return refuseTooSoon(renamableFrom(tenant, now));
  if (refused) return refuse(refused);
  const isOwn = ownedBy === tenant.tenantId;
  if (ownedBy !== undefined && !isOwn) return refuseTaken([field]);
  if (hasTooManyDomains(tenant, value)) return refuse('TOO_MANY_DOMAINS');
  const before = { field, value: present(tenant.identity[field], 'another name has none to replace') };
  const step = {
    type: field === 'domainName' ? 'DOMAIN_CHANGED' : 'GROUP_NAME_CHANGED',
    after: renamed(tenant, field, value, now),
    effectiveAt: now,
    actor,
  } as const;
  return commitOf(stored, [...steps, step], now, {
    claimed: isOwn ? [] : [{ field, value }],
    released: isFreed(tenant, before) ? [before] : [],
  });
}

/** An old group name is free at once, and so is what only stood in for a name. */
const isFreed = (tenant: Tenant, name: Claim): boolean =>
  name.field === 'groupName' || isPlaceholder(tenant, name);

const refuseTooSoon = (allowedFrom: Instant | undefined): Refusal =>
  refuse('RENAMED_RECENTLY', {
    ...(allowedFrom && {
      detail: {
        en: `The name can be changed again from ${timeInWords(allowedFrom, 'en')} on (Korean time).`,
        ko: `${timeInWords(allowedFrom, 'ko')}(한국 시간)부터 이름을 다시 변경할 수 있습니다.`,
      },
    }),
    extensions: { allowedFrom },
  });

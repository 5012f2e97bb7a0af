import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { operationRefusal } from '../../guards/product-guards.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { type Identity, isDeleted, type StoredTenant, type Tenant } from '../../model/tenant.ts';
import { type Claim, claimsHeldBy } from '../../names/claims.ts';
import { placeholderFor } from '../../names/placeholders.ts';
import { refuseTaken } from '../../names/taken-values.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import { claimIn, type NameRelease } from '../../requests/support.ts';

/**
 * Customer support takes a name from a company that should not have it: a secondary domain that another company has bought, a
 * domain that nobody has proven, a company ID (F37). In the place of a present name comes another one, or a placeholder.
 * `ownedBy` is the tenant that has the replacement, as far as is known.
 */
export function decideNameRelease(
  stored: StoredTenant,
  { replacement, reason, ...named }: NameRelease,
  ownedBy: string | undefined,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (isDeleted(tenant)) return refuse('SUBSCRIPTION_ENDED');
  const released = claimIn(named);
  if (!released || !claimsHeldBy(tenant).some((claim) => isSame(claim, released)))
    return refuse('NAME_NOT_HELD');
  const refused = operationRefusal(tenant);
  if (refused) return refuse(refused);
  const { field, value } = released;
  const isPresent = tenant.identity[field] === value;
  if (isPresent && field === 'domainName' && tenant.domainOwnership === 'PROVEN')
    return refuse('NAME_IS_PROVEN');
  if (!isPresent && replacement !== undefined) return refuse('NAME_HAS_NO_PLACE');
  if (ownedBy !== undefined && ownedBy !== tenant.tenantId)
    return refuseTaken([field], () => '#/replacement');
  const next = replacement ?? placeholderFor(field, tenant.tenantId);
  if (next === value) return refuse('NAME_UNCHANGED');
  const step = {
    type: 'NAME_RELEASED',
    after: isPresent ? withName(tenant, field, next) : withoutDomain(tenant, value),
    effectiveAt: now,
    actor,
    details: { name: value, reason },
  } as const;
  const isNew = isPresent && ownedBy === undefined;
  return commitOf(stored, [...steps, step], now, {
    claimed: isNew ? [{ field, value: next }] : [],
    released: [released],
  });
}

const isSame = (one: Claim, other: Claim): boolean => one.field === other.field && one.value === other.value;

/** The company may take a name of its own at once, so nothing is left of a pause. */
function withName(tenant: Tenant, field: keyof Identity, value: string): Tenant {
  const { renamedAt: _, ...kept } = tenant;
  const identity = { ...kept.identity, [field]: value };
  if (field !== 'domainName') return { ...kept, identity };
  const { domainVerification: __, ...unproven } = kept;
  const after: Tenant = { ...unproven, identity, domainOwnership: 'UNPROVEN' };
  return withoutDomain(after, value);
}

function withoutDomain(tenant: Tenant, domain: string): Tenant {
  const without = (domains: readonly string[]) => domains.filter((one) => one !== domain);
  const { secondaryDomains, provenDomains } = tenant;
  return {
    ...tenant,
    ...(secondaryDomains && { secondaryDomains: without(secondaryDomains) }),
    ...(provenDomains && { provenDomains: without(provenDomains) }),
  };
}

import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { verificationGuard } from '../guards/name-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { newVerification } from '../model/domain-proof.ts';
import { hasEnded, type StoredTenant, type Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

const TO_BE_PROVEN = 'a domain is to be proven that there is not';

/**
 * The check for the proof of the domain begins, or begins anew (R46, F27). `tokenOf` a domain is always the same, so that a
 * record that stands already is found.
 */
export function decideVerification(
  stored: StoredTenant,
  tokenOf: (domainName: string) => string,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const refused = verificationGuard({ tenant });
  if (refused) return refuse(refused);
  const domainName = present(tenant.identity.domainName, TO_BE_PROVEN);
  const after: Tenant = {
    ...tenant,
    domainVerification: { ...tenant.domainVerification, ...newVerification(tokenOf(domainName), now) },
  };
  return commitOf(stored, [...steps, { type: 'DOMAIN_CHECK_STARTED', after, effectiveAt: now, actor }], now);
}

/** What was looked for, and where: between the check and its commit the company may have changed its mind. */
export interface WantedProof {
  readonly domainName: string;
  readonly token: string;
  readonly startedAt: Instant;
}

/** The proof that the tenant waits for now, if any. */
export function wantedProof({ identity, domainVerification }: Tenant): WantedProof | undefined {
  if (domainVerification?.status !== 'CHECKING') return undefined;
  const { token, startedAt } = domainVerification;
  return { domainName: present(identity.domainName, TO_BE_PROVEN), token, startedAt };
}

/** The result of a check: proven, or given up at its end; undefined while there is nothing to write. */
export function decideDomainChecked(
  stored: StoredTenant,
  looked: WantedProof,
  isProven: boolean,
  now: Instant,
): Commit | undefined {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const { domainVerification, ...kept } = tenant;
  const wanted = wantedProof(tenant);
  const isSame = wanted?.startedAt === looked.startedAt && wanted.domainName === looked.domainName;
  if (!domainVerification || !isSame || hasEnded(tenant)) return undefined;
  const actor = { type: 'SYSTEM' } as const;
  if (isProven) {
    const after: Tenant = { ...kept, domainOwnership: 'PROVEN' };
    return commitOf(stored, [...steps, { type: 'DOMAIN_PROVEN', after, effectiveAt: now, actor }], now);
  }
  const { endsAt: effectiveAt } = domainVerification;
  if (now < effectiveAt) return undefined;
  const after: Tenant = { ...tenant, domainVerification: { ...domainVerification, status: 'FAILED' } };
  return commitOf(stored, [...steps, { type: 'DOMAIN_CHECK_FAILED', after, effectiveAt, actor }], now);
}

import { StoreBusyError } from '../adapters/dynamo.ts';
import type { SystemMembers } from '../adapters/member-store.ts';
import type { ServiceStore } from '../adapters/service-store.ts';
import type { Instant } from '../core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../core/catalog/bundle-integrations.ts';
import type { Product } from '../core/catalog/codes.ts';
import { planOf } from '../core/catalog/lookups.ts';
import type { Commit } from '../core/commit.ts';
import { decideTopAdministrator, topAdministratorsOf } from '../core/decide/members.ts';
import { decideSetupComplete, decideSetupFailed } from '../core/decide/setup.ts';
import type { StoredTenant } from '../core/tenant.ts';
import type { WorkInput } from '../core/work.ts';
import { commitDecision } from '../delivery/commit-decision.ts';

export interface SetupDeps {
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
  readonly services: ServiceStore;
  readonly accounts: SystemMembers['accounts'];
  readonly commitMembers: SystemMembers['commitMembers'];
  readonly countFailure: () => void;
}

/** One administrator account for all products (R33); answers which products are to be set up: not what has ended. */
export async function setUpAccounts(
  deps: SetupDeps,
  { tenantId }: WorkInput,
  now: Instant,
): Promise<{ products: Product[] }> {
  const stored = await loaded(deps, tenantId);
  const administrators = topAdministratorsOf(stored);
  const accounts = await deps.accounts(tenantId, administrators);
  const commit = decideTopAdministrator(stored, accounts, now);
  const { outcome } = commit ? await deps.commitMembers(commit) : { outcome: 'COMMITTED' };
  if (outcome !== 'COMMITTED') throw new StoreBusyError('the tenant has changed since it was read');
  return { products: administrators.map(({ product }) => product) };
}

/** The settings with which a service serves the company (R31, R32, R60). */
export async function setUpService(
  deps: SetupDeps,
  { tenantId }: WorkInput,
  product: Product,
): Promise<object> {
  const { tenant, profile } = await loaded(deps, tenantId);
  const subscription = tenant.subscriptions[product];
  if (!subscription) throw new Error(`the tenant has no subscription of ${product}`);
  if (subscription.phase === 'ENDED') return { product, isEnded: true };
  const { plan } = subscription;
  const { language, timeZone } = profile;
  const { companyId } = tenant.identity;
  const features = planOf(product, plan).features;
  await deps.services.putSettings(tenant, product, {
    plan,
    features,
    language,
    timeZone,
    ...(companyId !== undefined && { companyId }),
  });
  return { product };
}

/** Links the two services of a bundle (R56-R59); a product alone has nothing to link. */
export async function linkServices(deps: SetupDeps, { tenantId }: WorkInput): Promise<object> {
  const { tenant } = await loaded(deps, tenantId);
  const codes = tenant.bundle ? BUNDLE_INTEGRATIONS.map(({ code }) => code) : [];
  if (codes.length > 0) await deps.services.putIntegrations(tenant, 'NAVER_WORKS', codes);
  return { linked: codes.length };
}

export async function completeSetup(
  deps: SetupDeps,
  { tenantId, version }: WorkInput,
  now: Instant,
): Promise<object> {
  const outcome = await commitDecision(deps, tenantId, (stored) => decideSetupComplete(stored, version, now));
  return { outcome };
}

export async function failSetup(
  deps: SetupDeps,
  { tenantId, version }: WorkInput,
  now: Instant,
): Promise<object> {
  const outcome = await commitDecision(deps, tenantId, (stored) => decideSetupFailed(stored, version, now));
  if (outcome === 'APPLIED') deps.countFailure();
  return { outcome };
}

async function loaded(deps: SetupDeps, tenantId: string): Promise<StoredTenant> {
  const stored = await deps.tenant(tenantId);
  if (!stored) throw new Error('the tenant is gone');
  return stored;
}

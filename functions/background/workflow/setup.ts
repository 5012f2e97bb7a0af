import type { ServiceStore } from '../../adapters/stores/work/service-store.ts';
import { inEveryProduct } from '../../core/accounts/accounts.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { BUNDLE } from '../../core/catalog/bundle.ts';
import { type Product, ProductSchema } from '../../core/catalog/codes.ts';
import type { Commit } from '../../core/commit.ts';
import { decideSystemAccounts, topAdministratorsOf } from '../../core/decide/accounts/accounts.ts';
import {
  decideOperationDelayed,
  decideSetupComplete,
  decideSetupFailed,
} from '../../core/decide/system/setup.ts';
import { carriedOut } from '../../core/lifecycle/operation.ts';
import { type RequiredSettings, requiredSettings } from '../../core/lifecycle/service-settings.ts';
import type { WantedTask } from '../../core/lifecycle/service-task.ts';
import type { WorkInput } from '../../core/lifecycle/work.ts';
import { isLive } from '../../core/model/subscription.ts';
import { isRunning, isSetUp, type StoredTenant, type Tenant } from '../../core/model/tenant.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { commitDecision } from '../delivery/commit-decision.ts';
import { tellDelay } from '../delivery/restart-work.ts';
import { askProducts, type ConnectedProductsDeps } from './connected-products.ts';
import { type ShareAccountsDeps, shareAccounts } from './share-accounts.ts';

export interface SetupDeps extends ShareAccountsDeps, ConnectedProductsDeps {
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly commit: (commit: Commit) => Promise<{ readonly outcome: string }>;
  readonly services: ServiceStore;
  readonly countFailure: () => void;
}

/**
 * One administrator account for all products (R33), in each that begins; then the accounts that the parts of a bundle
 * share. Answers whether to come again; the products are for executions of the release before. When no account is left,
 * connected products are asked to set up their services, and `nextAt` says when to look for their answers (PROMISE-20).
 */
export async function setUpAccounts(
  deps: SetupDeps,
  work: WorkInput,
  now: Instant,
): Promise<{ left: boolean; products: Product[]; nextAt?: Instant }> {
  const stored = await loaded(deps, work.tenantId);
  const products = concernedBy(stored.tenant);
  const administrators = topAdministratorsOf(
    stored,
    products.filter((product) => !isSetUp(stored.tenant, product)),
  );
  const accountRecords = await deps.accountRecords(work.tenantId, inEveryProduct(administrators));
  const commit = decideSystemAccounts(stored, administrators, accountRecords, now);
  const { outcome } = commit ? await deps.commitAccounts(commit) : { outcome: 'COMMITTED' };
  if (outcome !== 'COMMITTED') throw new StoreBusyError('the tenant has changed since it was read');
  const known = commit ? { ...stored, usageHead: commit.usageHead } : stored;
  const { left } = await shareAccounts(deps, work, known, now);
  const nextAt = left || deps.connected.length === 0 ? undefined : await askForSetup(deps, work, stored, now);
  return { left, products, ...(nextAt && { nextAt }) };
}

/** Undefined when all have confirmed, and when nobody asks for this try any more. */
async function askForSetup(
  deps: SetupDeps,
  work: WorkInput,
  stored: StoredTenant,
  now: Instant,
): Promise<Instant | undefined> {
  const { tenant } = stored;
  if (!isRunning(tenant.operation, work.version)) return undefined;
  const settings = settingsAfter(stored, work);
  const tasks = concernedBy(tenant).map(
    (product): WantedTask => ({
      product,
      kind: 'SET_UP',
      settings: settings[product],
    }),
  );
  const { outcome } = await askProducts(deps, tenant, work, tasks, now);
  if (outcome.status === 'FAILED') throw new ProductFailedError(outcome.reason);
  if (outcome.status === 'DONE') return undefined;
  if (decideOperationDelayed(stored, work.version, now)) await tellDelay(deps, work, now);
  return outcome.nextAt;
}

/**
 * The settings with which the services are to serve the company once the operation is done, and what links the services
 * of a bundle (R56-R59); a product alone has nothing to link.
 */
export async function setUpServices(deps: SetupDeps, work: WorkInput): Promise<object> {
  const stored = await loaded(deps, work.tenantId);
  const { tenant } = stored;
  const settings = settingsAfter(stored, work);
  const products = concernedBy(tenant);
  for (const product of products) {
    const told = settings[product];
    if (told) await deps.services.putSettings(tenant, product, told);
  }
  const linked = BUNDLE.parts.filter((product) => settings[product]?.integrations.length);
  for (const product of linked)
    await deps.services.putIntegrations(tenant, product, settings[product]?.integrations ?? []);
  return { products, linked };
}

/** What the operation is about: not what has ended. */
const concernedBy = ({ operation, subscriptions }: Tenant): Product[] =>
  (operation.target?.parts.map(({ product }) => product) ?? ProductSchema.options).filter((product) =>
    isLive(subscriptions[product]),
  );

export async function completeSetup(deps: SetupDeps, work: WorkInput, now: Instant): Promise<object> {
  const outcome = await commitDecision(deps, work, (stored) =>
    decideSetupComplete(stored, work.version, now),
  );
  return { outcome };
}

export async function failSetup(deps: SetupDeps, work: WorkInput, now: Instant): Promise<object> {
  const outcome = await commitDecision(deps, work, (stored) => decideSetupFailed(stored, work.version, now));
  if (outcome === 'APPLIED') deps.countFailure();
  return { outcome };
}

/** What the services are to be told by this try; when it is over or another one took its place, what holds anyway. */
const settingsAfter = ({ tenant, profile }: StoredTenant, { version }: WorkInput): RequiredSettings =>
  requiredSettings(isRunning(tenant.operation, version) ? carriedOut(tenant) : tenant, profile);

/** A connected product could not do it, or did not answer in time. The history of the execution shows why. */
class ProductFailedError extends Error {
  override readonly name = 'ProductFailedError';
}

async function loaded(deps: SetupDeps, tenantId: string): Promise<StoredTenant> {
  const stored = await deps.tenant(tenantId);
  if (!stored) throw new Error('the tenant is gone');
  return stored;
}

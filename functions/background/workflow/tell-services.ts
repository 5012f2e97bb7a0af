import type { ServiceStore } from '../../adapters/stores/work/service-store.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { BUNDLE } from '../../core/catalog/bundle.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { decideSettingsApplied } from '../../core/decide/system/settings-applied.ts';
import { deadWork } from '../../core/lifecycle/dead-work.ts';
import { type RequiredSettings, requiredSettings } from '../../core/lifecycle/service-settings.ts';
import { isAskedFor, startedWork, type WorkInput } from '../../core/lifecycle/work.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import {
  type CommitDecisionDeps,
  commitDecision,
  TenantContendedError,
} from '../delivery/commit-decision.ts';
import { askProducts, type ConnectedProductsDeps } from './connected-products.ts';

export interface TellServicesDeps extends CommitDecisionDeps, ConnectedProductsDeps {
  readonly services: ServiceStore;
  readonly countGivenUp: () => void;
}

/**
 * Tells the services of a company with what they are to serve it from now on: its plans, language and zone, its names,
 * and what is left of a bundle (R141, R142). What changes meanwhile is told as well before it is written down as told.
 * Connected products confirm it first; what one of them cannot do is given up until support renews the work, or a later
 * change takes its place (PROMISE-20).
 */
export async function tellServices(deps: TellServicesDeps, work: WorkInput, now: Instant): Promise<object> {
  const stored = await deps.tenant(work.tenantId);
  if (!stored || !isAskedFor(stored.tenant, work)) return { outcome: 'STALE' };
  const { tenant, profile } = stored;
  const settings = requiredSettings(tenant, profile);
  const asked = ProductSchema.options.flatMap((product) =>
    settings[product] ? [{ product, kind: 'SETTINGS' as const, settings: settings[product] }] : [],
  );
  const { outcome: answered } = await askProducts(deps, tenant, work, asked, now);
  if (answered.status === 'WAITING') return { outcome: 'AGAIN', nextAt: answered.nextAt };
  if (answered.status === 'FAILED') {
    const started = startedWork(work);
    if (await deps.advance(started, deadWork(started, now))) deps.countGivenUp();
    return { outcome: 'GIVEN_UP', reason: answered.reason };
  }
  await tellAll(deps, tenant, settings);
  const outcome = await commitDecision(deps, work, (current) => {
    if (!isAskedFor(current.tenant, work)) return undefined;
    const decision = decideSettingsApplied(current, tenant.version, now);
    if (decision === 'TELL_AGAIN')
      throw new TenantContendedError('the tenant has changed since its services were told');
    return decision;
  });
  return { outcome };
}

async function tellAll(
  { services }: TellServicesDeps,
  tenant: Tenant,
  told: RequiredSettings,
): Promise<void> {
  for (const product of ProductSchema.options) {
    const settings = told[product];
    if (!settings) continue;
    await services.putSettings(tenant, product, settings);
    if (BUNDLE.parts.some((part) => part === product))
      await services.putIntegrations(tenant, product, settings.integrations);
  }
}

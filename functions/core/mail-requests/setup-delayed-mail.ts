import type { Subscription } from '../model/subscription.ts';
import { isSetUp, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { News, WantedMail } from './news.ts';

/** That an operation takes long is told once, and that it has failed once, however often it is tried. */
export function operationTroubled({ tenant, tenantBefore }: News): WantedMail | undefined {
  const { type: operation, trouble: status, target } = tenant.operation;
  if (status === tenantBefore.operation.trouble) return undefined;
  const waiting = waitingIn(tenant);
  const products = target?.parts.map(({ product, plan }) => ({ product, plan })) ?? plannedIn(waiting);
  if (products.length === 0) return undefined;
  const bundlePlan = target ? target.bundlePlan : tenant.bundle?.plan;
  return {
    template: 'SETUP_DELAYED',
    data: {
      operation,
      status,
      products,
      ...(bundlePlan && { bundlePlan }),
      losesDays: waiting.some(({ phase, suspension }) => phase === 'TRIAL' && !suspension),
    },
  };
}

/** What cannot be used before the set-up is done. */
const waitingIn = (tenant: Tenant): Subscription[] =>
  subscriptionsOf(tenant).filter(({ product, phase }) => phase !== 'ENDED' && !isSetUp(tenant, product));

const plannedIn = (subscriptions: readonly Subscription[]) =>
  subscriptions.map(({ product, plan }) => ({ product, plan }));

import { BUNDLE } from '../../core/catalog/bundle.ts';
import type { OfferKey, Product } from '../../core/catalog/codes.ts';
import { decideDropReservation, decidePaidSwitch } from '../../core/decide/paid-switch.ts';
import { PaidSwitchRequestSchema } from '../../core/requests/paid-switch.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { subscriptionPathIn, tenantIdIn } from '../pipeline/path-parameters.ts';
import { scheduledReply, tenantReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** What the address names: one product, or both parts of the bundle at once (A30). */
interface Target {
  readonly tenantId: string;
  readonly offer: OfferKey;
}
type Work = (deps: CommandDeps, request: HttpRequest, target: Target) => Promise<HttpReply>;

const ofProduct = (work: Work) => (deps: CommandDeps, request: HttpRequest) => {
  const { tenantId, product } = subscriptionPathIn(request);
  return work(deps, request, { tenantId, offer: product });
};
const ofBundle = (work: Work) => (deps: CommandDeps, request: HttpRequest) =>
  work(deps, request, { tenantId: tenantIdIn(request), offer: 'BUNDLE' });

/** PUT …/paid-switch: today answers the tenant, later the scheduled change. */
const put: Work = (deps, request, { tenantId, offer }) => {
  const body = parseInput(PaidSwitchRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    onlyTenant: true,
    decide: (stored, caller) => decidePaidSwitch(stored, offer, body, contextOf(request, caller)),
    reply: (commit, stored) => {
      const { tenant } = commit;
      const products = productsOf(offer);
      const isReserved = products.some((product) => tenant.subscriptions[product]?.reservation);
      return isReserved ? scheduledReply(tenant, products) : tenantReply(200, commit, stored);
    },
  });
};

/** DELETE …/paid-switch */
const drop: Work = (deps, request, { tenantId, offer }) =>
  runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideDropReservation(stored, offer, contextOf(request, caller)),
    reply: (commit, stored) => tenantReply(200, commit, stored),
  });

const productsOf = (offer: OfferKey): readonly Product[] => (offer === 'BUNDLE' ? BUNDLE.parts : [offer]);

export const switchToPaid = ofProduct(put);
export const switchBundleToPaid = ofBundle(put);
export const dropPaidSwitch = ofProduct(drop);
export const dropBundlePaidSwitch = ofBundle(drop);

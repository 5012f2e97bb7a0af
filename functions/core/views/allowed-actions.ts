import * as z from 'zod';
import { sharingRefusal, trialAfterSwitch } from '../accounts/shared-accounts.ts';
import { type Instant, InstantSchema, type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import {
  type BundlePlanCode,
  BundlePlanCodeSchema,
  PlanCodeSchema,
  ProductSchema,
} from '../catalog/codes.ts';
import { bundleOffers } from '../catalog/lookups.ts';
import { bundleRefusal, bundlesFor } from '../guards/bundle-choice.ts';
import { cancelInGroupGuard, undoInGroupGuard } from '../guards/group-guards.ts';
import type { Concerned, Guard } from '../guards/guard.ts';
import { profileGuard, renameGuard, verificationGuard } from '../guards/name-guards.ts';
import {
  bundleSwitchGuard,
  bundleUpgradeGuard,
  subscribeGuard,
  upgradeGuard,
} from '../guards/plan-guards.ts';
import {
  cancellationGuard,
  capacityGuard,
  dropReservationGuard,
  overdueGuard,
  paidSwitchGuard,
  paymentMethodGuard,
  renewalGuard,
  undoGuard,
} from '../guards/product-guards.ts';
import { type Localized, LocalizedSchema } from '../language.ts';
import { bundleUpgradesOf, upgradesOf } from '../lifecycle/upgrades.ts';
import type { WorkItem } from '../lifecycle/work.ts';
import type { Deployment } from '../model/deployment.ts';
import { type Group, isAffiliate } from '../model/group.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { type LoginName, renamableFrom } from '../names/renaming.ts';
import { present } from '../present.ts';
import { REFUSALS, type RefusalCode } from '../refusals/codes.ts';
import type { CapacityState } from '../usage/capacity.ts';
import { ACTIONS, type Action, ActionSchema } from './actions.ts';

export const AllowedActionSchema = z.strictObject({
  action: ActionSchema,
  label: LocalizedSchema.describe('The action in words.'),
  allowed: z.boolean(),
  code: z.string().optional().describe('Why not: the code that the refused call would answer.'),
  fix: LocalizedSchema.optional().describe('What cures it. Of LEAVE_BUNDLE: how it is done.'),
  plans: z
    .array(z.union([BundlePlanCodeSchema, PlanCodeSchema]))
    .optional()
    .describe('Of an upgrade or a switch to a bundle: the plans offered, lowest first.'),
  product: ProductSchema.optional().describe('Of SUBSCRIBE: the product.'),
  allowedFrom: InstantSchema.optional().describe(
    'Of RENAMED_RECENTLY and TERM_PRICE_WOULD_FALL: when it will be allowed.',
  ),
});
type AllowedAction = z.infer<typeof AllowedActionSchema>;

/** What the customer may do with the tenant now, as far as was read what it depends on; expects an up-to-date tenant. */
export function allowedActions(
  tenant: Tenant,
  now: Instant,
  { used, group, deployment }: Pick<Seen, 'used' | 'group' | 'deployment'> = {},
): AllowedAction[] {
  return [
    verdict('UPDATE_PROFILE', profileGuard({ tenant })),
    verdict('CHANGE_BILLING_PROFILE', profileGuard({ tenant })),
    rename('CHANGE_DOMAIN', 'domainName', tenant, now),
    rename('CHANGE_GROUP_NAME', 'groupName', tenant, now),
    verdict('VERIFY_DOMAIN', verificationGuard({ tenant })),
    ...(tenant.bundle
      ? [upgradeBundle(tenant, tenant.bundle.plan, deployment), leaveBundle(tenant, kstDateOf(now), group)]
      : [switchToBundle(tenant, kstDateOf(now), used)]),
    ...ProductSchema.options
      .filter((product) => !isLive(tenant.subscriptions[product]))
      .map((product) => ({ ...verdict('SUBSCRIBE', subscribeGuard({ tenant, product })), product })),
  ];
}

function upgradeBundle(
  tenant: Tenant,
  plan: BundlePlanCode,
  deployment: Deployment | undefined,
): AllowedAction {
  const refused = bundleUpgradeGuard({ tenant }) ?? overdueGuard({ tenant, deployment });
  return withPlans(verdict('UPGRADE_BUNDLE', refused), () => bundleUpgradesOf(plan));
}

/** The way back to one product is the cancellation of the other one (R138); an affiliate cancels only both (R154). */
function leaveBundle(tenant: Tenant, today: KstDate, group: Group | undefined): AllowedAction {
  const refusals = BUNDLE.parts.map((product) => {
    const subscription = tenant.subscriptions[product];
    const concerned = subscription && { tenant, subscription, group, today };
    return concerned && firstRefusal([cancellationGuard, cancelInGroupGuard], concerned);
  });
  const isHeld = isAffiliate(group, tenant.tenantId, today) ? 'AFFILIATE_MUST_CANCEL_BOTH' : undefined;
  const refused = isHeld ?? (refusals.includes(undefined) ? undefined : refusals[0]);
  const action = verdict('LEAVE_BUNDLE', refused);
  return refused ? action : { ...action, fix: LEAVING };
}

const LEAVING: Localized = {
  ko: '더 이상 사용하지 않을 상품 하나를 해지하면 나머지 상품은 단독으로 계속 이용할 수 있습니다: PUT /v1/tenants/{tenantId}/cancellation. 무엇이 달라지는지는 견적에서 확인할 수 있습니다: GET /v1/tenants/{tenantId}/cancellation/quotes?product={product}.',
  en: 'Cancel the product that you no longer want, and the other one goes on alone: PUT /v1/tenants/{tenantId}/cancellation. The quote says what changes: GET /v1/tenants/{tenantId}/cancellation/quotes?product={product}.',
};

function switchToBundle(tenant: Tenant, today: KstDate, used: Seen['used']): AllowedAction {
  const refused = switchRefusal(tenant, used);
  if (refused) return verdict('SWITCH_TO_BUNDLE', refused);
  const plans = bundlesFor(tenant, today, used);
  if (plans.length > 0) return { ...verdict('SWITCH_TO_BUNDLE', undefined), plans };
  // What the highest bundle lacks or costs less, none has.
  const highest = bundleRefusal(tenant, present(bundleOffers().at(-1), 'a bundle is sold'), today, used);
  const allowedFrom = InstantSchema.safeParse(highest?.extensions?.['allowedFrom']).data;
  return { ...verdict('SWITCH_TO_BUNDLE', highest?.refused), ...(allowedFrom && { allowedFrom }) };
}

const switchRefusal = (tenant: Tenant, used: Seen['used']): RefusalCode | undefined =>
  bundleSwitchGuard({ tenant }) ?? sharingRefusal(tenant, used?.accounts, trialAfterSwitch(tenant))?.refused;

const withPlans = (action: AllowedAction, plansOf: () => AllowedAction['plans']): AllowedAction =>
  action.allowed ? { ...action, plans: plansOf() } : action;

function rename(action: Action, field: LoginName, tenant: Tenant, now: Instant): AllowedAction {
  const refused = renameGuard({ tenant, field, now });
  const allowedFrom = refused === 'RENAMED_RECENTLY' ? renamableFrom(tenant, now) : undefined;
  return { ...verdict(action, refused), ...(allowedFrom && { allowedFrom }) };
}

/** What an action on a product concerns, in the tenant and in its group. */
type OnProduct = 'subscription' | 'group' | 'today' | 'deployment';

const payingFromToday: Guard<OnProduct> = ({ today, ...known }) =>
  paymentMethodGuard({ ...known, from: today });

const GUARDS: readonly [Action, ...Guard<OnProduct>[]][] = [
  ['SWITCH_TO_PAID', paidSwitchGuard, payingFromToday],
  ['DROP_RESERVATION', dropReservationGuard],
  ['CHANGE_RENEWAL', renewalGuard],
  ['CHANGE_CAPACITY', capacityGuard],
  ['CANCEL', cancellationGuard, cancelInGroupGuard],
  ['UNDO_CANCELLATION', undoGuard, undoInGroupGuard],
];

/** What the customer may do with one product now, as the decisions themselves would say. */
export const subscriptionActions = (
  tenant: Tenant,
  subscription: Subscription,
  beside: Pick<Concerned, 'group' | 'today' | 'deployment'>,
): AllowedAction[] => [
  ...GUARDS.map(([action, ...guards]) =>
    verdict(action, firstRefusal(guards, { tenant, subscription, ...beside })),
  ),
  withPlans(
    verdict('UPGRADE', firstRefusal([upgradeGuard, overdueGuard], { tenant, subscription, ...beside })),
    () => upgradesOf(subscription.product, subscription.plan),
  ),
];

function firstRefusal(
  guards: readonly Guard<OnProduct>[],
  concerned: Parameters<Guard<OnProduct>>[0],
): RefusalCode | undefined {
  return guards.map((guard) => guard(concerned)).find((refused) => refused !== undefined);
}

function verdict(action: Action, refused: RefusalCode | undefined): AllowedAction {
  return refused
    ? { action, label: ACTIONS[action], allowed: false, code: refused, fix: REFUSALS[refused].fix }
    : { action, label: ACTIONS[action], allowed: true };
}

/** What was read beside the tenant; what depends on something that was not is not shown. */
export interface Seen {
  readonly timers?: readonly WorkItem[];
  readonly used?: CapacityState;
  readonly group?: Group | undefined;
  readonly deployment?: Deployment | undefined;
}

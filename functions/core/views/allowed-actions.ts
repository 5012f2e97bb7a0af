import * as z from 'zod';
import { cancelInGroupGuard, type GroupGuard, type GroupToday, undoInGroupGuard } from '../groups/guards.ts';
import {
  cancellationGuard,
  dropReservationGuard,
  type Guard,
  paidSwitchGuard,
  renewalGuard,
  undoGuard,
} from '../guards.ts';
import { REFUSALS, type RefusalCode } from '../refusals.ts';
import { hasEnded, type Subscription, type Tenant } from '../tenant.ts';

export const AllowedActionSchema = z.strictObject({
  action: z.enum([
    'UPDATE_PROFILE',
    'SWITCH_TO_PAID',
    'DROP_RESERVATION',
    'CHANGE_RENEWAL',
    'CANCEL',
    'UNDO_CANCELLATION',
  ]),
  allowed: z.boolean(),
  code: z.string().optional().describe('Why not: the code that the refused call would answer.'),
  fix: z.string().optional().describe('What cures it.'),
});
type AllowedAction = z.infer<typeof AllowedActionSchema>;

/** What the customer may do with the tenant now; expects a settled tenant. */
export function allowedActions(tenant: Tenant): AllowedAction[] {
  return [verdict('UPDATE_PROFILE', hasEnded(tenant) ? 'SUBSCRIPTION_ENDED' : undefined)];
}

const GUARDS: readonly [AllowedAction['action'], Guard, GroupGuard?][] = [
  ['SWITCH_TO_PAID', paidSwitchGuard],
  ['DROP_RESERVATION', dropReservationGuard],
  ['CHANGE_RENEWAL', renewalGuard],
  ['CANCEL', cancellationGuard, cancelInGroupGuard],
  ['UNDO_CANCELLATION', undoGuard, undoInGroupGuard],
];

/** What the customer may do with one product now, as the decisions themselves would say. */
export const subscriptionActions = (
  tenant: Tenant,
  subscription: Subscription,
  group: GroupToday,
): AllowedAction[] =>
  GUARDS.map(([action, guard, groupGuard]) =>
    verdict(action, guard(tenant, subscription) ?? groupGuard?.(tenant, subscription, group)),
  );

function verdict(action: AllowedAction['action'], refused: RefusalCode | undefined): AllowedAction {
  return refused
    ? { action, allowed: false, code: refused, fix: REFUSALS[refused].fix }
    : { action, allowed: true };
}

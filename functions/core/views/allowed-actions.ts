import * as z from 'zod';
import { REFUSALS, type RefusalCode } from '../refusals.ts';
import { hasEnded, type Tenant } from '../tenant.ts';

export const AllowedActionSchema = z.strictObject({
  action: z.enum(['UPDATE_PROFILE']),
  allowed: z.boolean(),
  code: z.string().optional().describe('Why not: the code that the refused call would answer.'),
  fix: z.string().optional().describe('What cures it.'),
});
type AllowedAction = z.infer<typeof AllowedActionSchema>;

/** What the customer may do with the tenant now; expects a settled tenant. */
export function allowedActions(tenant: Tenant): AllowedAction[] {
  return [verdict('UPDATE_PROFILE', hasEnded(tenant) ? 'SUBSCRIPTION_ENDED' : undefined)];
}

function verdict(action: AllowedAction['action'], refused: RefusalCode | undefined): AllowedAction {
  return refused
    ? { action, allowed: false, code: refused, fix: REFUSALS[refused].fix }
    : { action, allowed: true };
}

import type { Step } from '../lifecycle/events.ts';
import type { Tenant } from '../model/tenant.ts';
import { isRefusal, type Refusal } from '../refusals/refusals.ts';

/** A part of a decision, taken on what the parts before it left. */
export type StepsOf = (tenant: Tenant) => readonly Step[] | Refusal;

/** One step after the other, or the first refusal: all of them happen or none. */
export function inSteps(tenant: Tenant, parts: readonly StepsOf[]): Step[] | Refusal {
  const steps: Step[] = [];
  for (const decide of parts) {
    const taken = decide(steps.at(-1)?.after ?? tenant);
    if (isRefusal(taken)) return taken;
    steps.push(...taken);
  }
  return steps;
}

import { ACCOUNT_REFUSALS } from './account-refusals.ts';
import { BILLING_REFUSALS } from './billing-refusals.ts';
import { GROUP_REFUSALS } from './group-refusals.ts';
import { NAME_REFUSALS } from './name-refusals.ts';
import { PLAN_REFUSALS } from './plan-refusals.ts';
import { REQUEST_REFUSALS } from './request-refusals.ts';
import { SCHEDULE_REFUSALS } from './schedule-refusals.ts';
import { TASK_REFUSALS } from './task-refusals.ts';

/** Every way in which the service says no: the published list of codes, each with its sentence and its cure. */
export const REFUSALS = {
  ...REQUEST_REFUSALS,
  ...NAME_REFUSALS,
  ...PLAN_REFUSALS,
  ...SCHEDULE_REFUSALS,
  ...BILLING_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...GROUP_REFUSALS,
  ...TASK_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

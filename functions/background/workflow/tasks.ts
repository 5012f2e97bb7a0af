import * as z from 'zod';
import { type Instant, instantOf, secondsBetween } from '../../core/business-calendar.ts';
import { type WorkInput, WorkInputSchema } from '../../core/lifecycle/work.ts';
import { applyDueWork } from '../delivery/apply-due.ts';
import { completeDeletion, type DeletionDeps, deletePage } from './deletion.ts';
import { checkDomain, type DomainCheckDeps } from './domain-check.ts';
import { completeSetup, failSetup, type SetupDeps, setUpAccounts, setUpServices } from './setup.ts';
import { shareAccounts } from './share-accounts.ts';
import { type TellServicesDeps, tellServices } from './tell-services.ts';

export interface TaskDeps extends SetupDeps, DeletionDeps, DomainCheckDeps, TellServicesDeps {
  readonly tenant: SetupDeps['tenant'];
  readonly countWake: (metric: 'StaleWake' | 'EndHeld') => void;
  readonly measureLag: (seconds: number) => void;
}

interface TaskInput {
  readonly work: WorkInput;
  readonly now: Instant;
}
type Task = (deps: TaskDeps, input: TaskInput) => Promise<unknown>;

/** The tasks of the state machines by the name under which their ASL calls them. */
export const TASKS = {
  'set-up-accounts': (deps, { work, now }) => setUpAccounts(deps, work, now),
  'set-up-services': (deps, { work }) => setUpServices(deps, work),
  'complete-setup': (deps, { work, now }) => completeSetup(deps, work, now),
  'fail-setup': (deps, { work, now }) => failSetup(deps, work, now),
  'apply-due': async (deps, { work, now }) => {
    const outcome = await applyDueWork(deps, work, now);
    if (outcome === 'STALE') deps.countWake('StaleWake');
    if (outcome === 'HELD') deps.countWake('EndHeld');
    if (outcome === 'APPLIED') deps.measureLag(secondsBetween(work.dueAt, now));
    return { outcome };
  },
  'check-domain': (deps, { work, now }) => checkDomain(deps, work, now),
  'tell-services': (deps, { work, now }) => tellServices(deps, work, now),
  'delete-page': (deps, { work, now }) => deletePage(deps, work, now),
  'complete-deletion': (deps, { work, now }) => completeDeletion(deps, work, now),
} as const satisfies Record<string, Task>;

/**
 * What set-ups of the release before ask for: an execution that runs keeps its definition. They end within minutes, so
 * the next release drops these.
 */
const FORMER_TASKS = {
  'share-accounts': async (deps, { work, now }) =>
    shareAccounts(deps, work, await deps.tenant(work.tenantId), now),
  'set-up-service': (deps, { work }) => setUpServices(deps, work),
  'link-services': (deps, { work }) => setUpServices(deps, work),
} as const satisfies Record<string, Task>;

const KNOWN_TASKS = { ...TASKS, ...FORMER_TASKS };

const EventSchema = z.object({
  task: z.enum(Object.keys(KNOWN_TASKS) as (keyof typeof KNOWN_TASKS)[]),
  work: WorkInputSchema,
  /** When the state was entered: the machine's clock is the only one here. */
  at: z.iso.datetime().transform((at) => instantOf(Date.parse(at))),
});

/** Carries out one task; what it throws goes by its name to the machine's Retry and Catch. */
export function runTask(deps: TaskDeps, event: unknown): Promise<unknown> {
  const { task, work, at } = EventSchema.parse(event);
  const carryOut: Task = KNOWN_TASKS[task];
  return carryOut(deps, { work, now: at });
}

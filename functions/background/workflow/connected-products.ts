import type { ServiceTaskStore } from '../../adapters/stores/work/service-task-store.ts';
import { earliest, type Instant } from '../../core/business-calendar.ts';
import type { Product } from '../../core/catalog/codes.ts';
import {
  isTaskLate,
  newTask,
  outcomeOf,
  type ServiceTask,
  type TaskOutcome,
  type WantedTask,
} from '../../core/lifecycle/service-task.ts';
import type { WorkInput } from '../../core/lifecycle/work.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { type GoesOnDeps, goesOn } from './goes-on.ts';

export interface ConnectedProductsDeps extends GoesOnDeps {
  /** The products that have their own services; the service stands in for all others. */
  readonly connected: readonly Product[];
  readonly serviceTasks: ServiceTaskStore['serviceTasks'];
  readonly ask: ServiceTaskStore['ask'];
  /** A product has not answered within the minute that R44 promises. */
  readonly reportLate: (task: ServiceTask) => void;
}

/** What came of all that was asked for, with the tasks that were. */
export interface Asked {
  readonly outcome: TaskOutcome;
  readonly tasks: readonly ServiceTask[];
}

/**
 * Asks the connected products for what the work wants of them, each once, and looks what they have answered. While one
 * has not, the sweep is told until when this execution waits.
 */
export async function askProducts(
  deps: ConnectedProductsDeps,
  tenant: Tenant,
  work: WorkInput,
  wanted: readonly WantedTask[],
  now: Instant,
): Promise<Asked> {
  const ours = wanted.filter(({ product }) => deps.connected.includes(product));
  if (ours.length === 0) return { outcome: { status: 'DONE' }, tasks: [] };
  const last = await deps.serviceTasks(tenant.tenantId, ours);
  const by = { tenantId: tenant.tenantId, number: tenant.version, work: work.version };
  const tasks: ServiceTask[] = [];
  for (const [index, one] of ours.entries()) {
    const before = last[index];
    const asked = newTask(before, one, by, now);
    if (asked) await deps.ask(tenant, before, asked);
    const task = asked ?? before;
    if (task) tasks.push(task);
  }
  const outcome = worstOf(tasks.map((task) => [task, outcomeOf(task, now)]));
  if (outcome.status === 'WAITING') {
    for (const task of tasks)
      if (task.answer?.status !== 'DONE' && isTaskLate(task, now)) deps.reportLate(task);
    await goesOn(deps, work, outcome.nextAt);
  }
  return { outcome, tasks };
}

/** One that has failed ends the wait for the others; of several waits the shortest counts. */
function worstOf(looked: readonly (readonly [ServiceTask, TaskOutcome])[]): TaskOutcome {
  const failed = looked.find(([, { status }]) => status === 'FAILED');
  if (failed?.[1].status === 'FAILED')
    return { status: 'FAILED', reason: `${failed[0].product} ${failed[1].reason}` };
  const waits = looked.flatMap(([, outcome]) => (outcome.status === 'WAITING' ? outcome.nextAt : []));
  const nextAt = earliest(waits);
  return nextAt === undefined ? { status: 'DONE' } : { status: 'WAITING', nextAt };
}

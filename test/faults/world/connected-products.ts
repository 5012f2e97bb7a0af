import assert from 'node:assert/strict';
import { type Item, serviceTaskFrom, tenantFrom } from '../../../functions/adapters/table/items.ts';
import { answerServiceTask, type ServiceTaskDeps } from '../../../functions/api/product/service-task.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { type Product, ProductSchema } from '../../../functions/core/catalog/codes.ts';
import type { ServiceTask } from '../../../functions/core/lifecycle/service-task.ts';
import { isLive } from '../../../functions/core/model/subscription.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import type { TaskAnswerRequest } from '../../../functions/core/requests/service-task.ts';
import type { ServiceRequest } from '../../../functions/core/views/bus/service-request.ts';
import { request } from '../../support/http.ts';
import type { ChangeRecord } from '../engine/memory-table.ts';

const PRODUCT = { sub: 'product', scopes: ['smartwork/product'] } as const;

interface ConnectedDeps {
  readonly requests: ServiceRequest[];
  readonly deps: () => ServiceTaskDeps;
  readonly now: () => Instant;
}

/** Products that listen to the bus and answer by the API; what they say is the test's. */
export function connectedProducts({ requests, deps, now }: ConnectedDeps) {
  const done = new Set<string>();
  const over = new Set<string>();
  const nameOf = ({ data: { tenantId, product, task } }: ServiceRequest) => `${tenantId} ${product} ${task}`;

  async function answer(asked: ServiceRequest, body: TaskAnswerRequest): Promise<string> {
    const { tenantId, product, task } = asked.data;
    if (body.status === 'DONE') done.add(nameOf(asked));
    const params = { tenantId, product, task };
    const call = request({ method: 'PUT', caller: PRODUCT, now: now(), params, body });
    try {
      return String((await answerServiceTask(deps(), call)).status);
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal.refused;
      throw error;
    }
  }

  return {
    /** All that they were asked for, in the order in which they heard it. */
    heard: requests as readonly ServiceRequest[],
    answer,
    /** Tasks of which a product has said that they are done. */
    done: done as ReadonlySet<string>,
    /** They lose some of what they were asked for. */
    lose(isLost: (asked: ServiceRequest) => boolean): void {
      for (const asked of requests) if (isLost(asked)) over.add(asked.id);
    },
    /** They do what they have heard and not lost; answers how much that was. */
    async catchUp(): Promise<number> {
      const open = requests.filter(({ id }) => !over.has(id));
      for (const asked of open) {
        over.add(asked.id);
        await answer(asked, { status: 'DONE' });
      }
      return open.length;
    },
  };
}

/** No operation was completed, no settings were written down as told, and no receipt was written without the confirmation (PROMISE-20). */
export function expectConfirmed(
  history: readonly ChangeRecord[],
  connected: readonly Product[],
  done: ReadonlySet<string>,
): void {
  const tasks = new Map<string, ServiceTask>();
  for (const { before, after } of history) {
    if (after?.['task']) keep(after);
    if (after?.['sk']?.S !== 'TENANT' || !before) continue;
    const [was, is] = [tenantFrom(before), tenantFrom(after)];
    for (const product of connected) {
      const kind = wasAwaited(was, is, product);
      const task = kind && tasks.get(`${is.tenantId} ${product} ${kind}`);
      if (kind) assert.equal(task?.answer?.status, 'DONE', `${kind} of ${product} without a confirmation`);
    }
  }

  function keep(item: Item): void {
    const task = serviceTaskFrom(item);
    const { tenantId, product, kind, number, answer } = task;
    tasks.set(`${tenantId} ${product} ${kind}`, task);
    const id = `${kind.toLowerCase().replace('_', '-')}-${number}`;
    if (answer?.status === 'DONE')
      assert.ok(done.has(`${tenantId} ${product} ${id}`), 'nobody has said that');
  }
}

function wasAwaited(was: Tenant, is: Tenant, product: Product): ServiceTask['kind'] | undefined {
  const [before, after] = [was.subscriptions[product], is.subscriptions[product]];
  if (before?.dataStatus === 'DELETION_PENDING' && after?.dataStatus === 'DELETED') return 'DELETION';
  if (!isLive(before) || !isLive(after)) return undefined;
  if (was.operation.status === 'IN_PROGRESS' && is.operation.status === 'SUCCEEDED')
    return partsOf(was).includes(product) ? 'SET_UP' : undefined;
  return was.settingsDue !== undefined && is.settingsDue === undefined ? 'SETTINGS' : undefined;
}

const partsOf = ({ operation }: Tenant): readonly Product[] =>
  operation.target?.parts.map(({ product }) => product) ?? ProductSchema.options;

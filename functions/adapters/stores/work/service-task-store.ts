import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Product } from '../../../core/catalog/codes.ts';
import {
  type ServiceTask,
  TASK_KINDS,
  type TaskAnswer,
  type TaskKind,
} from '../../../core/lifecycle/service-task.ts';
import type { KnownTenant, Tenant } from '../../../core/model/tenant.ts';
import { StoreBusyError } from '../../../core/refusals/refusals.ts';
import { batchGet } from '../../table/batch-get.ts';
import { versionCheck } from '../../table/fenced-put.ts';
import {
  type IdempotencyRecord,
  type IdempotentCall,
  idempotencyFrom,
  idempotencyKey,
} from '../../table/idempotency-items.ts';
import { serviceTaskFrom, serviceTaskItem, toItem } from '../../table/items.ts';
import { serviceTaskKey, tenantKey } from '../../table/keys.ts';
import {
  type CommitOutcome,
  outcomeOf,
  responseWrites,
  type StoredResponse,
} from '../../table/stored-response.ts';
import { transact } from '../../table/transaction.ts';
import { knownTenant, wantedTenant } from '../tenants/tenant-loader.ts';

interface Place {
  readonly product: Product;
  readonly kind: TaskKind;
}

/** What the work of a tenant asks of connected products. */
export function createServiceTaskStore(client: DynamoDBClient, table: string) {
  return {
    async serviceTasks(tenantId: string, places: readonly Place[]): Promise<(ServiceTask | undefined)[]> {
      const found = await batchGet(
        client,
        places.map((place) => ({ table, key: serviceTaskKey({ tenantId, ...place }) })),
      );
      return found.map((item) => item && serviceTaskFrom(item));
    },

    /** Asks while the tenant is as it was read, so nothing is asked for behind the end of a product. */
    async ask(
      { tenantId, version }: Tenant,
      before: ServiceTask | undefined,
      after: ServiceTask,
    ): Promise<void> {
      const failed = await transact(client, [
        { name: 'VERSION', write: versionCheck(table, tenantKey(tenantId), version) },
        { name: 'TASK', write: { Put: replacement(table, before, after) } },
      ]);
      if (failed.length > 0) throw new StoreBusyError('the tenant or the task has changed since it was read');
    },
  };
}
export type ServiceTaskStore = ReturnType<typeof createServiceTaskStore>;

interface LoadedTask {
  readonly known: KnownTenant | undefined;
  readonly task: ServiceTask | undefined;
  readonly answered: IdempotencyRecord | undefined;
}

/** What the product reads of a task, and writes of it. */
export function createTaskAnswerStore(client: DynamoDBClient, table: string, idempotencyTable: string) {
  return {
    async loadTask(tenantId: string, place: Place, call: IdempotentCall | undefined): Promise<LoadedTask> {
      const wanted = [
        ...wantedTenant(table, tenantId),
        { table, key: serviceTaskKey({ tenantId, ...place }) },
        ...(call ? [{ table: idempotencyTable, key: idempotencyKey(call) }] : []),
      ];
      const [tenant, profile, head, task, answered] = await batchGet(client, wanted);
      return {
        known: knownTenant([tenant, profile, head]),
        task: task && serviceTaskFrom(task),
        answered: answered && idempotencyFrom(answered),
      };
    },

    /** All that the product was asked for last, with the company. */
    async loadTasks(
      tenantId: string,
      product: Product,
    ): Promise<{ readonly known: KnownTenant | undefined; readonly tasks: readonly ServiceTask[] }> {
      const keys = TASK_KINDS.map((kind) => ({ table, key: serviceTaskKey({ tenantId, product, kind }) }));
      const [tenant, profile, head, ...tasks] = await batchGet(client, [
        ...wantedTenant(table, tenantId),
        ...keys,
      ]);
      return {
        known: knownTenant([tenant, profile, head]),
        tasks: tasks.flatMap((task) => (task ? [serviceTaskFrom(task)] : [])),
      };
    },

    async commitAnswer(
      before: ServiceTask,
      after: ServiceTask,
      kept: StoredResponse | undefined,
    ): Promise<CommitOutcome> {
      const write = { Put: replacement(table, before, after) };
      return outcomeOf(
        await transact(client, [{ name: 'VERSION', write }, ...responseWrites(idempotencyTable, kept)]),
      );
    },
  };
}

/** A put that goes through while the task is still as `before`: its number, how often it was asked, and its answer tell. */
function replacement(table: string, before: ServiceTask | undefined, after: ServiceTask) {
  const put = { TableName: table, Item: serviceTaskItem(after) };
  if (!before) return { ...put, ConditionExpression: 'attribute_not_exists(pk)' };
  const { number, asks, answer } = before;
  const mark = answer && markOf(answer);
  return {
    ...put,
    ConditionExpression: [
      '#task.#number = :number AND #task.asks = :asks',
      mark ? '#task.answer.#mark = :mark' : 'attribute_not_exists(#task.answer)',
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#task': 'task',
      '#number': 'number',
      ...(mark && { '#mark': mark.name }),
    },
    ExpressionAttributeValues: toItem({
      ':number': number,
      ':asks': asks,
      ...(mark && { ':mark': mark.value }),
    }),
  };
}

/** What tells an answer from the next one: WORKING alone has an instant, which may be put off. */
const markOf = (answer: TaskAnswer) =>
  answer.status === 'WORKING'
    ? { name: 'until', value: answer.until }
    : { name: 'status', value: answer.status };

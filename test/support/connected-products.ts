import type { ConnectedProductsDeps } from '../../functions/background/workflow/connected-products.ts';
import type { Product } from '../../functions/core/catalog/codes.ts';
import type { ServiceTask, TaskAnswer, TaskKind } from '../../functions/core/lifecycle/service-task.ts';
import type { Tenant } from '../../functions/core/model/tenant.ts';
import { REQUESTED_AT, TENANT_ID } from './tenants.ts';

/** What WORKPLACE is asked for when a company requests the bundle. */
export const SET_UP_TASK: ServiceTask = {
  tenantId: TENANT_ID,
  product: 'WORKPLACE',
  kind: 'SET_UP',
  number: 1,
  work: 1,
  settings: {
    plan: 'BASIC',
    features: ['CALENDAR'],
    language: 'ko',
    timeZone: 'Asia/Seoul',
    companyId: 'acme',
    domainName: 'acme.com',
    integrations: [],
  },
  askedAt: REQUESTED_AT,
  asks: 1,
  lastAskedAt: REQUESTED_AT,
};

/** The service stands in for all products. */
export const NONE_CONNECTED = {
  connected: [],
  serviceTasks: async () => [],
  ask: async () => {},
  reportLate: () => {},
  countGivenUp: () => {},
} as const satisfies Omit<ConnectedProductsDeps, 'advance'> & { readonly countGivenUp: () => void };

/** What connected products were asked for, in memory, and their answers. */
export function productDesk(connected: readonly Product[]) {
  const tasks = new Map<string, ServiceTask>();
  const asks: ServiceTask[] = [];
  const late: ServiceTask[] = [];
  const keyOf = ({ product, kind }: Pick<ServiceTask, 'product' | 'kind'>) => `${product} ${kind}`;
  const taskOf = (product: Product, kind: TaskKind): ServiceTask => {
    const task = tasks.get(keyOf({ product, kind }));
    if (!task) throw new Error(`${product} was not asked for ${kind}`);
    return task;
  };
  return {
    tasks,
    asks,
    late,
    taskOf,
    answer(product: Product, kind: TaskKind, answer: TaskAnswer): void {
      tasks.set(keyOf({ product, kind }), { ...taskOf(product, kind), answer });
    },
    deps: {
      ...NONE_CONNECTED,
      connected,
      serviceTasks: async (_: string, places: readonly Pick<ServiceTask, 'product' | 'kind'>[]) =>
        places.map((place) => tasks.get(keyOf(place))),
      ask: async (_: Tenant, __: ServiceTask | undefined, task: ServiceTask) => {
        tasks.set(keyOf(task), task);
        asks.push(task);
      },
      reportLate: (task: ServiceTask) => void late.push(task),
    },
  };
}

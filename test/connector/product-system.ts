import type { Product, ServiceTask } from '../../client/src/generated/types.gen.ts';

type Settings = NonNullable<ServiceTask['settings']>;
type Asked = Pick<ServiceTask, 'tenantId' | 'product' | 'task' | 'settings'>;

interface Service {
  /** Of the task that made it so: what a lower number asks for is out of date. */
  readonly number: number;
  readonly settings: Settings;
}

/** A product's own system: with what it serves each company. All that it does may be repeated. */
export function productSystem() {
  const services = new Map<string, Service>();
  const keyOf = ({ tenantId, product }: Pick<Asked, 'tenantId' | 'product'>) => `${tenantId} ${product}`;

  return {
    /** Makes the service so, or deletes it when the task has no settings. */
    carryOut(asked: Asked): void {
      const { task, settings } = asked;
      const number = Number(/\d+$/.exec(task)?.[0]);
      const known = services.get(keyOf(asked));
      if (known && number < known.number) return;
      if (settings) services.set(keyOf(asked), { number, settings });
      else services.delete(keyOf(asked));
    },
    settingsOf: (tenantId: string, product: Product): Settings | undefined =>
      services.get(keyOf({ tenantId, product }))?.settings,
  };
}
export type ProductSystem = ReturnType<typeof productSystem>;

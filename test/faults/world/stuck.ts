import { expect } from 'vitest';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import { hasEnded, type Tenant } from '../../../functions/core/model/tenant.ts';
import { nameOf, type World } from './world.ts';

interface Company {
  readonly tenant: Tenant;
  readonly mails: readonly MailItem[];
}

/** Support is shown the mails that were given up and the operations that failed. All else is done, or goes on by itself. */
export async function expectStuck(world: World, companies: readonly Company[]): Promise<void> {
  const failed = companies.flatMap(({ tenant, mails }) => [
    ...mails.filter(({ state }) => state === 'FAILED').map(nameOf),
    ...(tenant.operation.status === 'FAILED' && !hasEnded(tenant)
      ? [`${tenant.tenantId} ${tenant.operation.type}`]
      : []),
  ]);
  const shown = (await world.stuck()).filter(({ tenantId }) => world.tenantIds.includes(tenantId));
  const names = shown.map(
    ({ state, tenantId, mail, operation }) => `${state} ${tenantId} ${mail?.mailId ?? operation}`,
  );
  expect(names.sort()).toEqual(failed.map((name) => `FAILED ${name}`).sort());
}

import { kstDateOf } from '../../business-calendar.ts';
import type { Context } from '../../context.ts';
import type { Operation, OperationTarget, StoredTenant, Tenant } from '../../model/tenant.ts';

/** The tenant while a plan change is carried out: its day is the day of the request, however long that takes. */
export function withOperation(
  tenant: Tenant,
  stored: StoredTenant,
  type: Operation['type'],
  target: Omit<OperationTarget, 'requestedOn'>,
  { now }: Pick<Context, 'now'>,
): Tenant {
  const operation: Operation = {
    type,
    status: 'IN_PROGRESS',
    target: { ...target, requestedOn: kstDateOf(now) },
    version: stored.tenant.version + 1,
    startedAt: now,
  };
  return { ...tenant, operation };
}

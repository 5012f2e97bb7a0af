import { groupFrom } from '../../functions/adapters/items.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import type { Group } from '../../functions/core/model/group.ts';
import { RefusedError } from '../../functions/core/refusals.ts';
import { addAffiliate, changeMain, formGroup, removeAffiliate } from '../../functions/support/groups.ts';
import { request, SUPPORT } from '../support/http.ts';
import type { World } from './world.ts';

const GROUP_ID = 'g23456789bcdfghjkmnpq';

const WORKS = { formGroup, addAffiliate, removeAffiliate, changeMain };

interface GroupCall {
  readonly tenantId?: string;
  readonly body?: object;
  readonly now?: Instant;
}

/** What support sends about the group; answers the status, or the code of the refusal. */
export async function ofSupport(
  world: World,
  name: keyof typeof WORKS,
  { tenantId, body, now = world.now() }: GroupCall,
): Promise<string> {
  const call = request({
    method: 'PUT',
    path: `/${name}/${tenantId}`,
    params: { groupId: GROUP_ID, tenantId },
    headers: { 'idempotency-key': `${name}-${tenantId}` },
    caller: SUPPORT,
    body,
    now,
  });
  try {
    return String((await WORKS[name](world.groups(GROUP_ID), call)).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    throw error;
  }
}

/** The group as it is stored, read by nobody that could fail. */
export async function storedGroup(world: World): Promise<Group> {
  const items = await world.store.items('subscriptions');
  return groupFrom(items.find(({ sk }) => sk?.S === 'GROUP') ?? {});
}

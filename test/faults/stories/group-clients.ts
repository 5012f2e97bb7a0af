import { groupFrom } from '../../../functions/adapters/table/items.ts';
import {
  addAffiliate,
  changeMain,
  dissolveGroup,
  formGroup,
  removeAffiliate,
  undoDissolution,
} from '../../../functions/api/support/groups.ts';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import type { Group } from '../../../functions/core/model/group.ts';
import { RefusedError } from '../../../functions/core/refusals/refusals.ts';
import { GROUP_ID } from '../../support/groups/group-house.ts';
import { request, SUPPORT } from '../../support/http.ts';
import type { World } from '../world/world.ts';

const WORKS = { formGroup, addAffiliate, removeAffiliate, changeMain, dissolveGroup, undoDissolution };

interface GroupCall {
  readonly groupId?: string;
  readonly tenantId?: string;
  /** The date of a leave or a dissolution. */
  readonly from?: KstDate;
  readonly body?: object;
  readonly now?: Instant;
}

/** What support sends about a group; answers the status, or the code of the refusal. */
export async function ofSupport(
  world: World,
  name: keyof typeof WORKS,
  { groupId = GROUP_ID, tenantId, from, body, now = world.now() }: GroupCall,
): Promise<string> {
  const call = request({
    method: 'PUT',
    path: `/${name}/${groupId}/${tenantId}`,
    params: { groupId, tenantId },
    query: { from },
    headers: { 'idempotency-key': [name, groupId, tenantId, from, now].join('-') },
    caller: SUPPORT,
    body,
    now,
  });
  try {
    return String((await WORKS[name](world.groups(groupId), call)).status);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.refused;
    throw error;
  }
}

/** The group as it is stored, read by nobody that could fail. */
export async function storedGroup(world: World, groupId = GROUP_ID): Promise<Group> {
  const items = await world.store.items('subscriptions');
  return groupFrom(items.find(({ pk, sk }) => pk?.S === `GROUP#${groupId}` && sk?.S === 'GROUP') ?? {});
}

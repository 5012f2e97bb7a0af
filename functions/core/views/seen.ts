import type { CapacityState } from '../capacity.ts';
import type { Group } from '../groups/group.ts';
import type { WorkItem } from '../work.ts';

/** What was read beside the tenant; what depends on something that was not is not shown. */
export interface Seen {
  readonly timers?: readonly WorkItem[];
  readonly used?: CapacityState;
  readonly group?: Group | undefined;
}

import type { WorkItem } from '../lifecycle/work.ts';
import type { Group } from '../model/group.ts';
import type { CapacityState } from '../usage/capacity.ts';

/** What was read beside the tenant; what depends on something that was not is not shown. */
export interface Seen {
  readonly timers?: readonly WorkItem[];
  readonly used?: CapacityState;
  readonly group?: Group | undefined;
}

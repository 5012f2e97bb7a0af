import fc from 'fast-check';
import { addSeconds, type Instant } from '../../functions/core/business-calendar.ts';
import type { Commit } from '../../functions/core/commit.ts';
import {
  decideOperationRetry,
  decideSetupComplete,
  decideSetupFailed,
} from '../../functions/core/decide/setup.ts';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { isRefusal, type Refusal } from '../../functions/core/refusals.ts';
import { type WorkItem, workInput } from '../../functions/core/work.ts';
import { settleDue } from '../../functions/delivery/settle-due.ts';
import { repairWork } from '../../functions/sweep/repair-work.ts';
import { BODIES } from './forms.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { requestCommit } from './tenants.ts';

const DAY = 86_400;
const START: Instant = '2026-06-30T14:59:30Z';
/** After every trial and grace. */
export const HORIZON: Instant = '2027-01-01T00:00:00Z';

/** What people and the workflow do to a tenant. */
const COMMANDS = ['COMPLETE', 'FAIL', 'RETRY', 'PROFILE'] as const;
/** What timers, the relay and the sweep do: when and how often must not matter. */
const WAKES = ['WAKE', 'SWEEP', 'START'] as const;

export interface Action {
  readonly kind: (typeof COMMANDS)[number] | (typeof WAKES)[number];
  /** Seconds since the action before. */
  readonly after: number;
  /** Which of the work items, old ones too, wakes. */
  readonly item: number;
}

export interface Life {
  readonly body: keyof typeof BODIES;
  readonly requestedAt: Instant;
  readonly actions: readonly Action[];
}

/** Steps of a moment, of days, and such that land on midnights in Seoul. */
const after = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 40 * DAY }),
  fc.constantFrom(29 * DAY, 30 * DAY, 30 * DAY - 1, 30 * DAY + 1, DAY),
);
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(...COMMANDS, ...WAKES, ...WAKES),
  after,
  item: fc.nat({ max: 30 }),
});
export const anyLife: fc.Arbitrary<Life> = fc.record({
  body: fc.constantFrom(...(Object.keys(BODIES) as (keyof typeof BODIES)[])),
  requestedAt: fc.integer({ min: 0, max: 2 * DAY }).map((seconds) => addSeconds(START, seconds)),
  actions: fc.array(action, { maxLength: 14 }),
});

const isWake = ({ kind }: Action): boolean => WAKES.some((wake) => wake === kind);

/** Lives it; `each` looks at the store after every action. */
export async function live(
  { body, requestedAt, actions }: Life,
  { wakes, each = () => {} }: { wakes: boolean; each?: (store: MemoryStore, now: Instant) => void },
): Promise<MemoryStore> {
  const store = memoryStore(requestCommit(BODIES[body], requestedAt));
  const everSeen: WorkItem[] = [...store.workItems()];
  let now = requestedAt;
  each(store, now);
  for (const one of actions) {
    now = addSeconds(now, one.after);
    if (!isWake(one)) command(store, one, now);
    else if (wakes) await wake(store, one, everSeen, now);
    everSeen.push(...store.workItems().filter((item) => !everSeen.includes(item)));
    each(store, now);
  }
  return store;
}

function command(store: MemoryStore, { kind }: Action, now: Instant): void {
  const { tenant, profile } = store.current();
  const { version } = tenant.operation;
  const decision: Commit | Refusal | undefined = {
    COMPLETE: () => decideSetupComplete(tenant, profile, version, now),
    FAIL: () => decideSetupFailed(tenant, version, now),
    RETRY: () => decideOperationRetry(tenant, { type: 'SUPPORT', sub: 'support-1' }, now),
    PROFILE: () =>
      decideProfile(tenant, profile, { language: 'en' }, { type: 'CUSTOMER', sub: 'owner-1' }, now),
    WAKE: () => undefined,
    SWEEP: () => undefined,
    START: () => undefined,
  }[kind]();
  if (decision && !isRefusal(decision)) store.write(decision);
}

async function wake(store: MemoryStore, { kind, item }: Action, everSeen: WorkItem[], now: Instant) {
  const work = everSeen[item % everSeen.length];
  if (!work || work.kind === 'PROVISION') return;
  const deps = { ...store, start: async () => {}, count: () => {} };
  if (kind === 'WAKE') await settleDue(deps, workInput(work), now);
  else if (kind === 'START') await repairWork(deps, { ...work, state: 'PENDING' }, now);
  else await repairWork(deps, { ...work, state: 'STARTED' }, now);
}

import fc from 'fast-check';
import { expect } from 'vitest';
import { applyDueWork, WokeEarlyError } from '../../../functions/background/delivery/apply-due.ts';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import {
  addDays,
  addSeconds,
  type Instant,
  kstDateOf,
  kstTime,
  later,
} from '../../../functions/core/business-calendar.ts';
import { decideSettingsApplied } from '../../../functions/core/decide/system/settings-applied.ts';
import { isReminder, type WorkItem, workInput } from '../../../functions/core/lifecycle/work.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { BODIES } from '../requests.ts';
import { requestCommit } from '../tenants.ts';
import { COMMANDS, type CommandKind, decisionOf } from './life-commands.ts';
import { type Keeping, type MemoryStore, memoryStore } from './memory-store.ts';

const DAY = 86_400;
const START: Instant = '2026-06-30T14:59:30Z';
/** After everything that a life of this length can still bring but renewals. */
export const HORIZON: Instant = '2045-01-01T00:00:00Z';

/** What timers, the relay and the sweep do: when and how often must not matter. */
const WAKES = ['WAKE', 'SWEEP', 'START'] as const;

/** So many seconds, or until an hour in Seoul so many days later. */
type Wait = number | { readonly days: number; readonly hour: '00:00' | '09:00' };

export interface Action {
  readonly kind: CommandKind | (typeof WAKES)[number];
  /** When, counted from the action before. */
  readonly wait: Wait;
  /** Which of the work items, old ones too, wakes; what a command names. */
  readonly choice: number;
}

/** How the life has begun when its actions come: chance alone would leave most companies without a contract. */
const BEGINNINGS = {
  requested: [],
  ready: ['COMPLETE'],
  reserved: ['COMPLETE', 'RESERVE'],
  paid: ['COMPLETE', 'PAY'],
  'paid for good': ['COMPLETE', 'PAY', 'RENEW'],
  moved: ['COMPLETE', 'PAY', 'BUNDLE', 'COMPLETE'],
  'on two trials': ['COMPLETE', 'SUBSCRIBE', 'COMPLETE', 'BUNDLE', 'COMPLETE'],
} as const satisfies Record<string, readonly CommandKind[]>;

export interface Life {
  readonly body: keyof typeof BODIES;
  readonly requestedAt: Instant;
  readonly beginning: keyof typeof BEGINNINGS;
  readonly actions: readonly Action[];
}

/** Steps of a moment and of days; dates on which something is due or reminded of come up often. */
const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 120 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 * DAY }) },
  {
    weight: 2,
    arbitrary: fc.record({
      days: fc.constantFrom(0, 1, 6, 22, 23, 29, 30, 60, 335, 336, 362, 365, 366),
      hour: fc.constantFrom('00:00', '09:00', '09:00'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(30 * DAY - 1, 30 * DAY, 30 * DAY + 1, 200 * DAY, 400 * DAY) },
);
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...COMMANDS) },
    { weight: 4, arbitrary: fc.constantFrom('SWITCH', 'SWITCH', 'CANCEL', 'UNDO', 'RENEW') },
    { weight: 3, arbitrary: fc.constantFrom('COMPLETE', 'UPGRADE', 'RAISE', 'BUNDLE', 'SUBSCRIBE') },
    { weight: 4, arbitrary: fc.constantFrom(...WAKES) },
  ),
  wait,
  choice: fc.nat({ max: 2_000 }),
});
export const anyLife: fc.Arbitrary<Life> = fc.record({
  body: fc.constantFrom(...(Object.keys(BODIES) as (keyof typeof BODIES)[]), 'BUNDLE' as const),
  requestedAt: fc.oneof(
    fc.integer({ min: 0, max: 2 * DAY }).map((seconds) => addSeconds(START, seconds)),
    // The second at which a day begins in Seoul.
    fc.constant<Instant>('2026-06-30T15:00:00Z'),
  ),
  beginning: fc.constantFrom(...(Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[])),
  actions: fc.array(action, { maxLength: 16, size: 'max' }),
});

const isWake = (kind: Action['kind']): kind is (typeof WAKES)[number] => WAKES.some((wake) => wake === kind);

interface Living {
  readonly wakes: boolean;
  readonly each?: (store: MemoryStore, now: Instant) => void;
  readonly keeping?: Keeping;
}

/** Lives it; `each` looks at the store after every action. */
export async function live(
  { body, requestedAt, beginning, actions }: Life,
  { wakes, each = () => {}, keeping }: Living,
): Promise<MemoryStore> {
  const store = memoryStore(requestCommit(BODIES[body], requestedAt), keeping);
  let now = requestedAt;
  for (const kind of BEGINNINGS[beginning]) command(store, kind, 0, now);
  const everSeen: WorkItem[] = [...store.workItems()];
  each(store, now);
  for (const { kind, wait: until, choice } of actions) {
    now = timeAfter(now, until);
    if (!isWake(kind)) command(store, kind, choice, now);
    else if (wakes) await wake(store, kind, everSeen[choice % everSeen.length], now);
    everSeen.push(...store.workItems().filter((item) => !everSeen.includes(item)));
    each(store, now);
  }
  return store;
}

function command(store: MemoryStore, kind: CommandKind, choice: number, now: Instant): void {
  const decision = decisionOf(kind, store.current(), choice, now);
  if (decision && !isRefusal(decision)) store.write(decision);
}

function timeAfter(now: Instant, until: Wait): Instant {
  if (typeof until === 'number') return addSeconds(now, until);
  return later(now, kstTime(addDays(kstDateOf(now), until.days), until.hour));
}

async function wake(
  store: MemoryStore,
  kind: (typeof WAKES)[number],
  work: WorkItem | undefined,
  now: Instant,
): Promise<void> {
  const deps = { ...store, start: async () => {}, count: () => {} };
  if (kind === 'SWEEP') {
    const overdue = store.openWork().filter(({ sweepAt }) => sweepAt !== undefined && sweepAt <= now);
    for (const item of overdue) if (item.kind !== 'PROVISION') await repairWork(deps, item, now);
    return;
  }
  if (!work || work.kind === 'PROVISION' || isReminder(work)) return;
  if (work.kind === 'SERVICE_SETTINGS') {
    const stored = store.current();
    const decision = decideSettingsApplied(stored, stored.tenant.version, now);
    if (decision && decision !== 'TELL_AGAIN') store.write(decision);
    return;
  }
  if (kind === 'START') await repairWork(deps, { ...work, state: 'PENDING' }, now);
  else if (work.kind === 'DATA_DELETION' || work.kind === 'DOMAIN_VERIFICATION')
    await repairWork(deps, { ...work, state: 'STARTED' }, now);
  // Its machine calls an early one again.
  else if (work.dueAt <= now) await applyDueWork(deps, workInput(work), now);
  else await expect(applyDueWork(deps, workInput(work), now)).rejects.toBeInstanceOf(WokeEarlyError);
}

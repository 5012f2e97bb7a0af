import { addSeconds } from '../../../functions/core/business-calendar.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { expectOrder } from '../world/oracle.ts';
import type { Fault, FaultPlan, Role } from '../world/processes.ts';
import type { Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';
import { beginLife, type Life, live, type Mix } from './chaos.ts';

const DAY = 86_400;

interface Shape {
  readonly events?: number;
  readonly mix?: Mix;
  /** The share of lives whose set-up went through before the faults begin. */
  readonly setUp?: number;
  readonly faults?: (random: Random) => FaultPlan;
  /** What else goes wrong, before the life. */
  readonly before?: (life: Life) => Promise<void> | void;
  readonly withStream?: boolean;
  /** Whether the events of dead executions that are left come in the end; by chance, unless it is said. */
  readonly withEvents?: boolean;
  /** Days from the last event to the end. */
  readonly days?: number;
}

/** A life with faults, then what is left of it without, then the oracle. */
export const lifeOf =
  ({
    events = 9,
    mix,
    setUp = 0.7,
    faults,
    before,
    withStream = true,
    withEvents,
    days = 45,
  }: Shape): Story =>
  async (world, random) => {
    const life = await beginLife(world, random, { setUp });
    await before?.(life);
    if (faults) world.setFaults(faults(random));
    await live(life, events, mix);
    await recover(world, addSeconds(world.now(), random.below(days * DAY)), {
      withStream,
      withEvents: withEvents ?? random.chance(0.5),
    });
    return expectOrder(world, life.ledger);
  };

interface Aim {
  readonly roles: readonly Role[];
  readonly kinds: readonly Fault[];
  /** The calls that are hit; all, when none is named. */
  readonly calls?: readonly string[];
  readonly share: number;
  /** In all: what goes wrong without end is no fault but the end. */
  readonly most?: number;
}

/** Faults at random calls. */
export const faultsAt =
  ({ roles, kinds, calls, share, most = 8 }: Aim) =>
  (random: Random): FaultPlan => {
    let left = most;
    return (role, call) => {
      if (left === 0 || !roles.includes(role) || (calls && !calls.includes(call)) || !random.chance(share))
        return undefined;
      left -= 1;
      return random.one(kinds);
    };
  };

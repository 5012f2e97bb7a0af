import { createHeap } from './heap.ts';

/** The longest delay that setTimeout keeps; a longer one fires at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

interface Timer {
  readonly at: number;
  readonly order: number;
}

export type LocalClock = ReturnType<typeof createClock>;

/**
 * The clock of the local run. It ticks with real time, shifted by `offset`, and never moves back. While it
 * travels it stands still at each stop, so that everything due there sees one instant.
 */
export function createClock(offsetMs = 0, real: () => number = Date.now) {
  let offset = Math.max(0, offsetMs);
  let heldAt: number | undefined;
  let order = 0;
  let alarm: NodeJS.Timeout | undefined;
  /** Beside the heap, which keeps a cancelled timer until its time: its closure must not stay in memory so long. */
  const pending = new Map<Timer, () => void>();
  const timers = createHeap<Timer>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));

  const now = (): number => heldAt ?? real() + offset;

  function nextAt(): number | undefined {
    for (let timer = timers.peek(); timer; timer = timers.peek()) {
      if (pending.has(timer)) return timer.at;
      timers.pop();
    }
    return undefined;
  }

  function fireNext(): void {
    const timer = timers.pop();
    const fire = timer && pending.get(timer);
    if (timer) pending.delete(timer);
    fire?.();
  }

  function fireDue(): void {
    for (let at = nextAt(); at !== undefined && at <= now(); at = nextAt()) fireNext();
    arm();
  }

  function arm(): void {
    clearTimeout(alarm);
    const at = nextAt();
    if (at === undefined || heldAt !== undefined) return;
    alarm = setTimeout(fireDue, Math.min(Math.max(at - now(), 0), LONGEST_TIMEOUT_MS));
    alarm.unref();
  }

  return {
    now,
    nextAt,
    offset: (): number => offset,

    /** Calls `fire` once the clock shows `at`; the answer cancels it. */
    at(at: number, fire: () => void): () => void {
      const timer: Timer = { at, order: order++ };
      pending.set(timer, fire);
      timers.push(timer);
      if (timers.peek() === timer) arm();
      return () => void pending.delete(timer);
    },

    hold(): void {
      heldAt = now();
      clearTimeout(alarm);
    },

    moveTo(instant: number): void {
      if (instant < now()) throw new RangeError('the clock never moves back');
      if (heldAt !== undefined) heldAt = instant;
      offset = instant - real();
      fireDue();
    },

    release(): void {
      if (heldAt !== undefined) offset = heldAt - real();
      heldAt = undefined;
      fireDue();
    },

    stop(): void {
      heldAt = now();
      clearTimeout(alarm);
    },
  };
}

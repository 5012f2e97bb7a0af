import type { Activity } from '../clock/activity.ts';

export type Rest = ReturnType<typeof createRest>;

/** An execution is at rest when all it does is wait; then time may travel. Until then, and until it ends, it is under way. */
export function createRest(activity: Activity, isOpen: () => boolean) {
  let ended: (() => void) | undefined = activity.begin();
  let waits = 0;
  let tasks = 0;
  let onceAtRest: (() => void) | undefined;

  function resume(): void {
    const isAtRest = waits > 0 && tasks === 0;
    if (isAtRest || !isOpen()) {
      ended?.();
      ended = undefined;
      onceAtRest?.();
      onceAtRest = undefined;
    } else {
      ended ??= activity.begin();
    }
  }

  return {
    resume,
    /** Calls it when the execution comes to rest, or has ended. */
    onceAtRest(then: () => void): void {
      onceAtRest = then;
      resume();
    },
    countWaits(change: 1 | -1): void {
      waits += change;
      resume();
    },
    countTasks(change: 1 | -1): void {
      tasks += change;
      resume();
    },
  };
}

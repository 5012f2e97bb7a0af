import type { Instant } from './business-calendar.ts';
import type { Actor } from './lifecycle/events.ts';

/** Who decides, and when. */
export interface Context {
  readonly actor: Actor;
  readonly now: Instant;
  /** Whether the caller named the version it read. A caller that edits something scheduled must name it (428). */
  readonly isConditional: boolean;
}

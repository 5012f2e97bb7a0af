import type { Localized } from '../language.ts';

/** What a code says to a person, and what cures it. */
export interface RefusalText {
  readonly title: Localized;
  readonly fix: Localized;
}

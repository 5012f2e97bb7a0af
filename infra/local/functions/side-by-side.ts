import type { LocalFunction } from '../app/resources.ts';
import type { OtherBundle } from '../base/options.ts';

type Invoke = (target: LocalFunction, event: unknown, begin?: () => void) => Promise<unknown>;

/** Two releases at a time, as in the minutes of a deployment: a function's events go to the one and the other in turn. */
export function sideBySide(invoke: Invoke, otherOf: OtherBundle): Invoke {
  const turns = new Map<LocalFunction, readonly LocalFunction[]>();

  function releasesOf(target: LocalFunction): readonly LocalFunction[] {
    const bundle = otherOf(target.environment);
    return bundle === undefined ? [target] : [{ ...target, bundle }, target];
  }

  return (target, event, begin) => {
    const [first = target, ...others] = turns.get(target) ?? releasesOf(target);
    turns.set(target, [...others, first]);
    return invoke(first, event, begin);
  };
}

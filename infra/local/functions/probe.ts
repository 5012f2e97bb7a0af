import { StartError } from '../app/load-app.ts';
import type { LocalFunction } from '../app/resources.ts';
import { FunctionError } from './worker.ts';

/** Loads each bundle once with its environment, two at a time: a missing variable throws there. */
export async function probeFunctions(
  functions: readonly LocalFunction[],
  probe: (target: LocalFunction, isWarm: boolean) => Promise<void>,
  isWarm: boolean,
): Promise<void> {
  const broken: string[] = [];
  const rest = [...functions];
  async function probeRest(): Promise<void> {
    for (let target = rest.shift(); target; target = rest.shift()) {
      try {
        await probe(target, isWarm);
      } catch (error) {
        const reason = error instanceof FunctionError ? error.failure.errorMessage : String(error);
        broken.push(`function ${target.name} does not load: ${reason}`);
      }
    }
  }
  await Promise.all([probeRest(), probeRest()]);
  if (broken.length > 0) throw new StartError(broken);
}

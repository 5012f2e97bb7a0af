/** The process is gone at this point: nothing behind it runs. */
class Crash extends Error {
  override readonly name = 'Crash';
}

type Call = (...args: never[]) => Promise<unknown>;

/** Decides at each await whether the process dies there; `undefined` lets it live. */
export interface CrashPlan {
  readonly diesAt: (point: string) => boolean;
}

export const NO_CRASH: CrashPlan = { diesAt: () => false };

/** Dies at the n-th await of one run through the code, counted from 0; before and after each call is one await. */
export function dieAtAwait(n: number): CrashPlan & { readonly passed: () => number } {
  let passed = 0;
  return { diesAt: () => passed++ === n, passed: () => passed };
}

export const dieBefore = (name: string): CrashPlan => ({ diesAt: (point) => point === `before ${name}` });
export const dieAfter = (name: string): CrashPlan => ({ diesAt: (point) => point === `after ${name}` });

/** The same calls, with death before them (nothing happened) or after them (it happened, nobody heard of it). */
export function mortal<T extends object>(deps: T, plan: () => CrashPlan): T {
  const entries = Object.entries(deps).map(([name, dep]) => {
    if (typeof dep !== 'function' || !MORTAL_CALLS.has(name)) return [name, dep];
    const call = dep as Call;
    const wrapped: Call = async (...args) => {
      if (plan().diesAt(`before ${name}`)) throw new Crash(`before ${name}`);
      const result = await call(...args);
      if (plan().diesAt(`after ${name}`)) throw new Crash(`after ${name}`);
      return result;
    };
    return [name, wrapped];
  });
  return Object.fromEntries(entries) as T;
}

const MORTAL_CALLS = new Set([
  'tenant',
  'commit',
  'advance',
  'start',
  'replace',
  'send',
  'putTopAdministrator',
  'putSettings',
  'putIntegrations',
]);

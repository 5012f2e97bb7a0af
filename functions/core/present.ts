/** The value, which is there by the rules. A missing one is a fault of the code, thrown in these words. */
export function present<T>(value: T | undefined, fault: string): T {
  if (value === undefined) throw new Error(fault);
  return value;
}

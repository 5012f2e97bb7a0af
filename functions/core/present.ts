/** What is there by the rules; that it is missing is a fault of the code, in these words. */
export function present<T>(value: T | undefined, fault: string): T {
  if (value === undefined) throw new Error(fault);
  return value;
}

/** One copy of `value` for each part of it that fits `where`, with that part put through `change`. */
export function copies(
  value: unknown,
  where: (part: unknown) => boolean,
  change: (part: unknown) => unknown,
): unknown[] {
  return [...(where(value) ? [change(value)] : []), ...insideOf(value, where, change)];
}

function insideOf(
  value: unknown,
  where: (part: unknown) => boolean,
  change: (part: unknown) => unknown,
): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((part, index) => copies(part, where, change).map((copy) => value.with(index, copy)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    copies(part, where, change).map((copy) => ({ ...value, [key]: copy })),
  );
}

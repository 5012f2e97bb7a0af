import { IS_TINY } from './sizes.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1_024).toFixed(0)} kB`;
export const times = (ratio: number): string => `${ratio.toFixed(2)}×`;
/** An aim is one of the full size. */
export const verdict = (value: number, aim: number): string => {
  if (IS_TINY) return '';
  return value <= aim ? 'met' : 'MISSED';
};

/** A row of `printAims`: a figure, and the most that it should be. */
export const atMost = (
  what: string,
  value: number,
  aim: number,
  show: (value: number) => string = String,
): string[] => [what, show(value), `≤ ${aim}`, verdict(value, aim)];

export function printAims(rows: readonly (readonly string[])[]): void {
  printTable('held against the aims', [['what', 'value', 'aim', ''], ...rows]);
}

/** A table of text: the first row is the head. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  console.log(`\n${title}\n${lines.join('\n')}`);
}

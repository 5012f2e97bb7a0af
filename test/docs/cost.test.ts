import { expect, it } from 'vitest';
import { type Definition, definitions } from '../statemachines/definitions.ts';
import { tableOf } from './tables.ts';

const COST = 'docs/cost.md';

/** The states of an execution that has nothing to repeat and nobody to wait for, from its first on. */
function wayThrough({ text, states }: Definition): string[] {
  const known = new Map(states);
  const way: string[] = [];
  let at: string | undefined = JSON.parse(text).StartAt;
  while (at !== undefined) {
    way.push(at);
    const { Next, Choices = [] }: { Next?: string; Choices?: { Next: string }[] } = known.get(at) ?? {};
    const onward = Choices.map((choice) => choice.Next).filter((name) => known.get(name)?.Type !== 'Wait');
    at = Next ?? onward.find((name) => !way.includes(name));
  }
  return way;
}
const ways = new Map(definitions.map((definition) => [definition.name, wayThrough(definition)]));

it('each state that a life enters has its reason on the page of the cost, and no other has', () => {
  const rows = tableOf(COST, 'transitions');
  for (const name of new Set(rows.map(([machine = '']) => machine)))
    expect(rows.filter(([machine]) => machine === name).map(([, state]) => state)).toEqual(ways.get(name));
  expect(rows.every(([, , reason = '']) => reason.endsWith('.'))).toBe(true);
});

it('the states of a life add up to what it is said to enter', () => {
  const [head, ...lives] = [
    ['Life', 'provision', 'timer', 'data-deletion', 'Together'],
    ...tableOf(COST, 'lives'),
  ];
  for (const [, ...cells] of lives) {
    const sums = cells.slice(0, -1).map((cell, index) => {
      const length = ways.get(head?.[index + 1] ?? '')?.length ?? 0;
      const [, runs = '', each = '', more = '0'] = /^(\d+) × (\d+)(?:, and (\d+))?$/.exec(cell) ?? [];
      expect(Number(each)).toBe(length);
      return Number(runs) * length + Number(more);
    });
    expect(sums.reduce((sum, one) => sum + one)).toBe(Number(cells.at(-1)));
  }
});

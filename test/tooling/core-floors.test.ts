import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const CORE = 'functions/core';

/** A folder of the core, or a file that stands in none. */
const roomOf = (file: string): string => relative(CORE, file).split('/')[0] ?? file;

/** Which rooms each room imports from. */
function importsByRoom(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of globSync(`${CORE}/**/*.ts`)) {
    const room = roomOf(file);
    const targets = imports.get(room) ?? new Set();
    imports.set(room, targets);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/g)) {
      const target = roomOf(join(dirname(file), path));
      if (target !== room) targets.add(target);
    }
  }
  return imports;
}

/** A way from a room back to itself, or undefined when there is none. */
function circleIn(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (room: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const target of imports.get(room) ?? []) {
      const circle = walk(target, [...way, room]);
      if (circle) return circle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of imports.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return undefined;
}

test('the folders of the core stand on one another', () => {
  expect(circleIn(importsByRoom())).toBeUndefined();
});

test('a circle is found', () => {
  const imports = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(circleIn(imports)).toEqual(['b', 'c', 'b']);
});

/** Rooms that stand in one row of the page's list are on one floor. */
test('docs/architecture.md lists the folders of the core, each above those that it imports from', () => {
  const [, list = ''] = readFileSync('docs/architecture.md', 'utf8').split('| In `functions/core/` | |');
  const rows = [...list.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, rooms = '']) =>
    [...rooms.matchAll(/`([^`/]+)\/?`/g)].map(([, room = '']) => room),
  );
  const floorOf = new Map(rows.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
  const folders = [...importsByRoom()].filter(([room]) => !room.endsWith('.ts'));
  expect(folders.map(([room]) => room).filter((room) => !floorOf.has(room))).toEqual([]);
  const upward = folders.flatMap(([room, targets]) =>
    [...targets]
      .filter((target) => (floorOf.get(target) ?? Number.POSITIVE_INFINITY) < (floorOf.get(room) ?? 0))
      .map((target) => `${room} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsByRoom } from './folder-graph.ts';

/** Rooms that stand in one row of the page's list are on one floor. */
test('docs/architecture.md lists the folders of the core, each above those that it imports from', () => {
  const [, list = ''] = readFileSync('docs/architecture.md', 'utf8').split('| In `functions/core/` | |');
  const rows = [...list.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, rooms = '']) =>
    [...rooms.matchAll(/`([^`/]+)\/?`/g)].map(([, room = '']) => room),
  );
  const floorOf = new Map(rows.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
  const folders = [...importsByRoom('functions/core', (path) => path.replace(/\/.*/, ''))].filter(
    ([room]) => !room.endsWith('.ts'),
  );
  expect(folders.map(([room]) => room).filter((room) => !floorOf.has(room))).toEqual([]);
  const upward = folders.flatMap(([room, targets]) =>
    [...targets]
      .filter((target) => (floorOf.get(target) ?? Number.POSITIVE_INFINITY) < (floorOf.get(room) ?? 0))
      .map((target) => `${room} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const IMPORT = /(?:\bfrom |\bimport |\bimport\(|\bnew URL\()'(\.[^']+)'/g;

/** Which rooms of a folder import from which others; types count too. A file outside the folder has no room. */
export function importsByRoom(folder: string, roomOf: (path: string) => string): Graph {
  const imports = new Map<string, Set<string>>();
  for (const file of globSync(`${folder}/**/*.{ts,mjs}`)) {
    const room = roomOf(file.slice(folder.length + 1));
    const targets = imports.get(room) ?? new Set();
    imports.set(room, targets);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const imported = join(dirname(file), path);
      if (!imported.startsWith(`${folder}/`)) continue;
      const target = roomOf(imported.slice(folder.length + 1));
      if (target !== room) targets.add(target);
    }
  }
  return imports;
}

/** A way from a room back to itself, or undefined when there is none. */
export function circleIn(imports: Graph): string[] | undefined {
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

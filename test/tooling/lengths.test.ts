import { globSync, readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER, FAULTY_JOURNEYS, LONG_JOURNEYS, SEEDED } from '../../vitest.config.ts';

const isIn = (file: string, globs: readonly string[]): boolean =>
  globs.some((glob) => matchesGlob(file, glob));

describe('npm run test:long', () => {
  it('runs every test file that runs a part of its seeds in npm test', () => {
    const shortened = globSync('test/**/*.test.ts').filter((file) =>
      / from '[^']*\/(support\/runs|world\/promise)\.ts'/.test(readFileSync(file, 'utf8')),
    );
    expect(shortened.length).toBeGreaterThan(15);
    expect(shortened.filter((file) => !isIn(file, [...SEEDED, ...FAULTY_JOURNEYS, ...BROWSER]))).toEqual([]);
  });

  it('names no file that is not there', () => {
    for (const glob of [...SEEDED, ...LONG_JOURNEYS]) {
      const [before = '', names, after = ''] = glob.split(/[{}]/);
      for (const name of names?.split(',') ?? [''])
        expect({ glob, name, found: globSync(`${before}${name}${after}`).length }).not.toMatchObject({
          found: 0,
        });
    }
  });

  it('leaves journeys of each kind to npm test', () => {
    const rooms = readdirSync('test/journeys');
    const short = globSync('test/journeys/*/*.test.ts').filter((file) => !isIn(file, LONG_JOURNEYS));
    expect(rooms.filter((room) => !short.some((file) => file.startsWith(`test/journeys/${room}/`)))).toEqual(
      [],
    );
  });
});

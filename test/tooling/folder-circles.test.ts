import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, importsByRoom } from './folder-graph.ts';

const CORE = 'functions/core';

/** Every folder that holds sources, and those that hold them. */
const folders = (root: string): string[] =>
  [...new Set(globSync(`${root}/**/*.ts`).flatMap((file) => ancestorsOf(file)))].sort();

const ancestorsOf = (path: string): string[] => {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...ancestorsOf(folder)];
};

/** The folder's own files are one room: what its subfolders need stands in one of them. */
const subfolderOf = (path: string): string => (path.includes('/') ? path.replace(/\/.*/, '') : '.');
/** The core has floors between its folders that are a file each, such as `commit.ts`. */
const subfolderOrFile = (path: string): string => path.replace(/\/.*/, '');

describe('the folders import from each other in one direction', () => {
  test.each([...folders('functions'), ...folders('infra')])('%s', (folder) => {
    const isCore = folder === CORE || folder.startsWith(`${CORE}/`);
    expect(circleIn(importsByRoom(folder, isCore ? subfolderOrFile : subfolderOf))).toBeUndefined();
  });
});

test('a circle is found', () => {
  const imports = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(circleIn(imports)).toEqual(['b', 'c', 'b']);
});

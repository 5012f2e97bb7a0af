import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const adrs = globSync('docs/adr/*.md').sort();
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md'), ...adrs];

const found = (page: string, pattern: RegExp): string[] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, text = '']) => text);

describe.each(pages)('%s', (page) => {
  test('links to pages that exist', () => {
    const links = found(page, /\]\((?!https?:|#)([^)#]+)/g).map((path) => join(dirname(page), path));
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names files that exist', () => {
    const paths = found(page, /`((?:docs|functions|infra|statemachines|test)\/[^`\s<*]*)`/g);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('is written in plain sentences', () => {
    expect(found(page, /(\b(?:whoever|whatever)\b)/gi)).toEqual([]);
    expect(found(page, /((?:^|[.:] |\| )What is\b)/gm)).toEqual([]);
  });
});

describe.each(adrs)('%s', (page) => {
  test('says what, why and with which consequences, on one page', () => {
    const headings = found(page, /^## (.*)$/gm);
    expect(headings.slice(0, 3)).toEqual(['What', 'Why', 'Consequences']);
    expect(['', 'Notes']).toContain(headings.slice(3).join());
    expect(readFileSync(page, 'utf8').split('\n').length).toBeLessThan(60);
  });
});

test('the decisions are numbered without a gap', () => {
  const numbers = adrs.map((page) => Number(page.match(/\/(\d{4})-/)?.[1]));
  expect(numbers).toEqual(adrs.map((_, index) => index + 1));
});

test.each([
  'functions',
  'functions/api',
  'functions/background',
  'functions/adapters',
  'functions/openapi',
  'console/src',
])('the architecture names each folder of %s', (parent) => {
  const folders = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = found('docs/architecture.md', /^ *(?:\w+\/)*([\w-]+)\/(?:,| {2,}|$)/gm);
  expect(folders.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

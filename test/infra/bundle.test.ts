import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleFunctions, functionNames } from '../../infra/bundle.ts';

let folder: string;
let sources: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  sources = join(folder, 'functions');
  output = join(folder, 'dist');
  write(
    'greet/handler.ts',
    "import { text } from '../words.ts';\nexport const handler = (): string => text;\n",
  );
  write('words.ts', "import data from './data.json';\nexport const text: string = data.text;\n");
  write('data.json', '{ "text": "안녕" }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(sources, path, '..'), { recursive: true });
  writeFileSync(join(sources, path), text);
}

const ModuleSchema = z.object({ handler: z.custom<() => unknown>((value) => typeof value === 'function') });

describe('bundling', () => {
  it('makes of each folder with a handler one file that runs by itself', async () => {
    await bundleFunctions({ sources, output });
    const { handler } = ModuleSchema.parse(await import(join(output, 'greet/index.mjs')));
    expect(handler()).toBe('안녕');
    expect(readdirSync(output)).toEqual(['greet']);
    expect(readdirSync(join(output, 'greet'))).toEqual(['index.mjs']);
  });

  it('lets packages that are not modules require what Node has', async () => {
    write('greet/old.cjs', "module.exports = require('node:path').basename('/a/b');");
    write('greet/handler.ts', "import old from './old.cjs';\nexport const handler = () => old;\n");
    await bundleFunctions({ sources, output });
    const { handler } = ModuleSchema.parse(await import(join(output, 'greet/index.mjs')));
    expect(handler()).toBe('b');
  });

  it('tells Zod before the first schema is made that it writes no code for it', async () => {
    const zod = join(import.meta.dirname, '../../node_modules/zod/v4/core/index.js');
    write(
      'greet/handler.ts',
      `import { config } from '${zod}';\nconst atStart = config().jitless;\nexport const handler = () => atStart;\n`,
    );
    await bundleFunctions({ sources, output });
    const { handler } = ModuleSchema.parse(await import(join(output, 'greet/index.mjs')));
    expect(handler()).toBe(true);
  });

  it('removes the bundle of a function that is no more', async () => {
    await bundleFunctions({ sources, output });
    rmSync(join(sources, 'greet'), { recursive: true });
    write('part/handler.ts', 'export const handler = () => 1;\n');
    await bundleFunctions({ sources, output });
    expect(readdirSync(output)).toEqual(['part']);
  });

  it('leaves a bundle that has not changed untouched', async () => {
    await bundleFunctions({ sources, output });
    const before = statSync(join(output, 'greet/index.mjs')).mtimeMs;
    await bundleFunctions({ sources, output });
    expect(statSync(join(output, 'greet/index.mjs')).mtimeMs).toBe(before);
  });

  it('answers what went into each bundle', async () => {
    const { outputs } = await bundleFunctions({ sources, output });
    const [[path, { inputs }] = ['', { inputs: {} }]] = Object.entries(outputs);
    expect(path).toMatch(/greet\/index\.mjs$/);
    expect(
      Object.keys(inputs)
        .map((input) => input.replace(/^.*\//, ''))
        .sort(),
    ).toEqual(['core.js', 'data.json', 'handler.ts', 'words.ts', 'zod-at-start.ts']);
  });

  it('counts only folders with a handler', () => {
    write('shared/env.ts', 'export const x = 1;\n');
    expect(functionNames(sources)).toEqual(['greet']);
  });
});

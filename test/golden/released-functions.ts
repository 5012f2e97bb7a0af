import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';

const FilesSchema = z.record(z.string(), z.string());

/** Texts by their paths, as small as can be. */
export const packed = (files: Readonly<Record<string, string>>): Buffer =>
  brotliCompressSync(JSON.stringify(files), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });

/** The folder of the newest release whose functions are kept. */
function newestRelease(): string {
  const [newest] = readdirSync(import.meta.dirname)
    .filter((name) => /^release-\d+$/.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  if (newest === undefined) throw new Error('no release is kept');
  return join(import.meta.dirname, newest);
}

/** Lays the functions of the newest release out in a directory. */
export function unpackFunctions(directory: string): void {
  const text = brotliDecompressSync(readFileSync(join(newestRelease(), 'functions.br'))).toString('utf8');
  for (const [path, content] of Object.entries(FilesSchema.parse(JSON.parse(text)))) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

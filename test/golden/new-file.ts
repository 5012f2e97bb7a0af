import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file of the number that the command names. One that is there stays: releases in the field wrote it. */
export function newFile(pathOf: (number: number) => string): string {
  const number = Number(process.argv[2]);
  if (!Number.isInteger(number) || number < 1)
    throw new Error('name a number: 1 until the first release, the next one from then on');
  const path = pathOf(number);
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (existsSync(file))
    throw new Error(
      `${path} is there. Until the first release, delete it first; later, take the next number`,
    );
  return file;
}

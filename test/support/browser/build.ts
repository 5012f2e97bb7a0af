import { resolve } from 'node:path';
import { buildConsole } from '../../../infra/build-console.ts';

/** Builds the console once, before several files would do it at the same time. */
export async function setup(): Promise<void> {
  await buildConsole(resolve(import.meta.dirname, '../../..'));
}

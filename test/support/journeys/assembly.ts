import type { TestProject } from 'vitest/node';
import { synthesized } from './synthesized.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The app's cloud assembly as the local run serves it. */
    assembly: string;
    /** The seed of the faults that every local run injects. */
    faults: number | null;
  }
}

/** Synthesizes the app once for all journeys. */
export async function setup(project: TestProject): Promise<() => void> {
  // One customer of a file has many companies.
  const { directory, remove } = await synthesized({ trialsPerOwner: '12' });
  project.provide('assembly', directory);
  return remove;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../../infra/local/app/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The app's cloud assembly as the local run serves it. */
    assembly: string;
    /** The seed of the faults that every local run injects. */
    faults: number | null;
  }
}

/** Synthesizes the app once for all journeys; its bundles stand apart from those of a synth beside the tests. */
export async function setup(project: TestProject): Promise<() => void> {
  const bundles = mkdtempSync(join(tmpdir(), 'journey-bundles-'));
  const { directory, remove } = await synthesize(resolve(import.meta.dirname, '../../..'), 'infra/app.ts', {
    stage: 'local',
    issuer: 'http://localhost:3000',
    audience: 'smartwork',
    sender: 'no-reply@smartwork.example',
    // One customer of a file has many companies.
    trialsPerOwner: '12',
    bundles,
  });
  project.provide('assembly', directory);
  return () => {
    remove();
    rmSync(bundles, { recursive: true });
  };
}

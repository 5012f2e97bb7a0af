import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Synthesized, synthesize } from '../../../infra/local/app/synth.ts';

const CONTEXT = {
  stage: 'local',
  issuer: 'http://localhost:3000',
  audience: 'smartwork',
  sender: 'no-reply@smartwork.example',
};

/** Synthesizes the app for local runs; its bundles stand apart from those of a synth beside it, and go with it. */
export async function synthesized(further: Readonly<Record<string, string>>): Promise<Synthesized> {
  const bundles = mkdtempSync(join(tmpdir(), 'test-bundles-'));
  const root = resolve(import.meta.dirname, '../../..');
  const { directory, remove } = await synthesize(root, 'infra/app.ts', { ...CONTEXT, ...further, bundles });
  return {
    directory,
    remove() {
      remove();
      rmSync(bundles, { recursive: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Synthesized {
  readonly directory: string;
  readonly remove: () => void;
}

/**
 * Synthesizes the app in a process of its own, which gives its memory back. The app itself reads the context of
 * `cdk.json`; `context` comes on top, as with the CDK's command line.
 */
export async function synthesize(
  projectRoot: string,
  app: string,
  context: Readonly<Record<string, string>>,
): Promise<Synthesized> {
  const directory = mkdtempSync(join(tmpdir(), 'local-run-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  const child = spawn(process.execPath, [app], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // Compiling the CDK is a third of a synth.
      NODE_COMPILE_CACHE: join(projectRoot, 'node_modules/.cache/node'),
      CDK_OUTDIR: directory,
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + String(chunk)).slice(-8000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return { directory, remove };
  remove();
  throw new Error(`${app} did not synthesize:\n${complaint}`);
}

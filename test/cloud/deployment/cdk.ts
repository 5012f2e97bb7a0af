import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A synthesized stack on disk. */
export interface Assembly {
  readonly folder: string;
  readonly stack: string;
  readonly region: string;
  /** The oldest bootstrap that takes it. */
  readonly bootstrapVersion: number;
  readonly template: Template;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Outputs {
  readonly ApiUrl: string;
  readonly UserPoolId?: string;
  readonly UserPoolClientId?: string;
  readonly [name: string]: string | undefined;
}

const StackSchema = z.object({
  type: z.literal('aws:cloudformation:stack'),
  environment: z.string().regex(/^aws:\/\/[^/]+\/[^/]+$/),
  properties: z.looseObject({
    templateFile: z.string(),
    requiresBootstrapStackVersion: z.number(),
  }),
});
const ManifestSchema = z.object({ artifacts: z.record(z.string(), z.unknown()) });

export const templateFileOf = ({ folder, stack }: Pick<Assembly, 'folder' | 'stack'>): string =>
  join(folder, `${stack}.template.json`);

/** Synthesizes the stage that may be deleted, with a client for finance, unless the context says otherwise. */
export async function synthesize(folder: string, context: readonly string[]): Promise<Assembly> {
  const usual = ['-c', 'stage=dev', '-c', 'finance=connected'];
  await cdk(['synth', '--quiet', '--output', folder, ...usual, ...context]);
  const { artifacts } = ManifestSchema.parse(readJson(join(folder, 'manifest.json')));
  for (const [stack, artifact] of Object.entries(artifacts)) {
    const { data } = StackSchema.safeParse(artifact);
    if (!data) continue;
    const { requiresBootstrapStackVersion: bootstrapVersion } = data.properties;
    const region = data.environment.split('/').at(-1) ?? '';
    return { folder, stack, region, bootstrapVersion, template: readJson(templateFileOf({ folder, stack })) };
  }
  throw new Error(`no stack in ${folder}`);
}

export async function deploy({ folder, stack }: Assembly): Promise<Outputs> {
  const file = join(folder, 'outputs.json');
  await cdk(['deploy', '--app', folder, '--require-approval', 'never', '--outputs-file', file]);
  const outputs: Record<string, Outputs> = readJson(file);
  rmSync(file);
  const made = outputs[stack];
  if (!made) throw new Error('the deployed stack has no outputs');
  return made;
}

export const destroy = ({ folder }: Assembly): Promise<void> => cdk(['destroy', '--app', folder, '--force']);

/** Takes into a new stack what the mapping in a file names. */
export const takeOver = ({ folder, stack }: Assembly, mapping: string): Promise<void> =>
  cdk(['import', stack, '--app', folder, '--resource-mapping', mapping]);

export const bootstrap = (account: string, region: string): Promise<void> =>
  cdk(['bootstrap', `aws://${account}/${region}`, '--app', '']);

const run = promisify(execFile);

/** Its output is shown when it fails. */
async function cdk(args: readonly string[]): Promise<void> {
  try {
    await run('node_modules/.bin/cdk', args, { maxBuffer: 64 * 1_024 * 1_024 });
  } catch (cause) {
    const { stdout = '', stderr = '' } = Object(cause);
    const lines = `${stdout}\n${stderr}`.trimEnd().split('\n');
    throw new Error(`cdk ${args[0]} failed:\n${lines.slice(-30).join('\n')}`, { cause });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: whoever reads says what it is
const readJson = (file: string): any => JSON.parse(readFileSync(file, 'utf8'));

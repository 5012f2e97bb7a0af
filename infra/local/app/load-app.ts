import { join } from 'node:path';
import { readAssembly } from './assembly.ts';
import { readHttpApi } from './http-api.ts';
import { createResolver } from './intrinsics.ts';
import { createLocalNames } from './local-names.ts';
import { readGrants } from './policies.ts';
import { readResources } from './resources.ts';
import { findProblems } from './start-checks.ts';
import { synthesize } from './synth.ts';

export const PROJECT_ROOT = join(import.meta.dirname, '../../..');

/** Everything that is missing in the assembly, in one message. */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(problems: readonly string[]) {
    super(`The local run cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

interface LoadOptions {
  readonly assembly?: string;
  readonly app?: string;
  readonly requirePaymentMethod?: boolean;
  readonly finance?: boolean;
  readonly connectors?: string;
  readonly webhooks?: string;
  readonly apiOrigin: string;
  readonly addStop: (stop: () => unknown) => void;
}

const OF_THE_SYNTH = ['requirePaymentMethod', 'finance', 'connectors', 'webhooks'] as const;

/** Synthesizes the app, unless an assembly is given, and reads what to serve; refuses an incomplete one. */
export async function loadApp(options: LoadOptions) {
  const { assembly, apiOrigin } = options;
  for (const name of OF_THE_SYNTH)
    if (assembly !== undefined && options[name])
      throw new StartError([`--${name} is for a synth: an assembly was made with or without it.`]);
  const directory = assembly ?? (await synthesizeApp(options));
  const read = readAssembly(directory);
  const resolve = createResolver(read.template, createLocalNames(read, apiOrigin));
  const resources = readResources(read, resolve);
  const problems: string[] = [];
  const api = readHttpApi(resources, resolve, problems);
  problems.push(...findProblems(resources, api.routes, readGrants(read.template, resolve)));
  if (problems.length > 0) throw new StartError(problems);
  return { resolve, resources, api };
}

async function synthesizeApp(options: LoadOptions): Promise<string> {
  const { app = 'infra/app.ts', requirePaymentMethod = false, finance = false } = options;
  const { connectors = '', webhooks = '', apiOrigin, addStop } = options;
  const context = {
    stage: 'local',
    issuer: apiOrigin,
    consoleUrl: apiOrigin,
    audience: 'smartwork',
    sender: 'no-reply@smartwork.example',
    requirePaymentMethod: `${requirePaymentMethod}`,
    finance: finance ? 'connected' : 'built-in',
    connectors,
    webhooks,
  };
  const { directory, remove } = await synthesize(PROJECT_ROOT, app, context);
  addStop(remove);
  return directory;
}

import { join } from 'node:path';
import { FunctionError } from '../functions/worker.ts';
import { readHttpApi } from '../http/routes.ts';
import { readAssembly } from './assembly.ts';
import { createResolver } from './intrinsics.ts';
import { createLocalNames } from './local-names.ts';
import { readGrants } from './policies.ts';
import { type LocalFunction, readResources } from './resources.ts';
import { findProblems } from './start-checks.ts';
import { synthesize } from './synth.ts';

export const PROJECT_ROOT = join(import.meta.dirname, '../../..');

/** Everything that is missing in the assembly, in one message. */
class StartError extends Error {
  override name = 'StartError';
  constructor(problems: readonly string[]) {
    super(`The local run cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

interface LoadOptions {
  readonly assembly?: string;
  readonly app?: string;
  readonly apiOrigin: string;
  readonly addStop: (stop: () => unknown) => void;
}

/** Synthesizes the app, unless an assembly is given, and reads what to serve; refuses an incomplete one. */
export async function loadApp({ assembly, app = 'infra/app.ts', apiOrigin, addStop }: LoadOptions) {
  const directory = assembly ?? (await synthesizeApp(app, apiOrigin, addStop));
  const read = readAssembly(directory);
  const resolve = createResolver(read.template, createLocalNames(read, apiOrigin));
  const resources = readResources(read, resolve);
  const problems: string[] = [];
  const api = readHttpApi(resources, resolve, problems);
  problems.push(...findProblems(resources, api.routes, readGrants(read.template, resolve)));
  if (problems.length > 0) throw new StartError(problems);
  return { resolve, resources, api };
}

async function synthesizeApp(app: string, issuer: string, addStop: LoadOptions['addStop']): Promise<string> {
  const context = { stage: 'local', issuer, audience: 'smartwork', sender: 'no-reply@smartwork.example' };
  const { directory, remove } = await synthesize(PROJECT_ROOT, app, context);
  addStop(remove);
  return directory;
}

/** Loads each bundle once with its environment, two at a time: a missing variable throws there. */
export async function probeFunctions(
  functions: readonly LocalFunction[],
  probe: (target: LocalFunction) => Promise<void>,
): Promise<void> {
  const broken: string[] = [];
  const rest = [...functions];
  async function probeRest(): Promise<void> {
    for (let target = rest.shift(); target; target = rest.shift()) {
      try {
        await probe(target);
      } catch (error) {
        const reason = error instanceof FunctionError ? error.failure.errorMessage : String(error);
        broken.push(`function ${target.name} does not load: ${reason}`);
      }
    }
  }
  await Promise.all([probeRest(), probeRest()]);
  if (broken.length > 0) throw new StartError(broken);
}

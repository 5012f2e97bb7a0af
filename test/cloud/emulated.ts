import { parseArgs } from 'node:util';
import { checkNode } from './deployment/checks.ts';
import { startConnectedProduct } from './emulator/connected-product.ts';
import { prepareAccount, talkTo, tellEmulated } from './emulator/emulated-story.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { type Installed, installEmulator, NoEmulatorError } from './emulator/install.ts';
import { breakGrants, deployWithout, grantsLike } from './grants/break-grants.ts';
import { tellReattached } from './reattach/reattached-story.ts';

/** What `npm run cloud` does, in an emulator of AWS that the project installs for itself. */
const USAGE = `npm run cloud:emulated -- [--without GRANTS | --without-each GRANTS | --reattach]
  --without "Relay: states:StartExecution"   the roles lack the grants whose names match, and the story is to fail
  --without-each Relay   tells the story once for each grant whose name matches, without it
  --reattach             another story: a stack is destroyed, and a new one takes over its data`;
const startedAt = performance.now();
const secondsSoFar = () => `${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6)} s`;
const telling = { tell: (name: string) => console.log(`${secondsSoFar()}  ✓ ${name}`), patienceMs: 60_000 };
const options = readOptions();

checkNode();
// An emulator ends with its process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const installed = installOrSkip();
if (installed && options['without-each'] !== undefined) await breakGrants(installed, options['without-each']);
else if (installed) await playEmulated(installed);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        without: { type: 'string' },
        'without-each': { type: 'string' },
        reattach: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (!values.help) return values;
    console.log(USAGE);
    return process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return process.exit(2);
  }
}

function installOrSkip(): Installed | undefined {
  try {
    return installEmulator();
  } catch (error) {
    if (!(error instanceof NoEmulatorError)) throw error;
    console.log(`Skipped: the story in the emulated cloud. ${error.message}.`);
    return undefined;
  }
}

async function playEmulated(packages: Installed): Promise<void> {
  const emulator = await startEmulator(packages);
  talkTo(emulator);
  try {
    await (options.reattach ? tellReattached(emulator, telling) : tellAll(emulator));
  } catch (error) {
    console.error(`${secondsSoFar()}  ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    emulator.stop();
  }
}

async function tellAll(emulator: Emulator): Promise<void> {
  const connected = await startConnectedProduct();
  const assembly = await prepareAccount(telling, connected.context);
  if (options.without !== undefined) {
    const grants = grantsLike(assembly, options.without);
    console.log(`${secondsSoFar()}    Without ${grants.map(({ name }) => name).join(', ')}`);
    deployWithout(assembly, grants);
  }
  try {
    await tellEmulated(emulator, assembly, connected, telling);
  } finally {
    await connected.receiver.stop();
  }
}

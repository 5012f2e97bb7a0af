import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { type Assembly, bootstrap, deploy, destroy, synthesize } from './deployment/cdk.ts';
import { checkAccount, checkNode, senderOf } from './deployment/checks.ts';
import { ACCOUNT, type Emulator, REGION, startEmulator } from './emulator/emulator.ts';
import { FOLDER, type Installed, installEmulator, NoEmulatorError } from './emulator/install.ts';
import { play } from './play.ts';
import { step } from './story/story-steps.ts';

/** `npm run cloud:emulated`: what `npm run cloud` does, in an emulator of AWS that the project installs for itself. */
const startedAt = performance.now();
const secondsSoFar = () => `${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6)} s`;
const tell = (name: string) => console.log(`${secondsSoFar()}  ✓ ${name}`);

checkNode();
const installed = installOrSkip();
if (installed) await playEmulated(installed);

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
  Object.assign(process.env, emulator.environment);
  try {
    const assembly = await prepare();
    const outputs = await step({ tell }, 'The stack is deployed', () => deploy(assembly));
    const apiUrl = apiIn(emulator, outputs.ApiUrl);
    const { stack, region } = assembly;
    await play({ stack, region, outputs, apiUrl }, { tell, mailsTo: emulator.mailsTo, patienceMs: 60_000 });
    await step({ tell }, 'The stack is destroyed', () => destroy(assembly));
  } catch (error) {
    console.error(`${secondsSoFar()}  ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await emulator.stop();
  }
}

/** What somebody does once by hand in an account of AWS: its bootstrap, and the proof of the sender. */
async function prepare(): Promise<Assembly> {
  const [assembly] = await Promise.all([
    synthesize(`${FOLDER}/cdk.out`, ['-c', `region=${REGION}`]),
    bootstrap(ACCOUNT, REGION),
  ]);
  const ses = new SESClient({ region: REGION });
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: senderOf(assembly) }));
  await step({ tell }, `Account ${ACCOUNT} is ready in ${REGION}`, () => checkAccount(assembly));
  return assembly;
}

/** No name server knows the host of the API: the emulator serves it under a path too. */
function apiIn({ endpoint }: Emulator, apiUrl: string): string {
  const [, id] = /^https?:\/\/(\w+)\./.exec(apiUrl) ?? [];
  return `${endpoint}/_aws/execute-api/${id}`;
}

import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { bootstrap, deploy, destroy, synthesize } from './deployment/cdk.ts';
import { checkAccount, checkNode, senderOf } from './deployment/checks.ts';
import { ACCOUNT, REGION, startEmulator } from './emulator/emulator.ts';
import { FOLDER, type Installed, installEmulator, NoEmulatorError } from './emulator/install.ts';
import { play } from './play.ts';

/** `npm run cloud:emulated`: what `npm run cloud` does, in an emulator of AWS that this project installs for itself. */
const startedAt = performance.now();
const tell = (step: string) =>
  console.log(`${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6)} s  ✓ ${step}`);

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
    tell(`The emulator listens at ${emulator.endpoint}`);
    const assembly = synthesize(`${FOLDER}/cdk.out`, ['-c', `region=${REGION}`]);
    const { stack, region } = assembly;
    tell('The stack is synthesized');
    bootstrap(ACCOUNT, region, {});
    await new SESClient({ region }).send(
      new VerifyEmailIdentityCommand({ EmailAddress: senderOf(assembly) }),
    );
    await checkAccount(assembly);
    tell(`Account ${ACCOUNT} is ready in ${region}`);
    const outputs = deploy(assembly);
    tell('The stack is deployed');
    // No name server knows the host of the API: the emulator serves it under a path too.
    const [, apiId] = /^https?:\/\/(\w+)\./.exec(outputs.ApiUrl) ?? [];
    const apiUrl = `${emulator.endpoint}/_aws/execute-api/${apiId}`;
    await play({ stack, region, outputs, apiUrl }, { tell, mailsTo: emulator.mailsTo, patienceMs: 30_000 });
    destroy(assembly);
    tell('The stack is destroyed');
  } catch (error) {
    console.error(`          ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await emulator.stop();
  }
}

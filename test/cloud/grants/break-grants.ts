import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assembly, templateFileOf } from '../deployment/cdk.ts';
import { startConnectedProduct } from '../emulator/connected-product.ts';
import { prepareAccount, talkTo, tellEmulated } from '../emulator/emulated-story.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { FOLDER, type Installed } from '../emulator/install.ts';
import { StepFailedError } from '../story/story-steps.ts';
import { type Grant, grantsOf, withoutGrant } from './grants.ts';

/** A step that waits in vain for this long has failed. */
const PATIENCE_MS = 20_000;

/** The grants of a stack whose names match. */
export function grantsLike({ template }: Assembly, pattern: string): Grant[] {
  const grants = grantsOf(template);
  const found = grants.filter(({ name }) => new RegExp(pattern).test(name));
  if (found.length > 0) return found;
  const names = grants.map(({ name }) => name).join('\n  ');
  throw new Error(`no grant is like "${pattern}". There are:\n  ${names}`);
}

/** Takes grants out of what is deployed next. */
export const deployWithout = (assembly: Assembly, grants: readonly Grant[]): void =>
  writeFileSync(templateFileOf(assembly), JSON.stringify(grants.reduce(withoutGrant, assembly.template)));

/** Tells the story once for each grant, without it; prints a table of the steps that failed. */
export async function breakGrants(installed: Installed, pattern: string): Promise<void> {
  const account = join(FOLDER, 'account');
  const first = await startEmulator(installed);
  talkTo(first);
  const connected = await startConnectedProduct();
  const assembly = await prepareAccount({ tell: () => {} }, connected.context);
  await first.save(account);

  console.log('| Grant | The step that fails without it |\n| --- | --- |');
  for (const grant of grantsLike(assembly, pattern)) {
    deployWithout(assembly, [grant]);
    const emulator = await startEmulator(installed, account);
    talkTo(emulator);
    const telling = { tell: () => {}, patienceMs: PATIENCE_MS };
    const failed = await tellEmulated(emulator, assembly, connected, telling).then(
      () => undefined,
      (error: unknown) => error,
    );
    emulator.stop();
    if (failed !== undefined && !(failed instanceof StepFailedError)) throw failed;
    console.log(`| ${grant.name} | ${failed ? failed.step : '**none**'} |`);
    if (failed) console.error(failed.message);
  }
  await connected.receiver.stop();
}

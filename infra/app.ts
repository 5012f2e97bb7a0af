import { readFileSync } from 'node:fs';
import { App, CloudFormationValidatePlugin, Validations } from 'aws-cdk-lib/core';
import { bundleFunctions } from './bundle.ts';
import { readSettings } from './constructs/settings.ts';
import { SubscriptionStack } from './subscription-stack.ts';

const app = new App({
  // Without the CLI nobody else reads cdk.json, and without its flags other policies are synthesized.
  context: JSON.parse(readFileSync('cdk.json', 'utf8')).context,
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
  analyticsReporting: false,
  builtinCloudFormationValidation: false,
});
const settings = settingsOrEnd();
await bundleFunctions({ output: settings.bundles });
const { forConsole } = new SubscriptionStack(app, `smartwork-${settings.stage}`, settings);
if (settings.hosting) {
  // The local run has no use for them, and does not wait for them to be read.
  const [{ buildConsole }, { ConsoleStack }] = await Promise.all([
    import('./build-console.ts'),
    import('./console-stack.ts'),
  ]);
  const pages = await buildConsole(process.cwd());
  new ConsoleStack(app, `smartwork-${settings.stage}-console`, { settings, ...forConsole, pages });
}
// The checks take two seconds, which the local run does not have.
if (settings.stage !== 'local') {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app));
}
app.synth();

/** A wrong setting is told in words, without the places in the code. */
function settingsOrEnd() {
  try {
    return readSettings(app.node);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

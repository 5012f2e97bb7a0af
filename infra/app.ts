import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib/core';
import { bundleFunctions } from './bundle.ts';
import { readSettings } from './settings.ts';
import { SubscriptionStack } from './subscription-stack.ts';

await bundleFunctions();

// Without the CLI nobody reads cdk.json, and without its flags other policies are synthesized.
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
const app = new App({ context, outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out', analyticsReporting: false });
const settings = readSettings(app.node);
new SubscriptionStack(app, `smartwork-${settings.stage}`, settings);
if (settings.stage !== 'local') {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
app.synth();

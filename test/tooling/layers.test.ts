import { beforeAll, describe, expect, test } from 'vitest';
import { lint } from './linter.ts';

interface Sample {
  readonly from: string;
  readonly imports: string;
}
const from = (place: string, ...imports: string[]): Sample[] =>
  imports.map((specifier) => ({ from: place, imports: specifier }));

const REFUSED = [
  ...from('functions/core/a.ts', '../adapters/keys.ts', '../runtime/logger.ts', '../routes.ts'),
  ...from('functions/core/a.ts', '@aws-sdk/client-dynamodb', 'node:crypto', '@middy/core', 'aws-lambda'),
  ...from('functions/core/rules/a.ts', '../../adapters/keys.ts', '../../public/availability.ts', 'zod/mini'),
  ...from('functions/core/mails/templates/a.ts', '../../../runtime/logger.ts', 'node:fs'),
  ...from('functions/adapters/a.ts', '../runtime/logger.ts', '../command-flow/headers.ts', '../routes.ts'),
  ...from('functions/adapters/a.ts', '../commands/env.ts', '../../infra/settings.ts', '@middy/core'),
  ...from('functions/runtime/a.ts', '../core/model/tenant.ts', '../adapters/keys.ts', '../routes.ts'),
  ...from('functions/command-flow/a.ts', '../commands/handler.ts', '../routes.ts', '@aws-sdk/client-sfn'),
  ...from('functions/delivery/a.ts', '../sweep/sweep.ts', '../openapi/contracts.ts', '@aws-sdk/client-ses'),
  ...from(
    'functions/commands/a.ts',
    '../queries/outlook.ts',
    '../openapi/contracts.ts',
    '@aws-sdk/client-sfn',
  ),
  ...from('functions/commands/a.ts', '../../docs/openapi.json', '../../infra/settings.ts', '@middy/core'),
  ...from('functions/commands/handler.ts', '../passwords/request-trial.ts', '../../docs/openapi.json'),
  ...from('functions/product/a.ts', '../queries/outlook.ts'),
  ...from('functions/openapi/a.ts', '../adapters/keys.ts', '../public/handler.ts', '@aws-sdk/client-sfn'),
  ...from('functions/routes.ts', './core/model/tenant.ts', 'zod'),
  ...from('functions/routes/a.ts', '../core/model/tenant.ts', 'zod'),
  ...from('functions/commands/a.ts', '../routes/group-routes.ts'),
  ...from(
    'infra/a.ts',
    '../functions/commands/handler.ts',
    '../functions/adapters/keys.ts',
    './local/run.ts',
    './local/functions/pool.ts',
  ),
  ...from('infra/constructs/a.ts', '../../functions/runtime/logger.ts', '../../test/support/forms.ts'),
  ...from('infra/local/a.ts', '../../functions/routes.ts', '../../functions/commands/env.ts'),
  ...from('infra/local/app/a.ts', '../../../functions/routes.ts', '../../../functions/core/model/tenant.ts'),
  ...from(
    'infra/local/functions/a.ts',
    '../../../functions/runtime/logger.ts',
    '../../../test/support/forms.ts',
  ),
  ...from('infra/tools/a.ts', '../../functions/core/model/tenant.ts', '../../functions/public/handler.ts'),
  ...from('functions/runtime/b.ts', '../../test/support/forms.ts'),
  ...from('vitest.config.ts', './test/support/forms.ts'),
];

const ALLOWED = [
  ...from('functions/core/a.ts', 'zod', './tenant.ts', './rules/rule.ts'),
  ...from('functions/core/rules/a.ts', '../issue-code.ts', '../catalog/codes.ts', './rule.ts'),
  ...from('functions/core/mails/templates/a.ts', '../../language.ts', '../template.ts'),
  ...from(
    'functions/adapters/a.ts',
    '../core/model/tenant.ts',
    './keys.ts',
    '@aws-sdk/client-sfn',
    'node:crypto',
  ),
  ...from('functions/runtime/a.ts', '../core/refusals.ts', '@middy/core', './logger.ts'),
  ...from(
    'functions/command-flow/a.ts',
    '../core/model/tenant.ts',
    '../adapters/keys.ts',
    '../delivery/env.ts',
  ),
  ...from('functions/delivery/a.ts', '../command-flow/headers.ts', '../runtime/logger.ts'),
  ...from('functions/commands/a.ts', '../command-flow/headers.ts', '../routes.ts', './env.ts', 'node:crypto'),
  ...from('functions/relay/handler.ts', '@aws-sdk/client-sfn', '../delivery/start-work.ts'),
  ...from('functions/routes.ts', './routes/group-routes.ts'),
  ...from('functions/routes/a.ts', './route.ts'),
  ...from('functions/public/handler.ts', '../../docs/openapi.json'),
  ...from('functions/openapi/a.ts', '../core/model/tenant.ts', '../queries/outlook.ts', '../routes.ts'),
  ...from('infra/constructs/alarms/a.ts', '../../../functions/runtime/metrics.ts'),
  ...from('infra/a.ts', '../functions/routes.ts', '../functions/commands/env.ts', 'aws-cdk-lib/core'),
  ...from('infra/local/a.ts', './clock/clock.ts', './functions/pool.ts', '../sdk-operations.ts', 'node:http'),
  ...from('infra/local/app/a.ts', '../functions/worker.ts', '../../sdk-operations.ts'),
  ...from('infra/local/functions/a.ts', './worker.ts', '../clock/activity.ts', 'node:worker_threads'),
  ...from('infra/tools/a.ts', '../../functions/openapi/document.ts'),
  ...from('test/core/a.ts', '../support/forms.ts', '../../functions/core/model/tenant.ts'),
];

const samples = [...REFUSED, ...ALLOWED];
const lines = (place: string) =>
  samples.filter((sample) => sample.from === place).map(({ imports }) => `import '${imports}';`);
const lineOf = (sample: Sample) => samples.filter((other) => other.from === sample.from).indexOf(sample) + 1;

describe('the linter keeps the layers', () => {
  let found: string[];
  beforeAll(async () => {
    found = await lint(Object.fromEntries(samples.map(({ from: place }) => [place, lines(place)])));
  });
  const findings = (sample: Sample) =>
    found.filter((finding) => finding.startsWith(`${sample.from}:${lineOf(sample)} `));

  test.each(REFUSED)('$from may not import $imports', (sample) => {
    expect(findings(sample)).toEqual([`${sample.from}:${lineOf(sample)} noRestrictedImports`]);
  });

  test.each(ALLOWED)('$from may import $imports', (sample) => {
    expect(findings(sample)).toEqual([]);
  });
});

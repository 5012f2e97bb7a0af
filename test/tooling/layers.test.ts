import { beforeAll, describe, expect, test } from 'vitest';
import { lint } from './linter.ts';

interface Sample {
  readonly from: string;
  readonly imports: string;
}
const from = (place: string, ...imports: string[]): Sample[] =>
  imports.map((specifier) => ({ from: place, imports: specifier }));

const REFUSED = [
  ...from('functions/core/a.ts', '../adapters/table/keys.ts', '../runtime/logger.ts', '../routes/routes.ts'),
  ...from('functions/core/a.ts', '@aws-sdk/client-dynamodb', 'node:crypto', '@middy/core', 'aws-lambda'),
  ...from('functions/core/rules/a.ts', '../../adapters/table/keys.ts', '../../api/public/availability.ts'),
  ...from('functions/core/mails/templates/a.ts', '../../../runtime/logger.ts', 'node:fs', 'zod/mini'),
  ...from('functions/core/mails/templates/setup/a.ts', '../../../../runtime/logger.ts', 'node:fs'),
  ...from('functions/adapters/table/a.ts', '../../runtime/logger.ts', '../../api/pipeline/headers.ts'),
  ...from(
    'functions/adapters/table/a.ts',
    '../../api/commands/env.ts',
    '../../../infra/constructs/settings.ts',
  ),
  ...from('functions/adapters/stores/accounts/a.ts', '../../../routes/routes.ts', '@middy/core'),
  ...from('functions/runtime/a.ts', '../core/model/tenant.ts', '../adapters/keys.ts', '../routes/routes.ts'),
  ...from('functions/api/pipeline/a.ts', '../commands/handler.ts', '../../routes/routes.ts'),
  ...from('functions/api/pipeline/a.ts', '../../background/delivery/env.ts', '@aws-sdk/client-sfn'),
  ...from('functions/background/delivery/a.ts', '../sweep/sweep.ts', '../../openapi/document.ts'),
  ...from('functions/background/delivery/a.ts', '../../api/pipeline/headers.ts', '@aws-sdk/client-ses'),
  ...from('functions/background/sweep/a.ts', '../../routes/routes.ts', '../relay/env.ts'),
  ...from('functions/api/commands/a.ts', '../queries/previews.ts', '../../openapi/document.ts'),
  ...from(
    'functions/api/commands/a.ts',
    '../../../docs/openapi.json',
    '../../../infra/constructs/settings.ts',
  ),
  ...from('functions/api/commands/a.ts', '@middy/core', '@aws-sdk/client-sfn'),
  ...from('functions/api/commands/handler.ts', '../passwords/redeem-reset.ts', '../../../docs/openapi.json'),
  ...from('functions/api/product/a.ts', '../queries/previews.ts', '../../background/delivery/env.ts'),
  ...from('functions/openapi/a.ts', '../adapters/table/keys.ts', '../api/public/handler.ts'),
  ...from('functions/openapi/contracts/a.ts', '../../api/public/handler.ts', '@aws-sdk/client-sfn'),
  ...from('functions/routes/a.ts', '../core/model/tenant.ts', 'zod'),
  ...from('functions/api/commands/b.ts', '../../routes/group-routes.ts'),
  ...from('infra/a.ts', '../functions/api/commands/handler.ts', '../functions/adapters/table/keys.ts'),
  ...from('infra/constructs/a.ts', '../../functions/runtime/logger.ts', '../../test/support/requests.ts'),
  ...from('infra/constructs/b.ts', '../local/run.ts'),
  ...from('infra/local/a.ts', '../../functions/routes/routes.ts', '../../functions/api/commands/env.ts'),
  ...from(
    'infra/tools/a.ts',
    '../../functions/core/model/tenant.ts',
    '../../functions/api/public/handler.ts',
  ),
  ...from('functions/runtime/b.ts', '../../test/support/requests.ts'),
  ...from('vitest.config.ts', './test/support/requests.ts'),
];

const ALLOWED = [
  ...from('functions/core/a.ts', 'zod', './tenant.ts', './rules/rule.ts'),
  ...from('functions/core/rules/a.ts', '../issue-code.ts', '../catalog/codes.ts', './rule.ts'),
  ...from('functions/core/mails/templates/a.ts', '../../language.ts', '../template.ts'),
  ...from('functions/core/mails/templates/setup/a.ts', '../../../language.ts', '../../content.ts'),
  ...from('functions/adapters/table/a.ts', '../../core/model/tenant.ts', './keys.ts', 'node:crypto'),
  ...from('functions/adapters/stores/a.ts', '../table/keys.ts', '@aws-sdk/client-dynamodb'),
  ...from('functions/adapters/stores/accounts/a.ts', '../../table/keys.ts', '../tenants/claims.ts', './b.ts'),
  ...from('functions/runtime/a.ts', '../core/refusals/refusals.ts', '@middy/core', './logger.ts'),
  ...from('functions/api/pipeline/a.ts', '../../core/model/tenant.ts', '../../adapters/table/page.ts'),
  ...from('functions/background/delivery/a.ts', '../../adapters/email/email-sender.ts', './env.ts'),
  ...from('functions/api/commands/a.ts', '../pipeline/headers.ts', '../../routes/routes.ts', './env.ts'),
  ...from('functions/api/passwords/handler.ts', '../commands/request-trial.ts', 'node:crypto'),
  ...from('functions/background/relay/handler.ts', '@aws-sdk/client-sfn', '../delivery/start-work.ts'),
  ...from('functions/routes/a.ts', './route.ts'),
  ...from('functions/api/public/handler.ts', '../../../docs/openapi.json'),
  ...from('functions/openapi/a.ts', '../core/model/tenant.ts', '../routes/routes.ts'),
  ...from('functions/openapi/contracts/a.ts', '../parts/answers.ts', '../../api/queries/billing.ts'),
  ...from('infra/constructs/alarms/a.ts', '../../../functions/runtime/metrics.ts'),
  ...from('infra/a.ts', '../functions/routes/routes.ts', '../functions/api/commands/env.ts'),
  ...from('infra/local/a.ts', './clock/clock.ts', './functions/pool.ts', '../sdk-operations.ts', 'node:http'),
  ...from('infra/local/app/a.ts', '../functions/worker.ts', '../../sdk-operations.ts'),
  ...from('infra/local/functions/a.ts', './worker.ts', '../clock/activity.ts', 'node:worker_threads'),
  ...from('infra/tools/a.ts', '../../functions/openapi/document.ts'),
  ...from('test/core/a.ts', '../support/requests.ts', '../../functions/core/model/tenant.ts'),
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

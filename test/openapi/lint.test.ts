import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const Report = z.object({ problems: z.array(z.object({ ruleId: z.string(), message: z.string() })) });
const LINT = ['node_modules/@redocly/cli/bin/cli.js', 'lint', '--extends=recommended', '--format=json'];
const OFFLINE = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

test('the OpenAPI document follows every rule that Redocly recommends', async () => {
  const lint = promisify(execFile)(process.execPath, [...LINT, 'docs/openapi.json'], {
    env: { ...process.env, ...OFFLINE },
    maxBuffer: 64 * 1024 * 1024,
  });
  // With errors it exits by 1, and reports all the same.
  const { stdout } = await lint.catch((failure: { readonly stdout: string }) => failure);
  const { problems } = Report.parse(JSON.parse(stdout));
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

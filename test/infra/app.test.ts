import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const output = mkdtempSync(join(tmpdir(), 'assembly-'));
afterAll(() => rmSync(output, { recursive: true }));

describe('the app', () => {
  it('synthesizes without the CDK command line, with the context given to it and the flags of cdk.json', () => {
    const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CDK_OUTDIR: output,
        CDK_CONTEXT_JSON: JSON.stringify({ stage: 'local', issuer: 'https://issuer.example', audience: 'a' }),
      },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(output, 'manifest.json'))).toBe(true);
    const template = readFileSync(join(output, 'smartwork-local.template.json'), 'utf8');
    expect(template).toContain('https://issuer.example');
    // `enablePartitionLiterals` is a flag of cdk.json: without it the partition is looked up at the deploy.
    expect(template).not.toContain('AWS::Partition');
    // A process of its own: seconds on a busy machine.
  }, 30_000);
});

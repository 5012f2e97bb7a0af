// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${…} is what a definition substitutes
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadApp } from '../../infra/local/app/load-app.ts';
import type { Synthesized } from '../../infra/local/app/synth.ts';
import { callAws } from '../../infra/local/base/wire.ts';
import { startLocal } from '../../infra/local/start.ts';
import { IS_LONG } from '../support/runs.ts';
import { changedAssembly, synthesizeFixture } from './fixture/synthesized.ts';

let assembly: Synthesized;

beforeAll(async () => {
  assembly = await synthesizeFixture();
});

afterAll(() => assembly.remove());

describe('what is missing is an error at start that says which', () => {
  it.each([
    [
      'a substitution',
      (template: string) => template.replace('"TaskFunctionArn":', '"Other":'),
      'state machine Machine: ${TaskFunctionArn} has no substitution',
    ],
    [
      'the grant of a task',
      (template: string) => template.replace('lambda:InvokeFunction",\n', 'lambda:GetFunction",\n'),
      'state machine Machine: its role may not lambda:InvokeFunction',
    ],
    [
      'the grant of a call',
      (template: string) => template.replace('"ses:SendEmail"', '"ses:SendRawEmail"'),
      'function Task: calls ses:SendEmail, its role has none of ses:SendEmail',
    ],
    [
      'the grant of a stream',
      (template: string) => template.replaceAll('"dynamodb:GetRecords"', '"dynamodb:Other"'),
      'function Relay: its role may not dynamodb:GetRecords',
    ],
    [
      'an integration',
      (template: string) => template.replace('"Ref": "Integration"', '"Ref": "Authorizer"'),
      'its target integrations/Authorizer is not an integration',
    ],
    [
      'a permission',
      (template: string) => template.replace('"events.amazonaws.com"', '"s3.amazonaws.com"'),
      'function Sweep: has a rule but no permission for events.amazonaws.com',
    ],
    [
      'a resource',
      (template: string) => template.replace('"TABLE_NAME": {', '"POOL": {"Ref":"Pool"}, "TABLE_NAME": {'),
      'Pool is not in the template',
    ],
  ])('%s', async (_, change, message) => {
    const changed = changedAssembly(assembly.directory, change);
    const started = loadApp({
      assembly: changed,
      apiOrigin: 'http://localhost:3000',
      addStop: () => undefined,
    });
    await expect(started).rejects.toThrow(message);
  });

  it('a variable', async () => {
    const changed = changedAssembly(assembly.directory, (template) =>
      template.replace('"SECRET": {', '"SECRTE": {'),
    );
    await expect(startLocal({ port: 0, assembly: changed, quiet: true })).rejects.toThrow(
      /function Api does not load: .*SECRET/s,
    );
  });

  it.each([
    { requirePaymentMethod: true },
    { finance: true },
    { connectors: 'WORKBOX' },
    { webhooks: 'WORKBOX=http://127.0.0.1:4000' },
  ])('F46: %o of the synth beside an assembly, which was made with or without it', async (option) => {
    const started = startLocal({ port: 0, assembly: assembly.directory, ...option, quiet: true });
    await expect(started).rejects.toThrow(`--${Object.keys(option)[0]} is for a synth`);
  });

  it('a port', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => busy.once('listening', resolve));
    const { port } = Object(busy.address());
    await expect(startLocal({ port, assembly: assembly.directory })).rejects.toThrow(
      `Port ${port} is in use`,
    );
    busy.close();
  });
});

const machineArn = 'arn:aws:states:ap-northeast-2:000000000000:stateMachine:Machine';

function countEngines(dbPath: string): number {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return processes.split('\n').filter((line) => line.includes(' serve --host') && line.includes(dbPath))
    .length;
}

describe('--data', () => {
  it.runIf(IS_LONG)(
    'survives a kill: tables, mails and clock are there, a waiting execution waits again, no engine is left over',
    async () => {
      const data = mkdtempSync(join(tmpdir(), 'local-data-'));
      const run = join(import.meta.dirname, '../../infra/local/run.ts');
      const child = spawn(
        process.execPath,
        [run, '--quiet', '--data', data, '--assembly', assembly.directory],
        {
          env: { ...process.env, PORT: '0' },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const urls: Record<string, string> = {};
      for await (const line of createInterface({ input: child.stdout })) {
        const [, name, url] = /^(.*?)\s+(http:\S+)$/.exec(line) ?? [];
        if (name && url) urls[name] = url;
        if (line.startsWith('Ready')) break;
      }
      const input = JSON.stringify({ name: 'kept', until: '2095-01-01T00:00:00Z' });
      await callAws(urls['Step Functions'] ?? '', 'AWSStepFunctions.StartExecution', {
        stateMachineArn: machineArn,
        name: 'kept',
        input,
      });
      await callAws(urls['DynamoDB'] ?? '', 'DynamoDB_20120810.PutItem', {
        TableName: 'Items',
        Item: { pk: { S: 'a' }, sk: { S: 'b' } },
      });
      const advanced = await fetch(`${urls['API']}/_local/clock/advance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"to":"2090-01-01T00:00:00Z"}',
      });
      expect(advanced.status).toBe(200);
      child.kill('SIGKILL');
      await vi.waitFor(() => expect(countEngines(data)).toBe(0));

      const again = await startLocal({ port: 0, data, assembly: assembly.directory, quiet: true });
      expect(again.now().toISOString()).toMatch(/^2090-01-01T00:00/);
      await again.drain();
      expect(again.executions()).toMatchObject([{ name: 'kept', status: 'RUNNING', input }]);
      const item = { TableName: 'Items', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };
      expect(await callAws(again.dynamodbUrl, 'DynamoDB_20120810.GetItem', item)).toHaveProperty('Item');
      await again.advance({ to: '2095-01-01T00:00:00Z' });
      expect(again.executions()).toMatchObject([{ name: 'kept', status: 'SUCCEEDED' }]);
      await again.stop();
      expect(countEngines(data)).toBe(0);

      const third = await startLocal({ port: 0, data, assembly: assembly.directory, quiet: true });
      expect(third.executions()).toMatchObject([{ name: 'kept', status: 'SUCCEEDED' }]);
      expect(third.mails()).toMatchObject([{ subject: 'Done: kept', template: 'done' }]);
      await third.stop();
    },
  );
});

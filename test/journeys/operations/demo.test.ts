import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, inject, it } from 'vitest';

it('the demo tells a life of a year and a half, every sentence of which is checked (R3, R46, R98, R99, R64-R67, R70, R73, R74, R76, R103, R104, R106, R107, R112, R116, R118, R121, R123, R126, R128, R129, R131-R133, R135)', async () => {
  const { code, told } = await runDemo();
  expect(told).toContain('All of it took');
  expect(code).toBe(0);
  expect(told).toMatch(/23:59:59 KST {2}Login is allowed: NAVER_WORKS TRIALING, WORKPLACE TRIALING\./);
  expect(told).toMatch(/00:00:00 KST {2}Login is allowed: NAVER_WORKS TRIALING, WORKPLACE ACTIVE\./);
  expect(told).toMatch(/00:00:00 KST {2}Login is refused: no product\./);
  expect(told).toContain('1 TB is added, paid for by the day');
  expect(told).toContain('the estimate is 0 won for 0 days');
  expect(told).toMatch(/PENALTY of WORKPLACE: 1 × CANCELLATION, \d+ won\n.*Credits cannot pay it/);
  expect(told).toMatch(
    /smartwork-verification=[0-9a-f]{40}\n.*The record was seen\. NAVER WORKS works normally\./,
  );
  expect(told).toContain('The new password is set, and Mina is in.');
  expect(told).toContain('WORKPLACE has renewed itself for another year');
  expect(told).toContain('the company ID is free for others');
});

function runDemo(): Promise<{ code: number | null; told: string }> {
  const child = spawn(process.execPath, ['infra/local/demo.ts', '--assembly', inject('assembly')], {
    cwd: resolve(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, told }));
  });
}

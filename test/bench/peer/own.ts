import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { OWNER } from '../../support/tenants.ts';
import { companyBody } from '../scenes/companies.ts';
import { seedTenants } from '../scenes/seeded-tenants.ts';
import { processesUnder, residentMb } from '../tools/processes.ts';
import { call, type Subject } from './subject.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TenantSchema = z.object({ subscriptions: z.array(z.object({ status: z.string() })) });

/** Starts the local run as `npm start` does, in a process of its own. */
export async function startOwn(assembly: string): Promise<Subject> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', 'infra/local/run.ts', '--quiet', '--assembly', assembly],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  let [url, dynamodb] = ['', ''];
  for await (const line of lines) {
    url = /^API +(\S+)/.exec(line)?.[1] ?? url;
    dynamodb = /^DynamoDB +(\S+)/.exec(line)?.[1] ?? dynamodb;
    if (line.startsWith('Ready after')) break;
  }
  child.stdout.resume();
  const { body } = await call(
    `${url}/_local/tokens`,
    sends('POST', { sub: OWNER, scope: 'smartwork/console' }),
  );
  const { token } = z.object({ token: z.string() }).parse(body);
  return {
    ...actionsOf({ url, dynamodb, token }),
    residentMb: () => residentMb(processesUnder(child.pid ?? 0)),
    async stop() {
      const ended = new Promise((ends) => child.once('close', ends));
      child.kill('SIGINT');
      await ended;
    },
  };
}

interface Where {
  readonly url: string;
  readonly dynamodb: string;
  readonly token: string;
}

const sends = (method: string, body: object, headers: object = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

function actionsOf({ url, dynamodb, token }: Where): Omit<Subject, 'residentMb' | 'stop'> {
  let addresses: string[] = [];
  const authorization = `Bearer ${token}`;
  const advance = (by: string) => call(`${url}/_local/clock/advance`, sends('POST', { by }));
  const bodyOf = (name: string) => companyBody(WORKPLACE_BODY, name);

  return {
    async request(companies) {
      const { body } = await call(`${url}/_local/clock`, {});
      const now = new Date(z.object({ now: z.string() }).parse(body).now);
      const ids = await seedTenants(dynamodb, companies, (index) => bodyOf(`peer-${index}`), now, 1);
      await advance('PT0S');
      addresses = ids.map((id) => `${url}/v1/tenants/${id}`);
    },
    async requestByHttp(name) {
      const headers = { authorization, 'idempotency-key': randomUUID() };
      await call(`${url}/v1/tenants`, sends('POST', bodyOf(name), headers));
    },
    async preview(company) {
      const path = `${addresses[company]}/subscriptions/WORKPLACE/paid-switch?dryRun=true`;
      const body = { billingPlan: 'MONTHLY', termsVersion: TERMS_VERSION };
      await call(path, sends('PUT', body, { authorization }));
    },
    pass: async (days) => void (await advance(`P${days}D`)),
    async check() {
      for (const address of addresses) {
        const { body } = await call(address, { headers: { authorization } });
        const [subscription] = TenantSchema.parse(body).subscriptions;
        if (subscription?.status !== 'CANCELED') throw new Error(`${address} has not ended`);
      }
    },
  };
}

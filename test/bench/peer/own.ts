import * as z from 'zod';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { locationOf, type Reply } from '../../support/journeys/caller.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { OWNER } from '../../support/tenants.ts';
import { companyBody } from '../scenes/companies.ts';
import { seedTenants } from '../scenes/seeded-tenants.ts';
import { startLocalProcess } from '../tools/local-process.ts';
import type { Subject } from './subject.ts';

const TenantSchema = z.object({ subscriptions: z.array(z.object({ status: z.string() })) });
const bodyOf = (name: string) => companyBody(WORKPLACE_BODY, name);

/** The local run, of which one owner asks for all companies. */
export async function startOwn(assembly: string): Promise<Subject> {
  const local = await startLocalProcess(assembly);
  const owner = await local.as(OWNER).catch(async (error: unknown) => {
    await local.stop();
    throw error;
  });
  let addresses: string[] = [];

  return {
    async request(companies) {
      const now = await local.now();
      const ids = await seedTenants(local.dynamodbUrl, companies, (index) => bodyOf(`peer-${index}`), now, 1);
      await local.advance('PT0S');
      addresses = ids.map((id) => `/v1/tenants/${id}`);
    },
    requestByHttp: async (name) => void locationOf(await owner.post('/v1/tenants', bodyOf(name))),
    async preview(company) {
      const path = `${addresses[company]}/subscriptions/WORKPLACE/paid-switch?dryRun=true`;
      ok(await owner.send('PUT', path, { billingPlan: 'MONTHLY', termsVersion: TERMS_VERSION }));
    },
    pass: (days) => local.advance(`P${days}D`),
    async check() {
      for (const address of addresses) {
        const [subscription] = TenantSchema.parse(ok(await owner.get(address)).body).subscriptions;
        if (subscription?.status !== 'CANCELED') throw new Error(`${address} has not ended`);
      }
    },
    residentMb: local.residentMb,
    stop: local.stop,
  };
}

function ok(reply: Reply): Reply {
  if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.text}`);
  return reply;
}

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { timeOn } from './days.ts';
import type { Http } from './http.ts';
import { COMPANY_ID, createLoginPage } from './login-page.ts';
import type { Narrator } from './narrator.ts';

const SubscriptionSchema = z.object({
  product: z.string(),
  status: z.string(),
  billingPlan: z.string(),
  dataStatus: z.string(),
  trial: z.object({ startDate: z.string(), endDate: z.string(), expiresAt: z.string() }),
  firstPaidDay: z.string().optional(),
  commitment: z.object({ startDate: z.string(), endDate: z.string() }).optional(),
  scheduledChanges: z.array(z.object({ type: z.string(), effectiveDate: z.string() })),
});
const TenantSchema = z.object({ tenantId: z.string(), subscriptions: z.array(SubscriptionSchema) });
const DomainSchema = z.object({
  domainOwnership: z.string(),
  domainVerification: z.object({ record: z.object({ name: z.string(), value: z.string() }) }).optional(),
  subscriptions: z.array(z.object({ limitedFeatures: z.array(z.string()) })),
});
const ProblemSchema = z.object({ code: z.string() });

type Product = 'NAVER_WORKS' | 'WORKPLACE';
export type Company = Awaited<ReturnType<typeof createCompany>>;

const MAIL = 'office@hanok-trading.example';

/** The company of the demo: its administrator's calls on the console, and the calls of its products. */
export async function createCompany(http: Http, narrator: Narrator) {
  const console = await http.token('mina', 'smartwork/console');
  const product = await http.token('login-page', 'smartwork/product');
  const { termsVersion } = z
    .object({ termsVersion: z.string() })
    .parse((await http.call('GET', '/v1/catalog')).body);
  let address = '';

  const on = (path: string): string => (path.startsWith('/v1/') ? path : address + path);

  async function read() {
    const { body, etag } = await http.call('GET', address, { token: console });
    return { ...TenantSchema.parse(body), etag };
  }

  async function domain() {
    const { body } = await http.call('GET', address, { token: console });
    const { domainOwnership: ownership, subscriptions } = DomainSchema.parse(body);
    return { ownership, limited: subscriptions.some(({ limitedFeatures }) => limitedFeatures.length > 0) };
  }

  /** A command; answers when its mails and executions are done too. */
  async function change(method: 'PUT' | 'DELETE', path: string, headers: object, body?: object) {
    const options = { token: console, headers: { ...headers }, ...(body && { body }) };
    const reply = await http.call(method, on(path), options);
    await http.catchUp();
    return reply.body;
  }

  return {
    http,
    narrator,
    termsVersion,
    get: async (path: string) => (await http.call('GET', on(path), { token: console })).body,
    put: (path: string, body: object) => change('PUT', path, {}, body),

    /** A change of a schedule reads the company first, for the If-Match. */
    edit: async (path: string, body: object) =>
      change('PUT', path, { 'if-match': (await read()).etag }, body),

    /** WORKPLACE itself reports how much of its shared capacity is used. */
    async report(gigabytes: number): Promise<void> {
      const body = { usedBytes: gigabytes * 1_024 ** 3 };
      await http.call('PUT', on('/subscriptions/WORKPLACE/capacity/usage'), { token: product, body });
      await http.catchUp();
    },

    drop: async (path: string) => change('DELETE', path, { 'if-match': (await read()).etag }),

    /** Makes a call that must be refused; answers the code of the refusal. */
    async refused(status: number, path: string, body: object): Promise<string> {
      const reply = await http.call('PUT', on(path), { token: console, body, expect: status });
      return ProblemSchema.parse(reply.body).code;
    },

    async requestTrial(): Promise<void> {
      const { body } = await http.call('POST', '/v1/tenants', {
        token: console,
        headers: { 'idempotency-key': randomUUID() },
        expect: 202,
        body: {
          offer: { type: 'BUNDLE', plan: 'BASIC_BASIC' },
          companyId: COMPANY_ID,
          country: 'KR',
          language: 'en',
          account: {
            domainName: `${COMPANY_ID}.example`,
            adminId: 'mina',
            adminPassword: 'Wo0d-Roof.47',
            notificationEmail: MAIL,
          },
          termsVersion,
        },
      });
      address = `/v1/tenants/${TenantSchema.parse(body).tenantId}`;
      await http.catchUp();
    },

    /** Asks for the proof of the domain; answers the record to publish. */
    async askForProof() {
      const reply = await http.call('POST', on('/domain-verification'), {
        token: console,
        headers: { 'idempotency-key': randomUUID() },
        expect: 202,
      });
      await http.catchUp();
      const { name = '', value = '' } = DomainSchema.parse(reply.body).domainVerification?.record ?? {};
      return { ...(await domain()), name, value };
    },

    domain,

    async subscription(name: Product) {
      const found = (await read()).subscriptions.find((one) => one.product === name);
      if (!found) throw new Error(`the company has no ${name}`);
      return found;
    },

    ...createLoginPage(http, product),

    travel: (day: string, time = '10:00:00') => http.travelTo(timeOn(day, time)),
  };
}

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { timeOn } from './days.ts';
import type { Http } from './http.ts';
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
const EntitlementSchema = z.object({
  loginAllowed: z.boolean(),
  products: z.array(z.object({ product: z.string(), code: z.string(), loginAllowed: z.boolean() })),
});
const ProblemSchema = z.object({ code: z.string() });
const LinkMailsSchema = z.object({ mails: z.array(z.object({ template: z.string(), text: z.string() })) });

type Product = 'NAVER_WORKS' | 'WORKPLACE';
export type Company = Awaited<ReturnType<typeof createCompany>>;

const COMPANY_ID = 'hanok-trading';
const LOGIN_ID = `mina@${COMPANY_ID}.example`;
const MAIL = 'office@hanok-trading.example';

/** The company of the demo: its administrator's calls on the console, and what its people's products ask. */
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

  /** A command; answers when what follows from it, its mails and executions, is done too. */
  async function change(method: 'PUT' | 'DELETE', path: string, headers: object, body?: object) {
    const options = { token: console, headers: { ...headers }, ...(body && { body }) };
    const reply = await http.call(method, on(path), options);
    await http.settle();
    return reply.body;
  }

  return {
    http,
    narrator,
    termsVersion,
    get: async (path: string) => (await http.call('GET', on(path), { token: console })).body,
    put: (path: string, body: object) => change('PUT', path, {}, body),

    /** Whoever changes what is scheduled has read it first: that is the If-Match. */
    edit: async (path: string, body: object) =>
      change('PUT', path, { 'if-match': (await read()).etag }, body),

    /** What WORKPLACE itself reports as used of its shared capacity. */
    async report(gigabytes: number): Promise<void> {
      const body = { usedBytes: gigabytes * 1_024 ** 3 };
      await http.call('PUT', on('/subscriptions/WORKPLACE/capacity/usage'), { token: product, body });
      await http.settle();
    },

    drop: async (path: string) => change('DELETE', path, { 'if-match': (await read()).etag }),

    /** A call that must be refused; answers with which code. */
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
      await http.settle();
    },

    /** Asks for the proof of the domain; answers what is to be published. */
    async askForProof() {
      const reply = await http.call('POST', on('/domain-verification'), {
        token: console,
        headers: { 'idempotency-key': randomUUID() },
        expect: 202,
      });
      await http.settle();
      const { name = '', value = '' } = DomainSchema.parse(reply.body).domainVerification?.record ?? {};
      return { ...(await domain()), name, value };
    },

    domain,

    async subscription(name: Product) {
      const found = (await read()).subscriptions.find((one) => one.product === name);
      if (!found) throw new Error(`the company has no ${name}`);
      return found;
    },

    /** What the login page is told of Mina and this password: a status, or NOT_VERIFIED. */
    async login(password: string): Promise<string> {
      const body = { loginId: LOGIN_ID, password };
      const reply = await http.call('POST', '/v1/credentials/verify', { token: product, body });
      return ProblemSchema.parse(reply.body).code;
    },

    /** The token of the link that comes by mail. */
    async askForLink(): Promise<string> {
      await http.call('POST', '/v1/password-resets', { body: { loginId: LOGIN_ID }, expect: 202 });
      await http.settle();
      const { mails } = LinkMailsSchema.parse((await http.call('GET', '/_local/mails')).body);
      const mail = mails.findLast(({ template }) => template === 'PASSWORD_LINK');
      return /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    },

    /** Sets the password with the token of a link; answers the code of the refusal when one is expected. */
    async redeem(token: string, password: string, expect: 200 | 422 = 200): Promise<string> {
      const body = { token, password };
      const reply = await http.call('POST', '/v1/password-resets/redeem', { body, expect });
      return expect === 200 ? 'REDEEMED' : ProblemSchema.parse(reply.body).code;
    },

    /** What the login page is told: `NAVER_WORKS TRIALING, WORKPLACE ACTIVE`. */
    async entitlement() {
      const { body } = await http.call('GET', `/v1/entitlements?companyId=${COMPANY_ID}`, { token: product });
      const { loginAllowed, products } = EntitlementSchema.parse(body);
      return {
        loginAllowed,
        products: products.map((one) => `${one.product} ${one.code}`).join(', ') || 'no product',
      };
    },

    async isNameFree(): Promise<boolean> {
      const { body } = await http.call('GET', `/v1/availability?companyId=${COMPANY_ID}`);
      return z.object({ companyId: z.object({ available: z.boolean() }) }).parse(body).companyId.available;
    },

    travel: (day: string, time = '10:00:00') => http.travelTo(timeOn(day, time)),
  };
}

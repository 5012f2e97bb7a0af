import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, type JourneyCaller, type Reply } from '../support/journeys/caller.ts';
import type { Journey } from '../support/journeys/journey.ts';
import {
  bundleRequest,
  naverWorksRequest,
  workboxRequest,
  workplaceRequest,
} from '../support/journeys/requests.ts';
import type { Day } from './calendar.ts';
import { type Offer, PRODUCTS, type Product } from './offers.ts';
import type { BillingPlan, Renewal } from './part.ts';

const REQUESTS: Readonly<Record<Offer, (company: string) => object>> = {
  BUNDLE: bundleRequest,
  NAVER_WORKS: naverWorksRequest,
  WORKPLACE: workplaceRequest,
  WORKBOX: workboxRequest,
};
const TERMS = '2026-07-01';
/** What a command answers that was accepted; others answer the status and the code of the refusal. */
export const ACCEPTED = 'accepted';

export type Enrolled = Awaited<ReturnType<typeof enrol>>;

/** The same company over HTTP: each command answers `ACCEPTED` or its refusal; a busy table is asked again. */
export async function enrol(journey: Journey, company: string, offer: Offer) {
  // A token lives for an hour, and time flies.
  const owner = () => journey.as(company);
  const product = () => journey.as('products', 'smartwork/product');
  const reply = await patient(async () =>
    (await owner()).post('/v1/tenants', REQUESTS[offer](company), company),
  );
  if (reply.status !== 202) throw new Error(`${company} was not accepted: ${reply.text}`);
  const address = reply.headers.get('location') ?? '';
  let hired = 0;
  const staff: string[] = [];

  async function command(
    as: () => Promise<JourneyCaller>,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<string> {
    const reply = await patient(async () => {
      const caller = await as();
      const read = as === owner ? await caller.get(address) : undefined;
      const etag = read?.headers.get('etag');
      return caller.send(method, address + path, body, {
        'idempotency-key': crypto.randomUUID(),
        ...(typeof etag === 'string' && { 'if-match': etag }),
      });
    });
    return reply.status < 300 ? ACCEPTED : codeOf(reply);
  }
  /** It takes a moment, in which nothing else can be changed. */
  async function raised(path: string, plan: string): Promise<string> {
    const answer = await command(owner, 'POST', path, { plan, termsVersion: TERMS });
    await journey.local.drain();
    return answer;
  }
  const read = async (path: string): Promise<unknown> =>
    (await patient(async () => (await owner()).get(address + path))).body;

  return {
    company,
    read,
    entitlement: async () =>
      (await patient(async () => (await product()).get(`/v1/entitlements?domainName=${company}.example`)))
        .body,
    mails: () =>
      journey.local
        .mails()
        .filter(({ to }) => to.includes(`office@${company}-mail.example`))
        .map(({ template }) => template),

    pay: (of: Product, startDate: Day, billingPlan: BillingPlan, renewalType: Renewal) =>
      command(owner, 'PUT', `/subscriptions/${of}/paid-switch`, {
        billingPlan,
        startDate,
        termsVersion: TERMS,
        ...(billingPlan === 'ANNUAL' && { renewalType }),
      }),
    drop: (of: Product) => command(owner, 'DELETE', `/subscriptions/${of}/paid-switch`),
    choose: (of: Product, renewalType: Renewal) =>
      command(owner, 'PUT', `/subscriptions/${of}/renewal`, { renewalType }),
    cancel: (of: readonly Product[], date: Day, acceptedPenalty: number) =>
      command(owner, 'PUT', '/cancellation', {
        items: of.map((each) => ({ product: each, date })),
        confirmationText: 'Cancel the subscription to the selected service',
        acceptedPenalty,
      }),
    upgrade: (of: Product, plan: string) => raised(`/subscriptions/${of}/upgrade`, plan),
    upgradeBundle: () => raised('/bundle/upgrade', 'PREMIUM_BASIC'),
    undo: () => command(owner, 'DELETE', '/cancellation'),
    store: (of: Product, addedUnits: number) =>
      command(owner, 'PUT', `/subscriptions/${of}/capacity`, { addedUnits }),

    /** The last ones who came are the first to go. */
    async staff(of: readonly Product[], come: number, go: number): Promise<string> {
      const remove = staff.splice(staff.length - go, go);
      const register = Array.from({ length: come }, () => `person-${hired++}`);
      staff.push(...register);
      return command(product, 'POST', '/accounts/batch', {
        accounts: register.map((id) => ({ id, products: PRODUCTS.filter((each) => of.includes(each)) })),
        remove,
      });
    },
  };
}

/**
 * Under injected faults the table may be busy for a moment, and after the end of a product its deletion changes the
 * company between a look and a call: the answer says so, and the call is made again.
 */
async function patient(call: () => Promise<Reply>): Promise<Reply> {
  for (let tries = 0; ; tries += 1) {
    const reply = await call();
    if (![412, 429, 503].includes(reply.status) || tries === 20) return reply;
    await sleep(100);
  }
}

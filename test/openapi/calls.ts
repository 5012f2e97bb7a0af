import type { StoredTenant } from '../../functions/adapters/tenant-reader.ts';
import { updateProfile } from '../../functions/commands/update-profile.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { decideSetupComplete } from '../../functions/core/decide/setup.ts';
import { requestTrial } from '../../functions/passwords/request-trial.ts';
import { availability } from '../../functions/public/availability.ts';
import { catalog } from '../../functions/public/catalog.ts';
import { getSubscription, getTenant, listFacts, listTenants } from '../../functions/queries/queries.ts';
import type { RouteName } from '../../functions/routes.ts';
import type { HttpReply, HttpRequest } from '../../functions/runtime/http-entry.ts';
import { retryOperation } from '../../functions/support/retry-operation.ts';
import { BODIES } from '../support/forms.ts';
import { request, SUPPORT } from '../support/http.ts';
import { committed, failed, ready, requestCommit, requested, TENANT_ID } from '../support/tenants.ts';

const TIMES: readonly Instant[] = ['2026-06-30T05:00:00Z', '2026-08-10T00:00:00Z', '2027-01-01T00:00:00Z'];
const TENANTS = [requested(), failed(), ...Object.values(BODIES).map((body) => ready(body))];
const IN_EVERY_STATE = TENANTS.flatMap((stored) => TIMES.map((now) => ({ stored, now })));

const KEY = { 'idempotency-key': 'key-1' };
const ONCE_AND_DRY = [
  { query: {}, headers: KEY },
  { query: { dryRun: 'true' }, headers: {} },
];

const newTenants = {
  store: {
    look: async () => ({ known: { taken: [], trialUsed: [] }, answered: undefined }),
    create: async () => ({ outcome: 'COMMITTED' }) as const,
  },
  hash: async () => ({ algorithm: 'scrypt', n: 1, r: 1, p: 1, salt: 's', key: 'k' }) as const,
  newTenantId: () => TENANT_ID,
};

const commands = (stored: StoredTenant) => ({
  load: async () => ({ stored, answered: undefined }),
  commit: async () => ({ outcome: 'COMMITTED' }) as const,
});

const started = requested();
const setUpLate = committed(decideSetupComplete(started.tenant, started.profile, 1, '2027-01-01T00:00:00Z'));
const facts = [...requestCommit().facts, ...setUpLate.facts];

const queries = (stored: StoredTenant) => ({
  tenant: async () => stored,
  tenantsOf: async () => ({ items: [stored.tenant], next: `2026-06-30T05:00:00Z#${TENANT_ID}` }),
  factsOf: async () => ({ items: facts, next: undefined }),
});

type Call = () => HttpReply | Promise<HttpReply>;

const inEveryState = (call: (deps: ReturnType<typeof queries>, asked: HttpRequest) => Promise<HttpReply>) =>
  IN_EVERY_STATE.map(
    ({ stored, now }): Call =>
      () =>
        call(queries(stored), request({ now })),
  );

/** Calls of the real work of every route; where a tenant is shown, in every state that it can be in. */
export const CALLS: Readonly<Record<Exclude<RouteName, 'getHealth' | 'getOpenApi'>, readonly Call[]>> = {
  getCatalog: ['ko', 'en'].map((language) => () => catalog(request({ query: { language } }))),
  getAvailability: ['acme', '-acme-', 'line'].map((companyId) => () => {
    const query = { companyId, domainName: 'acme.com', groupName: 'acme' };
    return availability({ claimed: async () => ['domainName'] }, request({ query }));
  }),
  requestTrial: Object.values(BODIES).flatMap((body) =>
    ONCE_AND_DRY.map((way) => () => requestTrial(newTenants, request({ method: 'POST', body, ...way }))),
  ),
  listTenants: inEveryState(listTenants),
  getTenant: inEveryState(getTenant),
  getSubscription: IN_EVERY_STATE.flatMap(({ stored, now }) =>
    Object.keys(stored.tenant.subscriptions).map((product) => () => {
      const params = { tenantId: TENANT_ID, product };
      return getSubscription(queries(stored), request({ now, params }));
    }),
  ),
  listFacts: inEveryState(listFacts),
  updateProfile: ONCE_AND_DRY.map((way) => () => {
    const body = { language: 'en', companyName: 'Acme' };
    return updateProfile(commands(ready()), request({ method: 'PATCH', body, ...way }));
  }),
  retryOperation: ONCE_AND_DRY.map(
    (way) => () => retryOperation(commands(failed()), request({ method: 'POST', caller: SUPPORT, ...way })),
  ),
};

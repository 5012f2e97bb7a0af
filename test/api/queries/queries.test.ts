import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../../functions/adapters/table/page.ts';
import {
  getSubscription,
  getTenant,
  listEvents,
  listTenants,
} from '../../../functions/api/queries/queries.ts';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { CUSTOMER, cursorOf, refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { NAVER_WORKS_BODY } from '../../support/requests.ts';
import { OWNER, ready, requestCommit, TENANT_ID } from '../../support/tenants.ts';

const PRODUCT_CALLER = { sub: 'product', scopes: ['smartwork/product'] } as const;
const EXPIRY = '2026-07-29T15:00:00Z';
const OWNER_KEY = `2026-06-30T05:00:00Z#${TENANT_ID}`;
const EVENT_KEY = 'EVENT#0000000001#001';
const inCursor = (key: string) => cursorOf(request(), key);

interface Held {
  readonly stored?: StoredTenant;
  readonly timers?: readonly WorkItem[];
  readonly next?: string;
}

function reader({ stored = ready(), timers = [], next }: Held = {}) {
  return {
    tenantWithTimers: recorder((_: string) => ({ ...stored, timers })),
    groupsOf: async () => new Map(),
    tenantsOf: recorder((_: string, __: PageRequest) => ({ items: [ready().tenant], next })),
    tenantAlone: recorder((_: string): Tenant | undefined => ready().tenant),
    eventsOf: recorder((_: string, __: PageRequest) => ({ items: requestCommit().events, next })),
  };
}

describe('one tenant', () => {
  it('R161 is shown to its owner with its profile and ETag', async () => {
    expect(await getTenant(reader(), request())).toMatchObject({
      status: 200,
      headers: { etag: '"v2"' },
      body: { tenantId: TENANT_ID, profile: { loginId: 'admin@acme.com' } },
    });
  });

  it('R52 is shown about now, before any timer has written', async () => {
    const { body } = await getTenant(reader(), request({ now: EXPIRY }));
    expect(body).toMatchObject({
      version: 2,
      subscriptions: [{ status: 'CANCELED' }, { status: 'CANCELED' }],
    });
  });

  it('is shown to support, to nobody else', async () => {
    expect(await getTenant(reader(), request({ caller: SUPPORT }))).toMatchObject({ status: 200 });
    expect(await refusalOf(() => getTenant(reader(), request({ caller: STRANGER })))).toEqual({
      refused: 'NOT_FOUND',
    });
    const nobody = { ...reader(), tenantWithTimers: async () => undefined };
    expect(await refusalOf(() => getTenant(nobody, request()))).toEqual({ refused: 'NOT_FOUND' });
  });
});

describe('one subscription', () => {
  const paramsOf = (product: string) => ({ params: { tenantId: TENANT_ID, product } });

  it('R64 is My Product, about now', async () => {
    const deps = reader({ stored: ready(NAVER_WORKS_BODY) });
    const asked = request({ ...paramsOf('NAVER_WORKS'), now: EXPIRY });
    expect(await getSubscription(deps, asked)).toMatchObject({
      status: 200,
      headers: { etag: '"v2"' },
      body: { product: 'NAVER_WORKS', status: 'SUSPENDED' },
    });
  });

  it.each(['WORKBOX', 'OTHER', 'naver_works'])('of %s there is none', async (product) => {
    expect(await refusalOf(() => getSubscription(reader(), request(paramsOf(product))))).toEqual({
      refused: 'NOT_FOUND',
    });
  });
});

describe('lists', () => {
  it('R161 of tenants are those of the caller, 50 a page', async () => {
    const deps = reader();
    const { body } = await listTenants(deps, request());
    expect(body).toMatchObject({ tenants: [{ tenantId: TENANT_ID }] });
    expect(body).not.toHaveProperty('cursor');
    expect(deps.tenantsOf.calls).toEqual([[OWNER, { limit: 50, after: undefined }]]);
  });

  it('go on behind the cursor of the page before', async () => {
    const first = reader({ next: OWNER_KEY });
    const { body } = await listTenants(first, request({ query: { limit: '1' } }));
    expect(body).toMatchObject({ cursor: inCursor(OWNER_KEY) });
    const second = reader();
    await listTenants(second, request({ query: { limit: '1', cursor: inCursor(OWNER_KEY) } }));
    expect(second.tenantsOf.calls).toEqual([[OWNER, { limit: 1, after: OWNER_KEY }]]);
  });

  it('of events say who did what and when, to those who may see the tenant', async () => {
    const deps = reader({ next: EVENT_KEY });
    const query = { limit: '100', cursor: inCursor(EVENT_KEY) };
    expect(await listEvents(deps, request({ query }))).toMatchObject({
      body: { events: [{ type: 'TRIAL_REQUESTED', version: 1 }], cursor: inCursor(EVENT_KEY) },
    });
    expect(deps.eventsOf.calls).toEqual([[TENANT_ID, { limit: 100, after: EVENT_KEY }]]);
    expect(await listEvents(reader(), request({ caller: SUPPORT }))).toMatchObject({ status: 200 });
    expect(await refusalOf(() => listEvents(reader(), request({ caller: STRANGER })))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it('H5 of events tell a product what concerns it, in the words of the bus', async () => {
    const [event] = requestCommit().events;
    if (!event) throw new Error('no event');
    const items = [event, { ...event, number: 2, product: 'WORKBOX' as const }, { ...event, number: 3 }];
    const deps = { ...reader(), eventsOf: async () => ({ items, next: EVENT_KEY }) };
    const asked = { caller: PRODUCT_CALLER, query: { product: 'WORKPLACE' } };
    expect(await listEvents(deps, request(asked))).toMatchObject({
      status: 200,
      body: {
        events: [
          { id: `${TENANT_ID}-v1-1`, type: 'smartwork.subscription.trial-requested.v1' },
          { id: `${TENANT_ID}-v1-3` },
        ],
        cursor: cursorOf(request(asked), EVENT_KEY),
      },
    });
    const { body } = await listEvents(deps, request({ query: { product: 'WORKBOX' } }));
    expect(body).toMatchObject({ events: [{ data: { number: 1 } }, { data: { number: 2 } }, {}] });
  });

  it.each([
    [{}, 'REQUIRED'],
    [{ product: 'OTHER' }, 'NOT_ALLOWED'],
  ])('H5 of events refuse a product that asks by %j', async (query, code) => {
    expect(
      await refusalOf(() => listEvents(reader(), request({ caller: PRODUCT_CALLER, query }))),
    ).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: 'query/product', code }],
    });
  });

  it('of the events of no tenant there are none', async () => {
    const nobody = {
      tenantAlone: async () => undefined,
      eventsOf: async () => ({ items: [], next: undefined }),
    };
    expect(await refusalOf(() => listEvents({ ...reader(), ...nobody }, request()))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it('EDGE-A6 of events are for whose company it is now', async () => {
    const given = { ...reader(), tenantAlone: async () => ({ ...ready().tenant, ownerSub: STRANGER.sub }) };
    expect(await listEvents(given, request({ caller: STRANGER }))).toMatchObject({ status: 200 });
    expect(await refusalOf(() => listEvents(given, request()))).toEqual({ refused: 'NOT_FOUND' });
  });

  it('EDGE-Q2 of events refuse a cursor behind their end, to those who may see the tenant', async () => {
    const eventsOf = async (_: string, { after }: PageRequest) => ({
      items: after === undefined ? requestCommit().events : [],
      next: undefined,
    });
    const behind = (caller: HttpRequest['caller']) => {
      const query = { cursor: cursorOf(request({ caller }), 'EVENT#0000000009#001') };
      return refusalOf(() => listEvents({ ...reader(), eventsOf }, request({ caller, query })));
    };
    const invalid = { errors: [{ pointer: 'query/cursor', code: 'CURSOR_INVALID' }] };
    expect(await behind(SUPPORT)).toMatchObject(invalid);
    expect(await behind(CUSTOMER)).toMatchObject(invalid);
    expect(await behind(STRANGER)).toEqual({ refused: 'NOT_FOUND' });
  });

  it.each([
    [{ limit: '0' }, 'query/limit'],
    [{ limit: '101' }, 'query/limit'],
    [{ limit: 'many' }, 'query/limit'],
    [{ limit: '1.5' }, 'query/limit'],
    [{ cursor: 'abc' }, 'query/cursor'],
    [{ cursor: '' }, 'query/cursor'],
    [{ cursor: inCursor(EVENT_KEY) }, 'query/cursor'],
    [{ cursor: inCursor(`${OWNER_KEY}\nx`) }, 'query/cursor'],
  ])('refuse %j', async (query, pointer) => {
    const deps = reader();
    expect(await refusalOf(() => listTenants(deps, request({ query })))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer }],
    });
    expect(deps.tenantsOf.calls).toEqual([]);
  });
});

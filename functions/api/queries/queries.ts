import type { Page, PageRequest } from '../../adapters/table/page.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import type { DomainEvent } from '../../core/lifecycle/events.ts';
import type { WorkItem } from '../../core/lifecycle/work.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { Group } from '../../core/model/group.ts';
import type { KnownTenant, Tenant } from '../../core/model/tenant.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { NOTHING_USED } from '../../core/usage/capacity.ts';
import type { Seen } from '../../core/views/allowed-actions.ts';
import { busEventOf } from '../../core/views/bus/bus-event.ts';
import { eventView } from '../../core/views/event-view.ts';
import { subscriptionView } from '../../core/views/subscription-view.ts';
import { tenantView } from '../../core/views/tenant-view.ts';
import { invalidInput, parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { assertOwned, callerIn, isProductOnly, visibleOf } from '../pipeline/callers.ts';
import { etagOf } from '../pipeline/headers.ts';
import {
  cursorInvalid,
  EVENT_CURSOR,
  PageQuery,
  pageIn,
  TENANT_CURSOR,
  withCursor,
} from '../pipeline/paging.ts';
import { subscriptionPathIn, tenantIdIn } from '../pipeline/path-parameters.ts';
import { profileReply } from '../pipeline/replies.ts';

export interface QueryDeps {
  readonly tenantWithTimers: (
    tenantId: string,
  ) => Promise<(KnownTenant & { readonly timers: readonly WorkItem[] }) | undefined>;
  readonly tenantAlone: (tenantId: string) => Promise<Tenant | undefined>;
  readonly tenantsOf: (ownerSub: string, page: PageRequest) => Promise<Page<Tenant>>;
  readonly groupsOf: (tenants: readonly Tenant[]) => Promise<ReadonlyMap<string, Group>>;
  readonly eventsOf: (tenantId: string, page: PageRequest) => Promise<Page<DomainEvent>>;
  readonly deployment?: Deployment;
}

/** GET /v1/tenants: the dashboard of one customer account (R161). */
export async function listTenants(deps: QueryDeps, request: HttpRequest): Promise<HttpReply> {
  const page = await deps.tenantsOf(callerIn(request).sub, pageIn(request, TENANT_CURSOR));
  const { deployment } = deps;
  const groups = await deps.groupsOf(page.items);
  const tenants = page.items.map((tenant) =>
    tenantView(tenant, request.now, { group: groups.get(tenant.group?.groupId ?? ''), deployment }),
  );
  return { status: 200, body: withCursor(request, { tenants }, page) };
}

/** GET /v1/tenants/{tenantId} */
export async function getTenant(deps: QueryDeps, request: HttpRequest): Promise<HttpReply> {
  const known = await visibleTenant(deps, request, tenantIdIn(request));
  return profileReply(known.tenant, known.profile, request.now, seenOf(known));
}

/** GET /v1/tenants/{tenantId}/subscriptions/{product}: My Product. */
export async function getSubscription(deps: QueryDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const stored = await visibleTenant(deps, request, tenantId);
  const { tenant } = applyDue(stored.tenant, request.now);
  const subscription = tenant.subscriptions[product];
  if (!subscription) throw new RefusedError(refuse('NOT_FOUND'));
  const headers = { etag: etagOf(tenant.version) };
  return { status: 200, headers, body: subscriptionView(tenant, subscription, request.now, seenOf(stored)) };
}

export const EventsQuerySchema = PageQuery.extend({
  product: ProductSchema.optional().describe(
    'Only what concerns this product, as the bus tells it. The products must name theirs.',
  ),
});

/**
 * GET /v1/tenants/{tenantId}/events: for whose company it is now, also what happened under an owner before. A product gets
 * what concerns it in the words of the bus, so it catches up with one company by the same code by which it listens; a
 * page may then have less than was asked for, and more behind it.
 */
export async function listEvents(deps: QueryDeps, request: HttpRequest): Promise<HttpReply> {
  const [tenantId, caller] = [tenantIdIn(request), callerIn(request)];
  const { product } = parseInput(EventsQuerySchema, request.query, 'query');
  if (product === undefined && isProductOnly(caller)) throw productRequired();
  const asked = pageIn(request, EVENT_CURSOR);
  const [tenant, page] = await Promise.all([deps.tenantAlone(tenantId), deps.eventsOf(tenantId, asked)]);
  assertOwned(tenant, caller);
  // A tenant has at least one event, and behind a cursor that was handed out there is more.
  if (page.items.length === 0) throw cursorInvalid();
  const events =
    product === undefined
      ? page.items.map(eventView)
      : page.items.filter((event) => (event.product ?? product) === product).map(busEventOf);
  return { status: 200, body: withCursor(request, { events }, page) };
}

const productRequired = () =>
  invalidInput([
    {
      pointer: 'query/product',
      code: 'REQUIRED',
      message: { en: 'Name your product.', ko: '상품을 지정해 주십시오.' },
    },
  ]);

const seenOf = ({
  timers,
  usageHead,
  group,
  deployment,
}: KnownTenant & { readonly timers: readonly WorkItem[] }): Seen => ({
  timers,
  used: usageHead ?? NOTHING_USED,
  group,
  deployment,
});

const visibleTenant = async (deps: QueryDeps, request: HttpRequest, tenantId: string) => ({
  ...visibleOf(await deps.tenantWithTimers(tenantId), request),
  deployment: deps.deployment,
});

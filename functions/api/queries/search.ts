import * as z from 'zod';
import { coded } from '../../core/issue-code.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import type { Identity, StoredTenant } from '../../core/model/tenant.ts';
import { normalNames } from '../../core/names/claims.ts';
import { tenantView } from '../../core/views/tenant-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, isVisible } from '../pipeline/callers.ts';
import { pageIn, TENANT_CURSOR } from '../pipeline/paging.ts';

export interface SearchDeps {
  /** The tenant that has claimed the value, in normal form. */
  readonly ownerOf: (value: Identity) => Promise<string | undefined>;
  /** Those that had it and gave it back: they left, or have another name now. The last one first. */
  readonly formerOwnersOf: (value: Identity, limit: number) => Promise<readonly string[]>;
  readonly tenant: (tenantId: string) => Promise<StoredTenant | undefined>;
  readonly deployment?: Deployment;
}

const Text = z.string().max(253).optional();
const Names = z.object({ companyId: Text, domainName: Text, groupName: Text, executionName: Text });

/** What a tenant is looked for by: one of these. */
export const SearchQuerySchema = Names.refine(
  (query) => Object.values(query).filter((value) => value !== undefined).length === 1,
  coded('ONE_NAME', {
    en: 'Ask by exactly one of companyId, domainName, groupName, executionName.',
    ko: 'companyId, domainName, groupName, executionName 중 하나만 지정해 주십시오.',
  }),
);

export const isSearch = ({ query }: HttpRequest): boolean =>
  Object.keys(Names.shape).some((name) => query[name] !== undefined);

/** GET /v1/tenants with a name: the tenant that has it, then those that had it; of these, those that the caller may see. */
export async function searchTenants(deps: SearchDeps, request: HttpRequest): Promise<HttpReply> {
  const { executionName, ...names } = parseInput(SearchQuerySchema, request.query, 'query');
  // All that is found stands on the first page; a page that cannot be is refused all the same.
  const { limit } = pageIn(request, TENANT_CURSOR);
  const tenantIds =
    executionName === undefined
      ? await ownersOf(deps, normalNames(names), limit)
      : [tenantIn(executionName)].filter((tenantId) => tenantId !== undefined);
  const stored = await Promise.all(tenantIds.map((tenantId) => deps.tenant(tenantId)));
  const found = stored.flatMap((one) => (one && isVisible(one.tenant, callerIn(request)) ? [one] : []));
  const { deployment } = deps;
  const tenants = found.map(({ tenant, group }) => tenantView(tenant, request.now, { group, deployment }));
  return { status: 200, body: { tenants } };
}

/** A company may have had a name, given it back and taken it again: it is found once. */
async function ownersOf(deps: SearchDeps, name: Identity, limit: number): Promise<string[]> {
  const [owner, former] = await Promise.all([deps.ownerOf(name), deps.formerOwnersOf(name, limit)]);
  return [...new Set([...(owner === undefined ? [] : [owner]), ...former])].slice(0, limit);
}

/** `<tenantId>-<scope>-<kind>-v<version>`, of a restarted one with `-r<restarts>`, alone or at the end of an ARN. */
const tenantIn = (executionName: string): string | undefined =>
  /(?:^|:)(t[0-9a-z]{20})-/.exec(executionName)?.[1];

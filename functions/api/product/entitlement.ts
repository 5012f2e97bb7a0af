import * as z from 'zod';
import { entitlementOf, maxAgeOf, NO_ENTITLEMENT } from '../../core/accounts/entitlement.ts';
import { coded } from '../../core/issue-code.ts';
import type { Identity, KnownTenant } from '../../core/model/tenant.ts';
import { normalNames } from '../../core/names/claims.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';

export interface EntitlementDeps {
  /** The tenant that has claimed the value, in normal form. */
  readonly ownerOf: (value: Identity) => Promise<string | undefined>;
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
}

const Name = z.string().max(253).optional();
export const EntitlementQuerySchema = z.object({ companyId: Name, domainName: Name, groupName: Name }).refine(
  (query) => Object.values(query).filter((value) => value !== undefined).length === 1,
  coded('ONE_NAME', {
    en: 'Ask by exactly one of companyId, domainName, groupName.',
    ko: 'companyId, domainName, groupName 중 하나만 지정해 주십시오.',
  }),
);

/**
 * GET /v1/entitlements: what the products' login pages ask. The claim tells the tenant, the tenant the rest. A name that
 * nobody has, or has any more, is answered like any refused login. Logins are by far the most calls, so an answer may be
 * kept for a moment.
 */
export async function getEntitlement(deps: EntitlementDeps, request: HttpRequest): Promise<HttpReply> {
  const names = parseInput(EntitlementQuerySchema, request.query, 'query');
  const tenantId = await deps.ownerOf(normalNames(names));
  const stored = tenantId === undefined ? undefined : await deps.tenant(tenantId);
  const body = stored ? entitlementOf(stored.tenant, request.now) : NO_ENTITLEMENT;
  const age = maxAgeOf(body, request.now);
  return { status: 200, body, headers: { 'cache-control': `private, max-age=${age}` } };
}

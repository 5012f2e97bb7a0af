import * as z from 'zod';
import type {
  AccountSearch,
  FindAccounts,
  SearchPlace,
} from '../../adapters/stores/accounts/account-search.ts';
import { searchPrefixOf } from '../../adapters/stores/accounts/account-search.ts';
import { readLoginId } from '../../core/accounts/login-id.ts';
import { normalSearchText, SEARCHED_PRODUCT, termText } from '../../core/accounts/search-terms.ts';
import { type Instant, kstDateOf } from '../../core/business-calendar.ts';
import { coded } from '../../core/issue-code.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import { enrollmentOn } from '../../core/lifecycle/enrollment.ts';
import { companiesOn, companyOn, type Group } from '../../core/model/group.ts';
import { isLive } from '../../core/model/subscription.ts';
import type { Identity, Tenant } from '../../core/model/tenant.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { foundAccountView } from '../../core/views/accounts/found-account-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { assertOwned, callerIn } from '../pipeline/callers.ts';
import { cursorInvalid, PageQuery, pageIn, withCursor } from '../pipeline/paging.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';

export interface SearchAccountsDeps {
  readonly groups: (groupIds: readonly string[]) => Promise<ReadonlyMap<string, Group>>;
  readonly tenants: (tenantIds: readonly string[]) => Promise<readonly Tenant[]>;
  /** The tenant that has claimed the value, in normal form. */
  readonly ownerOf: (value: Identity) => Promise<string | undefined>;
  readonly findAccounts: FindAccounts;
}

/** Where the page before ended: a company, and the sort key of an account or of a term in it. */
const FOUND_CURSOR = /^t[0-9a-z]{20} ACCOUNT(TERM)?#WORKPLACE#.{1,400}$/u;

const Text = z.string().transform(normalSearchText).pipe(z.string().min(1).max(254)).optional();
const LOGIN_ID_OR_ITS_BEGINNING = /^[a-z0-9._-]{1,40}(@[^@]{1,253})?$/;

export const SearchAccountsQuerySchema = PageQuery.extend({
  id: Text.refine(
    (text) => text === undefined || LOGIN_ID_OR_ITS_BEGINNING.test(text),
    coded('SEARCH_ID_INVALID', {
      en: 'Send the beginning of an ID, or a whole login ID such as kim@company.com.',
      ko: 'ID의 앞부분이나 kim@company.com과 같은 전체 로그인 ID를 보내 주십시오.',
    }),
  ).describe('The beginning of the ID, or a whole login ID.'),
  name: Text.describe('The beginning of any part of the name.'),
  email: Text.describe('The beginning of the address that the account is registered with.'),
}).refine(
  ({ id, name, email }) => [id, name, email].filter((text) => text !== undefined).length === 1,
  coded('ONE_SEARCH', {
    en: 'Search by exactly one of id, name, email.',
    ko: 'id, name, email 중 하나로만 검색해 주십시오.',
  }),
);
type Query = z.output<typeof SearchAccountsQuerySchema>;

/**
 * GET …/group/accounts: searches the whole group. The display ranges of its companies do not matter (R150). A company
 * without a group searches itself.
 */
export async function searchAccounts(deps: SearchAccountsDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const query = parseInput(SearchAccountsQuerySchema, request.query, 'query');
  const [tenant] = await deps.tenants([tenantId]);
  assertOwned(tenant, callerIn(request));
  const searching = applyDue(tenant, request.now).tenant;
  if (!isLive(searching.subscriptions[SEARCHED_PRODUCT])) throw new RefusedError(refuse('NOT_SUBSCRIBED'));
  const companies = await companiesAskedBy(deps, searching, query, request.now);
  const search = searchOf(query);
  const { found, next } = await deps.findAccounts(companies, search, pageOf(request, search));
  const tenants = await deps.tenants([...new Set(found.map((one) => one.tenantId))]);
  const byId = new Map(tenants.map((one) => [one.tenantId, applyDue(one, request.now).tenant]));
  const accounts = found.flatMap(({ tenantId: of, account }) => {
    const company = byId.get(of);
    return company && isLive(company.subscriptions[SEARCHED_PRODUCT])
      ? [foundAccountView(searching, company, account)]
      : [];
  });
  const page = { items: accounts, next: next && cursorOf(next) };
  return { status: 200, body: withCursor(request, { accounts }, page) };
}

/** The companies of the group that have WORKPLACE, in the order of their IDs; of a login ID its own one. */
async function companiesAskedBy(
  { groups, ownerOf }: SearchAccountsDeps,
  searching: Tenant,
  { id }: Query,
  now: Instant,
): Promise<string[]> {
  const today = kstDateOf(now);
  const group = searching.group && (await groups([searching.group.groupId])).get(searching.group.groupId);
  const ofGroup = companyOn(group, searching.tenantId, today) && group ? enrolledIn(group, now) : [];
  const companies = [...new Set([searching.tenantId, ...ofGroup])].sort();
  const loginId = id?.includes('@') ? readLoginId(id) : undefined;
  if (!loginId) return id?.includes('@') ? [] : companies;
  const owner = await ownerOf(loginId.realm);
  return companies.filter((company) => company === owner);
}

function enrolledIn(group: Group, now: Instant): string[] {
  const today = kstDateOf(now);
  return companiesOn(group, today).flatMap(([tenantId, { enrollment }]) =>
    SEARCHED_PRODUCT in enrollmentOn(enrollment, today) ? [tenantId] : [],
  );
}

function searchOf({ id, name, email }: Pick<Query, 'id' | 'name' | 'email'>): AccountSearch {
  if (name !== undefined) return { by: 'NAME', text: termText(name) };
  if (email !== undefined) return { by: 'EMAIL', text: email };
  const [text = '', realm] = id?.split('@') ?? [];
  return { by: 'ID', text, isWhole: realm !== undefined };
}

/** The table refuses a key that stands outside of what is looked for. */
function pageOf(request: HttpRequest, search: AccountSearch) {
  const { limit, after } = pageIn(request, FOUND_CURSOR);
  if (after === undefined) return { limit, after };
  const place = placeIn(after);
  if (!place.sortKey.startsWith(searchPrefixOf(search))) throw cursorInvalid();
  return { limit, after: place };
}

const cursorOf = ({ tenantId, sortKey }: SearchPlace): string => `${tenantId} ${sortKey}`;

function placeIn(cursor: string): SearchPlace {
  const [tenantId = ''] = cursor.split(' ', 1);
  return { tenantId, sortKey: cursor.slice(tenantId.length + 1) };
}

import type { LoadedGroup } from '../../adapters/stores/groups/group-store.ts';
import type { IdempotentCall } from '../../adapters/table/idempotency-items.ts';
import type { CommitOutcome, StoredResponse } from '../../adapters/table/stored-response.ts';
import { type KstDate, kstDateOf } from '../../core/business-calendar.ts';
import type { Context } from '../../core/context.ts';
import { type GroupCommit, inTimeOf } from '../../core/groups/group-commit.ts';
import type { Deployment } from '../../core/model/deployment.ts';
import { type Group, mainOn, todayIn } from '../../core/model/group.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { orRefuse, type Refusal, RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { groupView } from '../../core/views/groups/group-view.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn, contextOf, isSupport } from './callers.ts';
import { checkIfMatch, etagOf, isDryRun } from './headers.ts';
import { callIn, repeatedReply, storedResponse } from './idempotency.ts';
import { withPresentOwners } from './present-owners.ts';
import { replyWhenCommitted } from './until-committed.ts';

export interface GroupDeps {
  readonly load: (groupId: string, call: IdempotentCall | undefined) => Promise<LoadedGroup>;
  readonly companies: (tenantIds: readonly string[], known?: Group) => Promise<(StoredTenant | undefined)[]>;
  readonly commit: (commit: GroupCommit, kept: StoredResponse | undefined) => Promise<CommitOutcome>;
  /** What is decided of a main company needs it. */
  readonly deployment?: Deployment;
}

export interface GroupCommand {
  readonly groupId: string;
  /** The companies that it concerns; one that does not exist is a 404. */
  readonly concerned: (group: Group, today: KstDate) => readonly string[];
  readonly decide: (
    group: Group,
    companies: readonly StoredTenant[],
    context: Context,
  ) => GroupCommit | Refusal;
}

/** A command on a group: support's, or the main company's owner's. */
export const runGroupCommand = (deps: GroupDeps, request: HttpRequest, command: GroupCommand) =>
  decideOnGroup(deps, request, command.groupId, async (found, asked) => {
    const group = await visibleGroup({ knownCompanies: deps.companies }, found, request);
    checkIfMatch(request, group.version);
    const context = orRefuse(inTimeOf(group, asked));
    const concerned = command.concerned(group, kstDateOf(context.now));
    const companies = await foundCompanies(deps, concerned, group);
    return { commit: orRefuse(command.decide(group, companies, context)), status: 200 };
  });

interface Decided {
  readonly commit: GroupCommit;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Decides on the group as it is, and writes what was decided with its answer. */
export async function decideOnGroup(
  deps: GroupDeps,
  request: HttpRequest,
  groupId: string,
  decide: (found: Group | undefined, context: Context) => Promise<Decided>,
): Promise<HttpReply> {
  const caller = callerIn(request);
  const call = callIn(request, caller);
  return replyWhenCommitted(request, async () => {
    const { group, answered } = await deps.load(groupId, call);
    if (answered) return { reply: repeatedReply(answered, request) };
    const { commit, status, headers } = await decide(group, contextOf(request, caller));
    const view = groupView(commit.group, commit.decidedAt);
    if (isDryRun(request)) return { reply: dryRunOf(commit, view) };
    const reply = { status, headers: { etag: etagOf(view.version), ...headers }, body: view };
    const kept = storedResponse(call, request, reply);
    return { decided: reply, commits: commit.commits, commit: () => deps.commit(commit, kept) };
  });
}

/** Nothing was written: the ETag is that of the group as it stands. A group that is not there yet has none. */
const dryRunOf = ({ expectedVersion }: GroupCommit, result: ReturnType<typeof groupView>): HttpReply => ({
  status: 200,
  ...(expectedVersion > 0 && { headers: { etag: etagOf(expectedVersion) } }),
  body: { dryRun: true, result },
});

/** Support sees every group, a customer those of which a company of its own is the main one today, or was it last. */
export async function visibleGroup(
  deps: Parameters<typeof withPresentOwners>[0],
  stored: Group | undefined,
  request: HttpRequest,
): Promise<Group> {
  const [caller, today] = [callerIn(request), kstDateOf(request.now)];
  const group = stored && (await withPresentOwners(deps, stored, today));
  const isVisible =
    group && (isSupport(caller) || mainOn(group, todayIn(group, today)).ownerSub === caller.sub);
  if (!isVisible) throw new RefusedError(refuse('NOT_FOUND'));
  return group;
}

export async function foundCompanies(
  { companies: load, deployment }: Pick<GroupDeps, 'companies' | 'deployment'>,
  tenantIds: readonly string[],
  known?: Group,
): Promise<StoredTenant[]> {
  const companies = await load(tenantIds, known);
  return companies.map((company) => {
    if (!company) throw new RefusedError(refuse('NOT_FOUND'));
    return { ...company, deployment };
  });
}

/** The company that pays on a day: it is concerned by what changes the group as a whole. */
export const mainCompany = (group: Group, today: KstDate): readonly string[] => [
  mainOn(group, today).tenantId,
];

/** The one company that a command concerns. */
export function only(company: StoredTenant | undefined): StoredTenant {
  if (!company) throw new RefusedError(refuse('NOT_FOUND'));
  return company;
}

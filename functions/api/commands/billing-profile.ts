import type { Commit } from '../../core/commit.ts';
import { decideBillingProfile } from '../../core/decide/billing-profile.ts';
import type { StoredTenant } from '../../core/model/tenant.ts';
import { BillingProfileRequestSchema } from '../../core/requests/billing-profile.ts';
import { billingProfileView } from '../../core/views/billing/billing-profile-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { billingProfileReply, triedOut } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

const after = ({ tenant, profile }: Commit, stored: StoredTenant): StoredTenant => ({
  ...stored,
  tenant,
  profile: profile ?? stored.profile,
});

/** PATCH …/billing-profile: answers the profile as it is from now on. */
export function changeBillingProfile(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const body = parseInput(BillingProfileRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId: tenantIdIn(request),
    decide: (stored, caller) => decideBillingProfile(stored, body, actorOf(caller), request.now),
    reply: (commit, stored) => billingProfileReply(after(commit, stored), request.now),
    dryRun: (commit, stored) =>
      triedOut(commit, { result: billingProfileView(after(commit, stored), request.now) }),
  });
}

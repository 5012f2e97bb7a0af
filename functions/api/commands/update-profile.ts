import { decideProfile } from '../../core/decide/update-profile.ts';
import { ProfileRequestSchema } from '../../core/requests/profile.ts';
import { NOTHING_USED } from '../../core/usage/capacity.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { actorOf } from '../pipeline/callers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';
import { profileReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** PATCH /v1/tenants/{tenantId}/profile: answers the tenant with its profile. */
export function updateProfile(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const body = parseInput(ProfileRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    decide: (stored, caller) => decideProfile(stored, body, actorOf(caller), request.now),
    reply: (commit, stored) => {
      const { tenant, profile = stored.profile, group } = commit;
      request.language.useLanguageOf(profile);
      return profileReply(tenant, profile, request.now, {
        used: stored.usageHead ?? NOTHING_USED,
        group: group?.after,
        deployment: stored.deployment,
      });
    },
  });
}

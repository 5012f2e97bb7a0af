import { decideBundleUpgrade, decideUpgrade } from '../../core/decide/upgrade.ts';
import type { Claim } from '../../core/names/claims.ts';
import type { TakenValues } from '../../core/names/taken-values.ts';
import { BundleUpgradeRequestSchema, UpgradeRequestSchema } from '../../core/requests/upgrade.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { contextOf } from '../pipeline/callers.ts';
import { subscriptionPathIn, tenantIdIn } from '../pipeline/path-parameters.ts';
import { acceptedReply } from '../pipeline/replies.ts';
import { type CommandDeps, runCommand } from '../pipeline/run-command.ts';

/** POST …/subscriptions/{product}/upgrade */
export function upgradeProduct(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, product } = subscriptionPathIn(request);
  const body = parseInput(UpgradeRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    ...nameOf(body),
    decide: (stored, caller, ownedBy) =>
      decideUpgrade(stored, product, body, knownOf(tenantId, ownedBy), contextOf(request, caller)),
    reply: acceptedReply,
  });
}

/** POST …/bundle/upgrade */
export function upgradeBundle(deps: CommandDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const body = parseInput(BundleUpgradeRequestSchema, request.body, 'body');
  return runCommand(deps, request, {
    tenantId,
    ...nameOf(body),
    decide: (stored, caller, ownedBy) =>
      decideBundleUpgrade(stored, body, knownOf(tenantId, ownedBy), contextOf(request, caller)),
    reply: acceptedReply,
  });
}

/** The domain that takes the place of a group name (F31). */
const nameOf = ({ domainName }: { domainName?: string | undefined }): { name?: Claim } =>
  domainName === undefined ? {} : { name: { field: 'domainName', value: domainName } };

const knownOf = (tenantId: string, ownedBy: string | undefined): TakenValues => ({
  taken: ownedBy === undefined || ownedBy === tenantId ? [] : ['domainName'],
  trialUsed: [],
});

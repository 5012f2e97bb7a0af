import { sharingRefusal, trialAfterSwitch } from '../../accounts/shared-accounts.ts';
import { kstDateOf } from '../../business-calendar.ts';
import { bundleIdentity, bundleParts } from '../../catalog/lookups.ts';
import { type Commit, commitOf } from '../../commit.ts';
import type { Context } from '../../context.ts';
import { bundleRefusal } from '../../guards/bundle-choice.ts';
import { bundleSwitchGuard } from '../../guards/plan-guards.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { Step } from '../../lifecycle/events.ts';
import type { MailRequest } from '../../mails/mail-item.ts';
import { isLive } from '../../model/subscription.ts';
import type { StoredTenant } from '../../model/tenant.ts';
import type { TakenValues } from '../../names/taken-values.ts';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals.ts';
import type { BundleSwitchRequest } from '../../requests/bundle-switch.ts';
import { beginIn } from './begin-in.ts';
import { newDomain } from './new-names.ts';
import { withOperation } from './start-operation.ts';

/**
 * From one of its parts, or from both, to the bundle (R91-R96): what is owned keeps its dates and its term, what is new
 * begins (A27). Of the first password only its mode is kept here.
 */
export function decideBundleSwitch(
  stored: StoredTenant,
  body: BundleSwitchRequest,
  known: TakenValues,
  context: Context,
  mails: readonly MailRequest[] = [],
): Commit | Refusal {
  const { actor, now } = context;
  const { tenant, steps } = applyDue(stored.tenant, now);
  const refused = bundleSwitchGuard({ tenant });
  if (refused) return refuse(refused);
  const { plan: bundlePlan, initialPassword } = body;
  const impossible = bundleRefusal(tenant, bundlePlan, kstDateOf(now), stored.usageHead);
  if (impossible) return impossible;
  const parts = bundleParts(bundlePlan);
  const added = parts.filter(({ product }) => !isLive(tenant.subscriptions[product]));
  const needs = { companyId: true, accounts: bundleIdentity(bundlePlan) };
  const { deployment, group } = stored;
  const begun = beginIn(tenant, added, needs, body, known, { ...context, deployment, group });
  if (isRefusal(begun)) return begun;
  const target = {
    parts: parts.map((part) => (added.includes(part) ? { ...part, begins: true as const } : part)),
    bundlePlan,
    ...newDomain(tenant, body),
    initialPassword: initialPassword.mode,
  };
  const after = withOperation(begun.tenant, stored, 'SWITCH_TO_BUNDLE', target, context);
  const tooMany = sharingRefusal(tenant, stored.usageHead?.accounts, trialAfterSwitch(after));
  if (tooMany) return tooMany;
  const requested: Step = {
    type: 'BUNDLE_SWITCH_REQUESTED',
    after,
    effectiveAt: now,
    actor,
  };
  return commitOf(stored, [...steps, ...begun.steps, requested], now, { claimed: begun.claimed, mails });
}

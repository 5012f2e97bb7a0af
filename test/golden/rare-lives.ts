import { addDays, type Instant, kstDateOf } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { quoteOf } from '../../functions/core/decide/cancellation.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../functions/core/decide/domain-verification.ts';
import { decideRename } from '../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../functions/core/decide/renewal.ts';
import { decideTrialRelease } from '../../functions/core/decide/support/trial-release.ts';
import { decideDataDeleted } from '../../functions/core/decide/system/data-deletion.ts';
import { decideOperationRetry } from '../../functions/core/decide/system/setup.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { broken, moved, subscribe, toBundle, upgrade } from '../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { cancelling, contextAt, decided, paid, reserved } from '../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../support/tenants.ts';

const PAID_AT: Instant = '2026-07-10T05:00:00Z';
const LATER: Instant = '2026-07-12T05:00:00Z';

/** Lives that leave a field in the tenant which the usual ones do not. */
export const rareLives = (): StoredTenant[] => [
  cancelledReservation(),
  cancelledChange(),
  ...lostAndTaken(),
  movedFromProvenDomain(),
  gettingDomain(),
  withKeptStorage(),
  overtaken(),
];

const cancelledReservation = () =>
  cancelling(
    reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' }),
    [{ product: 'WORKPLACE', date: '2026-07-20' }],
    PAID_AT,
  );

function cancelledChange(): StoredTenant {
  const annual = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);
  const change = { renewalType: 'CHANGE', plan: 'COLLABO', billingPlan: 'ANNUAL' } as const;
  const changing = decided(annual, decideRenewal(annual, 'WORKPLACE', change, contextAt(PAID_AT)));
  return cancelling(changing, [{ product: 'WORKPLACE', date: '2027-07-10' }], PAID_AT);
}

/** A part of a bundle that was cut short: its trial is given back, and it is subscribed anew. */
function lostAndTaken(): StoredTenant[] {
  const stored = paid(BUNDLE_BODY, 'BUNDLE', PAID_AT, {}, REQUESTED_AT);
  const items = [{ product: 'WORKPLACE' as const, date: addDays(kstDateOf(LATER), 1) }];
  const { total } = quoteOf(stored.tenant, stored.usage, items);
  const leaving = cancelling(stored, items, LATER, total);
  const after: Instant = '2026-07-13T05:00:00Z';
  const left = decided(leaving, commitOf(leaving, applyDue(leaving.tenant, after).steps, after));
  const deleted = decided(left, decideDataDeleted(left, 'WORKPLACE', after));
  const release = { product: 'WORKPLACE', reason: 'It was set up by mistake.' } as const;
  const given = decided(deleted, decideTrialRelease(deleted, release, contextAt(after)));
  return [given, moved(given, subscribe(given, 'WORKPLACE', after), after)];
}

function movedFromProvenDomain(): StoredTenant {
  const checking = decided(
    ready(),
    decideVerification(ready(), () => 'token', contextAt(PAID_AT)),
  );
  const proof = wantedProof(checking.tenant);
  if (!proof) throw new Error('no domain is checked');
  const proven = decided(checking, decideDomainChecked(checking, proof, true, PAID_AT));
  const name = { field: 'domainName', value: 'acme.co.kr' } as const;
  return decided(proven, decideRename(proven, name, undefined, contextAt(LATER)));
}

/** A company under a group name, whose next plan needs a domain. */
function gettingDomain(): StoredTenant {
  const lite = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', PAID_AT, {}, REQUESTED_AT);
  return decided(lite, upgrade(lite, 'NAVER_WORKS', 'BASIC', PAID_AT, { domainName: 'acme.com' }));
}

/** More storage than the plan of the bundle has. */
function withKeptStorage(): StoredTenant {
  const alone = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' }, REQUESTED_AT);
  const collabo = moved(alone, upgrade(alone, 'WORKPLACE', 'COLLABO_PLUS', PAID_AT), PAID_AT);
  return moved(collabo, toBundle(collabo, 'PREMIUM_BASIC', LATER), LATER);
}

/** A plan change that failed, and that is tried again after what it was to raise has got an end. */
function overtaken(): StoredTenant {
  const annual = paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, {}, REQUESTED_AT);
  const failed = broken(decided(annual, upgrade(annual, 'WORKPLACE', 'COLLABO', LATER)), LATER);
  const leaving = cancelling(failed, [{ product: 'WORKPLACE', date: '2027-07-10' }], LATER);
  return decided(leaving, decideOperationRetry(leaving, { type: 'SUPPORT', sub: 'support-1' }, LATER));
}

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { withinTrialLimit } from '../../../functions/core/decide/begin/trial-limit.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { isOnTrial } from '../../../functions/core/names/owner-trials.ts';
import { subscribe } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid } from '../../support/subscriptions.ts';
import {
  committed,
  REQUESTED_AT,
  ready,
  requestCommit,
  requested,
  storedBy,
  TENANT_ID,
} from '../../support/tenants.ts';

const LAST_SECOND: Instant = '2026-07-29T14:59:59Z';
const TRIAL_OVER: Instant = '2026-07-29T15:00:00Z';
const withWorkbox = (stored: StoredTenant): StoredTenant =>
  storedBy(committed(subscribe(stored, 'WORKBOX', REQUESTED_AT)), stored);
const others = (count: number) => Array.from({ length: count }, (_, index) => `tenant-${index}`);

describe('EDGE-A4 a company is on trial', () => {
  it.each([
    ['from its request on', requested(), REQUESTED_AT, true],
    ['until its last free second', ready(), LAST_SECOND, true],
    ['and no more when the trial is over', ready(), TRIAL_OVER, false],
    ['nor in the grace after it', ready(NAVER_WORKS_BODY), TRIAL_OVER, false],
    ['nor once it pays', paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), REQUESTED_AT, false],
    [
      'nor with the trial of a further product beside one that it pays for',
      withWorkbox(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT)),
      REQUESTED_AT,
      false,
    ],
    [
      'nor once it has cancelled all',
      cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-06-30' }], REQUESTED_AT),
      REQUESTED_AT,
      false,
    ],
  ])('%s', (_, { tenant }, now, expected) => {
    expect(isOnTrial(tenant, now)).toBe(expected);
  });
});

describe('EDGE-A4 the companies of one owner on trial', () => {
  const commit = requestCommit(BUNDLE_BODY);

  it('are as many as the setting says, and then no more', () => {
    const stored = { version: 7, tenantIds: others(6) };
    expect(withinTrialLimit(commit, { stored, tenantIds: others(4) }, 5)).toMatchObject({
      ownerTrials: { version: 8, tenantIds: [...others(4), TENANT_ID] },
    });
    expect(withinTrialLimit(commit, { stored, tenantIds: others(5) }, 5)).toMatchObject({
      refused: 'TRIAL_LIMIT_REACHED',
      extensions: { mostTrials: 5 },
    });
  });

  it('are counted from the first one on, and keep what another release knows', () => {
    expect(withinTrialLimit(commit, { stored: undefined, tenantIds: [] }, 1)).toMatchObject({
      ownerTrials: { version: 1, tenantIds: [TENANT_ID] },
    });
    const stored = Object.assign({ version: 1, tenantIds: [] }, { later: true });
    expect(withinTrialLimit(commit, { stored, tenantIds: [] }, 1)).toMatchObject({
      ownerTrials: { later: true },
    });
  });

  it('do not count a company that pays from its first day on', () => {
    const { tenant } = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const paying = { ...commit, tenant };
    expect(withinTrialLimit(paying, { stored: undefined, tenantIds: others(9) }, 5)).toBe(paying);
  });
});

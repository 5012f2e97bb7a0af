import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../../functions/core/decide/domain-verification.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { type TrialUse, trialUsesAfter, trialUsesOf } from '../../../functions/core/names/trial-uses.ts';
import { subscribe } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, OWNER, REQUESTED_AT, ready, requestCommit, storedBy } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';

/** `WORKPLACE companyId acme`, with the owner where only that one has used it. */
const told = (uses: readonly TrialUse[]): string[] =>
  uses.map(({ product, field, value, owner }) => [product, field, value, owner].filter(Boolean).join(' '));
const toldOf = (commit: Parameters<typeof trialUsesAfter>[0]) => {
  const { firsts, unused, others } = trialUsesAfter(commit);
  return { firsts: told(firsts), unused: told(unused), others: told(others) };
};

function proofOf(stored: StoredTenant) {
  const checking = storedBy(
    committed(decideVerification(stored, () => 'token', { actor: BY_OWNER, now: NOW })),
    stored,
  );
  const wanted = wantedProof(checking.tenant);
  if (!wanted) throw new Error('no proof is wanted');
  return { commit: committed(decideDomainChecked(checking, wanted, true, NOW)), checking };
}
const proven = (stored: StoredTenant): StoredTenant => {
  const { commit, checking } = proofOf(stored);
  return storedBy(commit, checking);
};
const renamed = (stored: StoredTenant, domainName: string): StoredTenant => {
  const rename = { field: 'domainName', value: domainName } as const;
  return storedBy(committed(decideRename(stored, rename, undefined, { actor: BY_OWNER, now: NOW })), stored);
};

describe('EDGE-A3 a domain uses up a free trial only once it is proven', () => {
  it('a request uses up the names that are the company’s own, and the domain for its owner only', () => {
    expect(toldOf(requestCommit(BUNDLE_BODY))).toEqual({
      firsts: [
        'NAVER_WORKS companyId acme',
        'WORKPLACE companyId acme',
        `NAVER_WORKS domainName acme.com ${OWNER}`,
        `WORKPLACE domainName acme.com ${OWNER}`,
      ],
      unused: ['NAVER_WORKS domainName acme.com', 'WORKPLACE domainName acme.com'],
      others: [],
    });
  });

  it('a group name is used up at once: nobody has to prove it', () => {
    expect(toldOf(requestCommit(LITE_BUNDLE_BODY))).toMatchObject({
      firsts: [
        'NAVER_WORKS companyId acme',
        'WORKPLACE companyId acme',
        'NAVER_WORKS groupName acme-group',
        'WORKPLACE groupName acme-group',
      ],
      unused: [],
    });
    expect(toldOf(requestCommit(NAVER_WORKS_BODY)).unused).toEqual([]);
  });

  it('the proof uses up all trials that the company has had by then', () => {
    expect(toldOf(proofOf(ready()).commit)).toEqual({
      firsts: [],
      unused: [],
      others: ['NAVER_WORKS domainName acme.com', 'WORKPLACE domainName acme.com'],
    });
  });

  it('a further product uses up the proven domain at once', () => {
    const stored = proven(ready(WORKPLACE_BODY));
    expect(toldOf(committed(subscribe(stored, 'WORKBOX', NOW)))).toEqual({
      firsts: ['WORKBOX companyId acme', 'WORKBOX domainName acme.com'],
      unused: [],
      others: [],
    });
  });

  it('a former domain counts when it was proven, and is nobody’s mark when it was not', () => {
    const usedAfter = (stored: StoredTenant) =>
      toldOf(committed(subscribe(renamed(stored, 'acme.kr'), 'WORKBOX', NOW)));
    expect(usedAfter(proven(ready(WORKPLACE_BODY)))).toEqual({
      firsts: [
        'WORKBOX companyId acme',
        `WORKBOX domainName acme.kr ${OWNER}`,
        'WORKBOX domainName acme.com',
      ],
      unused: ['WORKBOX domainName acme.kr'],
      others: [],
    });
    expect(usedAfter(ready(WORKPLACE_BODY)).firsts).toEqual([
      'WORKBOX companyId acme',
      `WORKBOX domainName acme.kr ${OWNER}`,
    ]);
  });

  it('a domain that was proven once stays so among the former ones', () => {
    const stored = renamed(proven(ready()), 'acme.kr');
    expect(stored.tenant.provenDomains).toEqual(['acme.com']);
    expect(ready().tenant).not.toHaveProperty('provenDomains');
    expect(renamed(ready(), 'acme.kr').tenant).not.toHaveProperty('provenDomains');
  });

  it('under a new domain the company has had its trials, for its owner', () => {
    const rename = { field: 'domainName', value: 'acme.kr' } as const;
    const commit = committed(decideRename(ready(), rename, undefined, { actor: BY_OWNER, now: NOW }));
    expect(toldOf(commit).others).toEqual([
      `NAVER_WORKS domainName acme.kr ${OWNER}`,
      `WORKPLACE domainName acme.kr ${OWNER}`,
    ]);
  });

  it('a lookup asks by the domain and by the owner who did not prove it', () => {
    const claims = [
      { field: 'companyId', value: 'acme' },
      { field: 'domainName', value: 'acme.com' },
    ] as const;
    expect(told(trialUsesOf(claims, ['WORKBOX'], 'owner-2'))).toEqual([
      'WORKBOX companyId acme',
      'WORKBOX domainName acme.com',
      'WORKBOX domainName acme.com owner-2',
    ]);
  });

  it('fits into a transaction however many domains a company has had (F30)', () => {
    const stored = ready(WORKPLACE_BODY);
    const secondaryDomains = Array.from({ length: 20 }, (_, index) => `acme-${index}.com`);
    const tenant = { ...stored.tenant, secondaryDomains, provenDomains: secondaryDomains };
    const commit = committed(subscribe({ ...stored, tenant }, 'WORKBOX', REQUESTED_AT));
    const { firsts, unused, others } = trialUsesAfter(commit);
    expect(firsts.length + unused.length + others.length).toBeLessThanOrEqual(25);
  });
});

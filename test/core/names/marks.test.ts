import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { EventType } from '../../../functions/core/model/event-types.ts';
import { type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { verdictByRules } from '../../../functions/core/names/availability.ts';
import { isOnTrial, withTrial } from '../../../functions/core/names/owner-trials.ts';
import { renamed } from '../../../functions/core/names/renaming.ts';
import { refuseTrialUsed } from '../../../functions/core/names/taken-values.ts';
import { trialUsesAfter } from '../../../functions/core/names/trial-uses.ts';
import { NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { OWNER, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const { tenant } = ready(WORKPLACE_BODY);
const workbox = subscriptionOf(ready(WORKBOX_BODY), 'WORKBOX');

describe('F30 the domains of a company under another one', () => {
  const proven: Tenant = { ...tenant, domainOwnership: 'PROVEN', secondaryDomains: ['old.com'] };

  it.each<[string, Tenant, string, object]>([
    [
      'the one before stays proven, an older one does not become it',
      proven,
      'new.com',
      { secondaryDomains: ['old.com', 'acme.com'], provenDomains: ['acme.com'] },
    ],
    [
      'one that comes back is no former one any more',
      { ...tenant, secondaryDomains: ['old.com'], provenDomains: ['old.com'] },
      'old.com',
      { secondaryDomains: ['acme.com'], provenDomains: [] },
    ],
  ])('%s', (_, before, domain, domains) => {
    expect(renamed(before, 'domainName', domain, NOW)).toMatchObject({
      domainOwnership: 'UNPROVEN',
      ...domains,
    });
  });

  it('are none where it had a group name', () => {
    const after = renamed(ready(NAVER_WORKS_BODY).tenant, 'domainName', 'new.com', NOW);
    expect(after.secondaryDomains).toEqual([]);
    expect(after).not.toHaveProperty('provenDomains');
  });
});

it('R34 R35 a name that looks like a domain is not made one', () => {
  expect(verdictByRules('companyId', 'Acme.com').value).toBe('Acme.com');
  expect(verdictByRules('domainName', 'Acme.com').value).toBe('acme.com');
});

describe('EDGE-A4 the companies of one owner that are on trial', () => {
  const workplace = subscriptionOf({ tenant }, 'WORKPLACE');
  const ended = withSubscription(tenant, { ...workplace, phase: 'ENDED' });

  it.each<[string, Tenant, boolean]>([
    ['one that uses a product for free', tenant, true],
    ['none that pays for one beside it', withSubscription(tenant, { ...workbox, phase: 'PAID' }), false],
    ['one of which another product has ended', withSubscription(ended, workbox), true],
    ['none that has ended', ended, false],
  ])('are %s', (_, company, is) => {
    expect(isOnTrial(company, NOW)).toBe(is);
  });

  it('stand once in the list, the latest last', () => {
    const stored = { version: 3, tenantIds: [] };
    expect(withTrial({ stored, tenantIds: ['a', 'b'] }, 'a')).toEqual({ version: 4, tenantIds: ['b', 'a'] });
  });
});

it('EDGE-R12 a used trial is refused by the product and the field', () => {
  expect(refuseTrialUsed([{ product: 'WORKPLACE', by: 'domainName' }])).toMatchObject({
    errors: [
      {
        pointer: '#/domainName',
        message: {
          en: 'The free trial of WORKPLACE was already used under this value.',
          ko: '이 값으로 WORKPLACE의 무료 체험을 이미 사용했습니다.',
        },
      },
    ],
  });
});

describe('EDGE-A3 EDGE-R12 the trials that a commit uses up', () => {
  const { trial: _, ...paidWorkbox } = workbox;
  const both = withSubscription(tenant, paidWorkbox);
  const used = (
    company: Tenant,
    types: EventType[],
    claimed: { field: 'domainName'; value: string }[] = [],
  ) =>
    trialUsesAfter({
      tenant: company,
      begun: types.includes('TRIAL_REQUESTED') ? ['WORKPLACE', 'WORKBOX'] : [],
      claimed,
      events: types.map((type) => ({ type })),
    });
  const told = (uses: ReturnType<typeof used>['firsts']) =>
    uses.map(({ product, field, value, owner }) => [product, field, value, owner].filter(Boolean).join(' '));

  it('are first ones of what begins with a trial, and others of what begins paid', () => {
    const { firsts, unused, others } = used(both, ['TRIAL_REQUESTED']);
    expect(told(firsts)).toEqual(['WORKPLACE companyId acme', `WORKPLACE domainName acme.com ${OWNER}`]);
    expect(told(unused)).toEqual(['WORKPLACE domainName acme.com']);
    expect(told(others)).toEqual(['WORKBOX companyId acme', `WORKBOX domainName acme.com ${OWNER}`]);
  });

  it('are those of the domain once it is proven, whatever else has happened', () => {
    const proven: Tenant = { ...tenant, domainOwnership: 'PROVEN' };
    expect(told(used(proven, ['DOMAIN_PROVEN', 'TRIAL_SUSPENDED']).others)).toEqual([
      'WORKPLACE domainName acme.com',
    ]);
    expect(told(used(proven, ['TRIAL_SUSPENDED']).others)).toEqual([]);
  });

  it('are none by a former domain that was not proven, and the owner’s by one that came back', () => {
    const former: Tenant = { ...tenant, secondaryDomains: ['old.com', 'acme.com'] };
    const claims = ['old.com', 'acme.com'].map((value) => ({ field: 'domainName' as const, value }));
    expect(told(used(former, [], claims).others)).toEqual([`WORKPLACE domainName acme.com ${OWNER}`]);
  });
});

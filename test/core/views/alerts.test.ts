import { describe, expect, it } from 'vitest';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { broken, FREE, subscribe, toBundle, upgrade } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW = '2026-07-10T05:00:00Z';
const workplace = () => ready(WORKPLACE_BODY);
const alertsOf = ({ tenant }: Pick<StoredTenant, 'tenant'>, change: Partial<Tenant> = {}) =>
  tenantView({ ...tenant, ...change }, NOW).alerts;

describe('an alert', () => {
  it('is there for nothing that is in order', () => {
    expect(alertsOf(workplace())).toEqual([]);
  });

  it.each([
    ['BOUNCES', /come back/],
    ['COMPLAINS', /marked as spam/],
  ] as const)('says that the notification address %s', (kind, message) => {
    expect(alertsOf(workplace(), { addressTrouble: { kind, since: NOW } })).toMatchObject([
      {
        code: `NOTIFICATION_ADDRESS_${kind}`,
        message: { en: expect.stringMatching(message) },
        fix: { en: expect.stringMatching(/change the notification address/i) },
      },
    ]);
  });

  it('EDGE-R13 of a product that could not be set up says so, of a change that nothing has changed', () => {
    const upgrading = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const failed = broken(decided(upgrading, upgrade(upgrading, 'WORKPLACE', 'COLLABO', NOW)), NOW);
    expect(alertsOf(failed).map(({ code }) => code)).toEqual(['OPERATION_FAILED']);
    const adding = decided(workplace(), subscribe(workplace(), 'WORKBOX', NOW));
    expect(alertsOf(broken(adding, NOW)).map(({ code }) => code)).toEqual(['SETUP_FAILED']);
    const switching = workplace();
    const halfway = broken(decided(switching, toBundle(switching, 'BASIC_BASIC', NOW, { known: FREE })), NOW);
    expect(alertsOf(halfway).map(({ code }) => code)).toContain('OPERATION_FAILED');
  });

  it('R46 F27 says until when the record of the domain is looked for, and that it was not found', () => {
    const since = { token: 'token', startedAt: NOW, endsAt: '2026-07-13T05:00:00Z' } as const;
    const looking = alertsOf(ready(BUNDLE_BODY), { domainVerification: { ...since, status: 'CHECKING' } });
    expect(looking).toMatchObject([
      { code: 'DOMAIN_UNPROVEN', fix: { en: expect.stringContaining('until 14:00 on 13 July 2026') } },
    ]);
    const given = alertsOf(ready(BUNDLE_BODY), { domainVerification: { ...since, status: 'FAILED' } });
    expect(given).toMatchObject([
      {
        code: 'DOMAIN_CHECK_FAILED',
        message: { en: expect.stringContaining('not found by 14:00 on 13 July') },
      },
    ]);
  });
});

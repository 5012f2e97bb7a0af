import { expect, it } from 'vitest';
import { askedBy, type LinkRow, loginIdOfLink } from '../../../functions/core/accounts/password-link.ts';
import type { Operation, Tenant } from '../../../functions/core/model/tenant.ts';
import { NAVER_WORKS_BODY } from '../../support/requests.ts';
import { ready } from '../../support/tenants.ts';

const OWN: LinkRow = { accountId: 'kim', isOwnAddress: true };
const OF_SWITCH: LinkRow = { accountId: 'kim' };

/** A company under a group name that has asked for a bundle under a domain. */
function switching(status: Operation['status']): Tenant {
  const { tenant } = ready(NAVER_WORKS_BODY);
  const target = {
    requestedOn: '2026-07-10',
    parts: [{ product: 'NAVER_WORKS', plan: 'BASIC' }],
    bundlePlan: 'BASIC_BASIC',
    domainName: 'acme.com',
  } as const;
  return {
    ...tenant,
    identity: { groupName: 'acme' },
    operation: {
      ...tenant.operation,
      type: 'SWITCH_TO_BUNDLE',
      status,
      target: { ...target, parts: [...target.parts] },
    },
  };
}

it.each<[string, LinkRow, Operation['status'], string]>([
  ['of the switch, while it runs', OF_SWITCH, 'IN_PROGRESS', 'kim@acme.com'],
  ['of the switch, until it is tried again', OF_SWITCH, 'FAILED', 'kim@acme.com'],
  ['asked for by the user, while it runs', OWN, 'IN_PROGRESS', 'kim@acme.com'],
  ['asked for by the user, while the group name still counts', OWN, 'FAILED', 'kim@acme'],
])('R98 F31 a link %s, names the login ID that works then', (_, row, status, loginId) => {
  const { fromSwitchOn, ...named } = loginIdOfLink(row, switching(status));
  expect(named).toEqual({ loginId });
  expect(fromSwitchOn).toBe(loginId === 'kim@acme.com' ? true : undefined);
});

it('R98 F31 a link that is sent after the switch names the login ID of now', () => {
  const done = { ...switching('SUCCEEDED'), identity: { domainName: 'acme.com' } };
  expect(loginIdOfLink(OF_SWITCH, done)).toEqual({ loginId: 'kim@acme.com' });
});

it.each<[LinkRow, string]>([
  [OF_SWITCH, 'BUNDLE_SWITCH'],
  [OWN, 'USER'],
  [{ ...OWN, byAdministrator: true }, 'ADMINISTRATOR'],
])('R99 F42 %j was asked for by %s', (row, who) => {
  expect(askedBy(row)).toBe(who);
});

import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import type { FieldError } from '../../../functions/core/refusals/refusals.ts';
import { AccountBatchRequestSchema } from '../../../functions/core/requests/accounts/accounts.ts';
import {
  CredentialsRequestSchema,
  PasswordResetRequestSchema,
} from '../../../functions/core/requests/accounts/password-reset.ts';
import { BillingProfileRequestSchema } from '../../../functions/core/requests/billing-profile.ts';
import {
  CancellationRequestSchema,
  CONFIRMATION_TEXTS,
} from '../../../functions/core/requests/cancellation.ts';
import {
  CardsRequestSchema,
  FormGroupRequestSchema,
  OrgChartRequestSchema,
} from '../../../functions/core/requests/groups.ts';
import { PaidSwitchRequestSchema } from '../../../functions/core/requests/paid-switch.ts';
import { ProfileRequestSchema } from '../../../functions/core/requests/profile.ts';
import { RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { claimIn, TrialReleaseSchema } from '../../../functions/core/requests/support.ts';
import { parseInput } from '../../../functions/runtime/field-errors.ts';
import { refusalOf } from '../../support/http.ts';
import { TENANT_ID } from '../../support/tenants.ts';

async function brokenBy(schema: z.ZodType, body: unknown): Promise<string[]> {
  if (schema.safeParse(body).success) return [];
  const refusal = await refusalOf(() => parseInput(schema, body, 'body'));
  const { errors } = refusal as { errors: FieldError[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `user-${index + from}`);
const accounts = (...names: string[]) => names.map((id) => ({ id }));

const switching = { billingPlan: 'MONTHLY', termsVersion: TERMS_VERSION };
const workplace = { product: 'WORKPLACE', date: '2026-07-20' };
const cancelling = { items: [workplace], confirmationText: CONFIRMATION_TEXTS.en };
const places = (count: number) =>
  Array.from({ length: count }, (_, position) => ({
    tenantId: TENANT_ID,
    displayRange: 'GROUP',
    parentTenantId: null,
    position,
  }));
const releasing = { product: 'WORKBOX', reason: 'It was set up by mistake.' };

describe.each<[string, z.ZodType, [object, string[]][]]>([
  [
    'R66 R76 a switch to the paid service',
    PaidSwitchRequestSchema,
    [
      [switching, []],
      [{ ...switching, billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW' }, []],
      [{ ...switching, renewalType: 'AUTO_RENEW' }, ['#/renewalType RENEWAL_NEEDS_ANNUAL']],
    ],
  ],
  [
    'R79 a renewal option',
    RenewalRequestSchema,
    [
      [{ renewalType: 'CHANGE', plan: 'COLLABO' }, []],
      [{ renewalType: 'CHANGE', billingPlan: 'MONTHLY' }, []],
      [{ renewalType: 'CHANGE' }, ['#/renewalType CHANGE_NEEDS_TERMS']],
      [{ renewalType: 'AUTO_RENEW', plan: 'COLLABO' }, ['#/renewalType CHANGE_NEEDS_TERMS']],
      [{ renewalType: 'AUTO_RENEW', billingPlan: 'MONTHLY' }, ['#/renewalType CHANGE_NEEDS_TERMS']],
    ],
  ],
  [
    'R123 A21 EDGE-C14 a cancellation',
    CancellationRequestSchema,
    [
      [cancelling, []],
      [{ ...cancelling, confirmationText: ` ${CONFIRMATION_TEXTS.ko}\n` }, []],
      [{ ...cancelling, confirmationText: 'Cancel' }, ['#/confirmationText CONFIRMATION_TEXT']],
      [{ ...cancelling, items: [workplace, { ...workplace, product: 'WORKBOX' }] }, []],
      [
        { ...cancelling, items: [workplace, { ...workplace, date: '2026-07-21' }] },
        ['#/items PRODUCT_TWICE'],
      ],
      [{ ...cancelling, items: [] }, ['#/items INVALID']],
      [{ ...cancelling, acceptedPenalty: -1 }, ['#/acceptedPenalty INVALID']],
    ],
  ],
  [
    'R111 a change of accounts',
    AccountBatchRequestSchema,
    [
      [{ accounts: accounts('kim'), remove: ['lee'] }, []],
      [{}, ['#/accounts REQUIRED']],
      [{ accounts: accounts(...ids(100)) }, []],
      [{ accounts: accounts(...ids(101)) }, ['#/accounts TOO_MANY']],
      [{ remove: ids(101) }, ['#/remove TOO_MANY']],
      [{ accounts: accounts(...ids(60)), remove: ids(40, 60) }, []],
      [{ accounts: accounts(...ids(60)), remove: ids(41, 60) }, ['# TOO_MANY']],
      [{ accounts: accounts('kim', 'lee', 'kim') }, ['#/accounts/2/id ID_TWICE']],
      [{ accounts: accounts('kim'), remove: ['lee', 'kim'] }, ['#/remove/1 ID_TWICE']],
    ],
  ],
  [
    'R18 a change of the profile',
    ProfileRequestSchema,
    [
      [{}, ['# NOTHING_TO_CHANGE']],
      [{ language: 'ko' }, []],
    ],
  ],
  [
    'R114 a change of the billing profile',
    BillingProfileRequestSchema,
    [
      [{}, ['# NOTHING_TO_CHANGE']],
      [{ noticeEmail: null }, []],
    ],
  ],
  [
    'R99 a password link',
    PasswordResetRequestSchema,
    [
      [{ loginId: ' Kim@ACME.com ' }, []],
      [{ loginId: 'kim' }, ['#/loginId LOGIN_ID_FORMAT']],
      [{ loginId: 'kim@acme@group' }, ['#/loginId LOGIN_ID_FORMAT']],
    ],
  ],
  [
    'R144 the main company of a new group',
    FormGroupRequestSchema,
    [
      [{ mainTenantId: TENANT_ID }, []],
      ...[`a${TENANT_ID}`, `${TENANT_ID}a`, 't2', `t${'-'.repeat(20)}`].map(
        (mainTenantId): [object, string[]] => [{ mainTenantId }, ['#/mainTenantId INVALID']],
      ),
    ],
  ],
  [
    'R147 the cards of a company',
    CardsRequestSchema,
    [
      [{ count: 0 }, []],
      [{ count: 100_000 }, []],
      [{ count: -1 }, ['#/count INVALID']],
      [{ count: 100_001 }, ['#/count INVALID']],
    ],
  ],
  [
    'R153 the chart of a group',
    OrgChartRequestSchema,
    [
      [{ companies: places(1) }, []],
      [{ companies: places(50) }, []],
      [{ companies: [] }, ['#/companies INVALID']],
      [{ companies: places(51) }, ['#/companies INVALID']],
    ],
  ],
  [
    'EDGE-A5 the release of a trial',
    TrialReleaseSchema,
    [
      [releasing, []],
      [{ ...releasing, field: 'groupName', name: 'acme' }, []],
      [{ ...releasing, field: 'groupName' }, ['# FIELD_AND_NAME']],
      [{ ...releasing, name: 'acme' }, ['# FIELD_AND_NAME']],
    ],
  ],
])('%s', (_, schema, bodies) => {
  for (const [body, expected] of bodies)
    it(`${expected.join(', ') || 'is fine'}: ${JSON.stringify(body).slice(0, 200)}`, async () => {
      expect(await brokenBy(schema, body)).toEqual(expected);
    });
});

it('R123 EDGE-C14 a cancellation without a penalty accepts none', () => {
  expect(CancellationRequestSchema.parse(cancelling).acceptedPenalty).toBe(0);
});

it('R49 a login ID is read as the account and the name of its company', () => {
  const domain = { accountId: 'kim', realm: { domainName: 'acme.com' } };
  expect(PasswordResetRequestSchema.parse({ loginId: ' Kim@ACME.com ' }).loginId).toEqual(domain);
  const group = { accountId: 'kim', realm: { groupName: 'acme' } };
  expect(CredentialsRequestSchema.parse({ loginId: 'kim@acme', password: 'x' }).loginId).toEqual(group);
});

it.each([
  [
    { field: 'domainName', name: ' ACME.com ' },
    { field: 'domainName', value: 'acme.com' },
  ],
  [
    { field: 'groupName', name: 'Acme' },
    { field: 'groupName', value: 'acme' },
  ],
  [{ field: 'companyId' }, undefined],
  [{ name: 'acme' }, undefined],
  [{}, undefined],
] as const)('EDGE-A5 the name in %j is claimed as %j', (release, claim) => {
  expect(claimIn(release)).toEqual(claim);
});

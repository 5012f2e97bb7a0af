import { TenantPath } from '../../api/pipeline/path-parameters.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RouteName } from '../../routes/routes.ts';
import { DomainChange, GroupNameChange } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import {
  ACCEPTED,
  BODY_REFUSALS,
  CHANGED_TENANT,
  CREATING_ON_TENANT,
  DRY_RUN,
  KEY_REFUSALS,
  REPEAT_REFUSALS,
  REPLACING,
} from './contract-parts.ts';

const RENAME_REFUSALS = [
  ...BODY_REFUSALS,
  ...REPEAT_REFUSALS,
  'NOT_FOUND',
  'ETAG_STALE',
  'SUBSCRIPTION_ENDED',
  'NAME_NOT_USED',
  'NAME_UNCHANGED',
  'OPERATION_IN_PROGRESS',
  'OPERATION_FAILED',
  'RENAMED_RECENTLY',
  'VALUE_TAKEN',
  'BUSY',
] as const satisfies RefusalCode[];

export const NAME_CONTRACTS = {
  changeDomain: {
    description:
      'For a tenant with a domain, once in 24 hours. The login IDs of all accounts follow; the old domain stays the tenant’s as a secondary domain. The ownership of the new one is to be proven.',
    path: TenantPath,
    ...REPLACING,
    body: {
      schemas: [DomainChange],
      examples: { domain: { summary: 'Another domain', value: { domainName: 'acme.co.kr' } } },
    },
    answers: { 200: CHANGED_TENANT },
    refusals: [...RENAME_REFUSALS, 'TOO_MANY_DOMAINS'],
  },
  changeGroupName: {
    description:
      'For a tenant with a group name, once in 24 hours. The login IDs of all accounts follow; the old group name is free at once, for anyone.',
    path: TenantPath,
    ...REPLACING,
    body: {
      schemas: [GroupNameChange],
      examples: { groupName: { summary: 'Another group name', value: { groupName: 'acme-team' } } },
    },
    answers: { 200: CHANGED_TENANT },
    refusals: RENAME_REFUSALS,
  },
  verifyDomain: {
    description:
      'Answers the TXT record to publish and looks for it for 72 hours, after a minute at first, at last every hour. Sent again, it looks at once and for another 72 hours; the record of a domain stays the same.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    answers: {
      200: DRY_RUN,
      202: {
        ...ACCEPTED,
        description:
          'Accepted. Publish the record of `domainVerification`; read the tenant at Location until its `domainOwnership` is PROVEN.',
      },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'NAME_NOT_USED',
      'DOMAIN_ALREADY_PROVEN',
      'BUSY',
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import { AccountPath, TenantPath } from '../../api/pipeline/path-parameters.ts';
import { RemoveAccountQuerySchema } from '../../api/product/accounts.ts';
import { EntitlementQuerySchema } from '../../api/product/entitlement.ts';
import { AccountsQuerySchema } from '../../api/product/list-accounts.ts';
import { SearchAccountsQuerySchema } from '../../api/product/search-accounts.ts';
import { EntitlementSchema } from '../../core/accounts/entitlement.ts';
import type { RouteName } from '../../routes/routes.ts';

import { ACCOUNT_BATCH_EXAMPLES, ACCOUNT_EXAMPLES } from '../examples/examples.ts';
import { AccountChanges, AccountDryRun, AccountList, FoundAccounts } from '../parts/answers.ts';
import { AccountBatch, AccountRegistration, MutationQuery, ReplaceableHeaders } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import {
  BODY_REFUSALS,
  CREATING_ON_TENANT,
  KEY_REFUSALS,
  REPEAT_REFUSALS,
  REPLACING,
} from './contract-parts.ts';

const CHANGED = {
  200: {
    description: 'What has changed, product by product; with `dryRun=true`, what would change.',
    schemas: [AccountChanges, AccountDryRun],
  },
} as const;
const STATE_REFUSALS = [
  'NOT_FOUND',
  'ETAG_STALE',
  'NOT_SUBSCRIBED',
  'SUBSCRIPTION_ENDED',
  'OPERATION_IN_PROGRESS',
  'OPERATION_FAILED',
  'BUSY',
] as const;

export const ACCOUNT_CONTRACTS = {
  registerAccount: {
    description:
      'The account as it is to be from now on. It is billed from this day in Korea on, once a day however often it comes and goes. Each part of a bundle has the accounts of the other.',
    path: AccountPath,
    ...REPLACING,
    body: { schemas: [AccountRegistration], examples: ACCOUNT_EXAMPLES },
    answers: CHANGED,
    refusals: [...BODY_REFUSALS, ...REPEAT_REFUSALS, ...STATE_REFUSALS, 'ACCOUNT_LIMIT_REACHED'],
  },
  removeAccount: {
    description:
      'The account counts to the end of this day in Korea. Without `product` of all live products. One that is not there is unchanged. A set-up that has failed stands in the way of no removal.',
    path: AccountPath,
    query: RemoveAccountQuerySchema.extend(MutationQuery.shape),
    headers: ReplaceableHeaders,
    answers: CHANGED,
    refusals: ['INPUT_INVALID', ...REPEAT_REFUSALS, ...STATE_REFUSALS, 'TOP_ADMINISTRATOR_STAYS'],
  },
  changeAccounts: {
    description:
      'Up to 100 accounts, each named once. All are decided together. Many are written in several transactions, removals first; a limit counts for the whole. A call that was not answered is repeated with its key, and finds unchanged what was written.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [AccountBatch], examples: ACCOUNT_BATCH_EXAMPLES },
    answers: CHANGED,
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      ...STATE_REFUSALS,
      'ACCOUNT_LIMIT_REACHED',
      'TOP_ADMINISTRATOR_STAYS',
    ],
  },
  listAccounts: {
    description:
      'By product and ID. A person who uses both parts of a bundle is listed for each, nobody for a product that has ended. A page may have less than `limit`: the list goes on as long as there is a `cursor`.',
    path: TenantPath,
    query: AccountsQuerySchema,
    answers: { 200: { description: 'One page of accounts.', schemas: [AccountList] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  searchAccounts: {
    description:
      'For WORKPLACE, on behalf of an employee of the tenant: its accounts in all companies of the group, at every display range. Search by exactly one of `id`, `name`, `email`. Upper and lower case are the same. Who has only just been registered may be found a second later. By company, then by what was looked for. A page may have less than `limit`: the list goes on as long as there is a `cursor`.',
    path: TenantPath,
    query: SearchAccountsQuerySchema,
    answers: { 200: { description: 'One page of accounts.', schemas: [FoundAccounts] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'NOT_SUBSCRIBED', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

export const PRODUCT_CONTRACTS = {
  getEntitlement: {
    description:
      'For the login pages of the products: ask by exactly one name. The answer may be kept as long as Cache-Control says: at most a minute, and never past `validUntil`.',
    query: EntitlementQuerySchema,
    answers: {
      200: { description: 'The entitlement.', schemas: [EntitlementSchema], headers: ['Cache-Control'] },
    },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import { PageQuery } from '../../api/pipeline/paging.ts';
import { TenantPath } from '../../api/pipeline/path-parameters.ts';
import { StuckQuerySchema } from '../../api/queries/stuck.ts';
import { MailPath } from '../../api/support/operator.ts';
import type { RouteName } from '../../routes/routes.ts';
import { OPERATOR_EXAMPLES } from '../examples/operator-examples.ts';
import { MailList, RenewedWork, RetriedMails, StuckList, WorkList } from '../parts/answers.ts';
import {
  MutationQuery,
  NameReleaseRequest,
  OwnerTransferRequest,
  TrialReleaseRequest,
} from '../parts/requests.ts';
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

/** What support calls. */
export const OPERATOR_CONTRACTS = {
  retryOperation: {
    description:
      'For support, once the reason of the failure is gone: an operation that has failed, or that has been running for more than ten minutes. The trial’s dates stay.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'OPERATION_NOT_FAILED',
      'SUBSCRIPTION_ENDED',
      'BUSY',
    ],
  },
  listWork: {
    description:
      'The timers, set-ups and deletions of a tenant, open and closed, with the names of their executions.',
    path: TenantPath,
    query: PageQuery,
    answers: { 200: { description: 'One page of work.', schemas: [WorkList] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  renewTimers: {
    description:
      'For executions that were lost or stopped: every wait and deletion of the tenant begins again in a new execution. No date changes.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [...BODY_REFUSALS, ...KEY_REFUSALS, 'NOT_FOUND', 'ETAG_STALE', 'NOTHING_SCHEDULED', 'BUSY'],
  },
  renewAllWork: {
    description:
      'For a kind of work that is new, or items that were lost: opens, tenant by tenant, what the state asks for and what has no open item. Send the cursor of the answer to go on. A repeat opens nothing twice, so it needs no Idempotency-Key.',
    query: PageQuery.extend(MutationQuery.shape),
    answers: {
      200: {
        description: 'What was opened in one page of tenants; with `dryRun=true`, what would be.',
        schemas: [RenewedWork],
      },
    },
    refusals: [...BODY_REFUSALS, 'BUSY'],
  },
  retryAllMails: {
    description:
      'For the day after SES was down or the account was paused: tries, one after another, the mails again that were given up or came back. Look at a dry run first. Mails to an address that bounces are left, and links for passwords, which their users request again. Send the cursor of the answer to go on. A repeat sends nothing twice, so it needs no Idempotency-Key.',
    query: PageQuery.extend(MutationQuery.shape),
    answers: {
      200: {
        description: 'What is tried again of one page; with `dryRun=true`, what would be.',
        schemas: [RetriedMails],
      },
    },
    refusals: [...BODY_REFUSALS, 'BUSY'],
  },
  releaseName: {
    description:
      'For a secondary domain that another company has bought, a domain that nobody has proven, or a company ID. In the place of a present name comes the `replacement`, or a placeholder until the company has another name. A mail tells the company.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [NameReleaseRequest], examples: OPERATOR_EXAMPLES.releaseName },
    answers: { 200: CHANGED_TENANT },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'OPERATION_IN_PROGRESS',
      'OPERATION_FAILED',
      'NAME_NOT_HELD',
      'NAME_IS_PROVEN',
      'NAME_HAS_NO_PLACE',
      'NAME_UNCHANGED',
      'VALUE_TAKEN',
      'BUSY',
    ],
  },
  releaseTrial: {
    description:
      'The free trial of the product can be requested again: under the name that is given, or under all names of the company. The company may have left.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [TrialReleaseRequest], examples: OPERATOR_EXAMPLES.releaseTrial },
    answers: { 200: CHANGED_TENANT },
    refusals: [...BODY_REFUSALS, ...KEY_REFUSALS, 'NOT_FOUND', 'ETAG_STALE', 'ALREADY_SUBSCRIBED', 'BUSY'],
  },
  transferOwner: {
    description:
      'The new owner sees the company with all its events and bills, and gets its mails. The owner before sees it no more, and the payment method and the address of the bills are removed. Mails tell both. The company counts among the trials of the new owner, who may have more of them then.',
    path: TenantPath,
    ...REPLACING,
    body: { schemas: [OwnerTransferRequest], examples: OPERATOR_EXAMPLES.transferOwner },
    answers: { 200: CHANGED_TENANT },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'OWNER_UNCHANGED',
      'BUSY',
    ],
  },
  listMails: {
    description: 'How far each mail of a tenant is; not what it says, and not to whom.',
    path: TenantPath,
    query: PageQuery,
    answers: { 200: { description: 'One page of mails.', schemas: [MailList] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  listStuck: {
    description:
      'Failed and overdue operations, work whose executions died too often or that is overdue, mails that were given up or came back: of all tenants, a page a call, those of a page by their age. `cure` is the call to send once the cause is gone; without one, the sweep does it by itself then. `kind` names some of OPERATION, WORK and MAIL, with commas between them. A page may be short, or empty, and have a cursor all the same.',
    query: StuckQuerySchema,
    answers: { 200: { description: 'One page of what is stuck.', schemas: [StuckList] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
  dismissMail: {
    description:
      'For a failed mail whose news its reader has otherwise, or that nobody is left to read: it is not sent any more.',
    path: MailPath,
    ...CREATING_ON_TENANT,
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [...BODY_REFUSALS, ...KEY_REFUSALS, 'NOT_FOUND', 'ETAG_STALE', 'MAIL_NOT_FAILED', 'BUSY'],
  },
  retryMail: {
    description:
      'Tries a mail again that was given up or came back, to the notification address that the profile has now.',
    path: MailPath,
    ...CREATING_ON_TENANT,
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'MAIL_NOT_FAILED',
      'MAIL_NOT_REMADE',
      'BUSY',
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

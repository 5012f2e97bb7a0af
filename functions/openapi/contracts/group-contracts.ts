import { GroupMonthPath } from '../../api/pipeline/month.ts';
import { GroupCompanyPath, GroupPath, TenantPath } from '../../api/pipeline/path-parameters.ts';
import { BillQuerySchema } from '../../api/queries/billing.ts';
import { PlanQuerySchema } from '../../api/queries/groups.ts';
import { GroupBillSchema } from '../../core/billing/group-bill.ts';
import { CancellationPlanSchema } from '../../core/previews/cancellation-plan.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { EndQuerySchema } from '../../core/requests/groups.ts';
import { GroupViewSchema } from '../../core/views/groups/group-view.ts';
import { OrgChartViewSchema } from '../../core/views/groups/org-chart-view.ts';
import type { RouteName } from '../../routes/routes.ts';
import { BILL_CSV_EXAMPLE } from '../examples/billing-examples.ts';
import { GroupDryRun } from '../parts/answers.ts';
import {
  AffiliateTerms,
  CardCount,
  CreatingHeaders,
  GroupFormation,
  MainChange,
  MutationQuery,
  OrgChart,
  ReplaceableHeaders,
} from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { ALONE_REFUSALS, BODY_REFUSALS, KEY_REFUSALS, REPEAT_REFUSALS, REPLACING } from './contract-parts.ts';

const COMPANY = 't23456789bcdfghjkmnpq';
const OTHER = 't33456789bcdfghjkmnpq';

const CHANGED = {
  description: 'The group as it is now; with `dryRun=true`, what the call would do.',
  schemas: [GroupViewSchema, GroupDryRun],
  headers: ['ETag'],
} as const;
const CHANGE_REFUSALS = [
  'INPUT_INVALID',
  ...REPEAT_REFUSALS,
  'NOT_FOUND',
  'ETAG_STALE',
  'GROUP_DISSOLVED',
  'BUSY',
] as const satisfies RefusalCode[];
const example = (summary: string, value: object) => ({ example: { summary, value } });

export const GROUP_CONTRACTS = {
  formGroup: {
    description:
      'For support. The main company pays for WORKPLACE and is billed for all; affiliates are added one by one.',
    query: MutationQuery,
    headers: CreatingHeaders,
    body: { schemas: [GroupFormation], examples: example('A new group', { mainTenantId: COMPANY }) },
    answers: {
      200: { description: 'With `dryRun=true`: what the call would do.', schemas: [GroupDryRun] },
      201: { description: 'The group.', schemas: [GroupViewSchema], headers: ['ETag', 'Location'] },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'IN_A_GROUP',
      'MAIN_NEEDS_WORKPLACE',
      'MAIN_NEEDS_PAYMENT_METHOD',
      'BUSY',
    ],
  },
  getGroup: {
    description:
      'For support, and for the owner of the company that is the main one today, or was the last one of a group that has been dissolved. The companies stand in the order of the org chart, with their registered accounts and linked cards.',
    path: GroupPath,
    answers: { 200: { description: 'The group.', schemas: [GroupViewSchema], headers: ['ETag'] } },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  addAffiliate: {
    description:
      'For support. The rules for affiliates hold at once; the main company is billed from `from` on, without it from today on. One that is about to leave stays.',
    path: GroupCompanyPath,
    ...REPLACING,
    body: { schemas: [AffiliateTerms], examples: example('Billed from a date on', { from: '2026-08-16' }) },
    answers: { 200: CHANGED },
    refusals: [
      ...BODY_REFUSALS,
      ...CHANGE_REFUSALS,
      'IN_A_GROUP',
      'IS_MAIN',
      'NOT_SUBSCRIBED',
      'CANCELLATION_SCHEDULED',
      ...ALONE_REFUSALS,
      'GROUP_FULL',
    ],
  },
  removeAffiliate: {
    description: 'For support. From `from` on, without it from today on, the company is billed itself.',
    path: GroupCompanyPath,
    query: MutationQuery.extend(EndQuerySchema.shape),
    headers: ReplaceableHeaders,
    answers: { 200: CHANGED },
    refusals: [...CHANGE_REFUSALS, 'NOT_IN_GROUP', 'IS_MAIN', 'MAIN_CANCELLATION_SCHEDULED'],
  },
  dissolveGroup: {
    description:
      'For support. From `from` on, without it from today on, there is no group: each company is billed itself and ends as it likes. Until then all rules hold. A day that is still to come is replaced: it can be put off up to the day on which the main company ends. The bills of the months before can be read on.',
    path: GroupPath,
    query: MutationQuery.extend(EndQuerySchema.shape),
    headers: ReplaceableHeaders,
    answers: { 200: CHANGED },
    refusals: [...CHANGE_REFUSALS, 'AFFILIATES_SUBSCRIBED', 'MAIN_CANCELLATION_SCHEDULED'],
  },
  undoDissolution: {
    description:
      'For support. The group goes on. Not while the end of its main company is scheduled and others go on: that rests on the dissolution.',
    path: GroupPath,
    ...REPLACING,
    answers: { 200: CHANGED },
    refusals: [
      ...CHANGE_REFUSALS,
      'NOTHING_SCHEDULED',
      'AFFILIATES_SUBSCRIBED',
      'MAIN_CANCELLATION_SCHEDULED',
    ],
  },
  changeMain: {
    description:
      'For support. Replaces a change that is still to come; the present main company named again drops it.',
    path: GroupPath,
    ...REPLACING,
    body: {
      schemas: [MainChange],
      examples: example('From a date on', { tenantId: OTHER, effectiveDate: '2026-09-01' }),
    },
    answers: { 200: CHANGED },
    refusals: [
      ...BODY_REFUSALS,
      ...CHANGE_REFUSALS,
      'NOT_IN_GROUP',
      'IS_MAIN',
      'MAIN_NEEDS_WORKPLACE',
      'MAIN_NEEDS_PAYMENT_METHOD',
      'CANCELLATION_SCHEDULED',
      'MAIN_CANCELLATION_SCHEDULED',
    ],
  },
  setLinkedCards: {
    description: 'For support.',
    path: GroupCompanyPath,
    ...REPLACING,
    body: { schemas: [CardCount], examples: example('Twelve cards', { count: 12 }) },
    answers: { 200: CHANGED },
    refusals: [...BODY_REFUSALS, ...CHANGE_REFUSALS, 'NOT_IN_GROUP'],
  },
  saveOrgChart: {
    description:
      'For the owner of the main company. The whole chart, saved as one: each company of the group once, under another company or at the top. It takes effect at once.',
    path: GroupPath,
    ...REPLACING,
    body: {
      schemas: [OrgChart],
      examples: example('An affiliate under the main company', {
        companies: [
          { tenantId: COMPANY, displayRange: 'GROUP', parentTenantId: null, position: 0 },
          { tenantId: OTHER, displayRange: 'OWN', parentTenantId: COMPANY, position: 0 },
        ],
      }),
    },
    answers: { 200: CHANGED },
    refusals: [...BODY_REFUSALS, ...CHANGE_REFUSALS],
  },
  getOrgChart: {
    description:
      'For WORKPLACE, on behalf of the tenant. With `OWN` the employees of a company see their own company, and of another one the department in which they hold a second post; with `GROUP` the whole chart. What was saved holds at once. Without a group: 404.',
    path: TenantPath,
    answers: {
      200: { description: 'Display range and order.', schemas: [OrgChartViewSchema], headers: ['ETag'] },
    },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  planGroupCancellation: {
    description:
      'A dry run for the whole group: who belongs to it on a date ends on that date, under the main company of that day. The calls stand in the order in which they are accepted, with their price and what stands in their way; who ends on the date already needs none. Without `date`: the first or the last common day, or that of a new main company, whichever is possible and costs least.',
    path: GroupPath,
    query: PlanQuerySchema,
    answers: { 200: { description: 'The plan.', schemas: [CancellationPlanSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'GROUP_DISSOLVED', 'BUSY'],
  },
  getGroupBill: {
    description:
      'For support, and for the owner of a company that was the main one on a day of the month: the owner sees what the own companies pay. Of a month since the group was formed, also of companies that have left, and of a group that is no more. Whole won without VAT; the shares of a line add up to the floored line of the company; a penalty is in the share of its date. With `Accept: text/csv` a file for a spreadsheet.',
    path: GroupMonthPath,
    query: BillQuerySchema,
    answers: {
      200: {
        description: 'The bill.',
        schemas: [GroupBillSchema],
        csv: BILL_CSV_EXAMPLE,
        headers: ['Content-Disposition'],
      },
    },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

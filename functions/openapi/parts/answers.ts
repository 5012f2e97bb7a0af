import * as z from 'zod';
import { PaymentViewSchema } from '../../core/billing/payment.ts';
import { InstantSchema, KstDateSchema } from '../../core/business-calendar.ts';
import { BundlePlanCodeSchema, ProductSchema } from '../../core/catalog/codes.ts';
import { CatalogViewSchema } from '../../core/catalog/view-schema.ts';
import { LocalizedSchema } from '../../core/language.ts';
import { WorkItemSchema } from '../../core/lifecycle/work.ts';
import { MailItemSchema } from '../../core/mails/mail-item.ts';
import { VerdictSchema } from '../../core/names/availability.ts';
import { ChargesSchema } from '../../core/previews/charges.ts';
import { REFUSALS, type RefusalCode } from '../../core/refusals/codes.ts';
import { ServiceCapacitySchema } from '../../core/usage/capacity.ts';
import { AccountChangesSchema } from '../../core/views/accounts/account-changes.ts';
import { AccountViewSchema } from '../../core/views/accounts/account-view.ts';
import { FoundAccountSchema } from '../../core/views/accounts/found-account-view.ts';
import { BillingProfileViewSchema } from '../../core/views/billing/billing-profile-view.ts';
import { CashReceiptViewSchema } from '../../core/views/billing/cash-receipt-view.ts';
import { BusEventSchema } from '../../core/views/bus/bus-event.ts';
import { ConsequenceViewSchema } from '../../core/views/consequence-view.ts';
import { EventViewSchema } from '../../core/views/event-view.ts';
import { GroupViewSchema } from '../../core/views/groups/group-view.ts';
import { ResetScheduleSchema } from '../../core/views/reset-schedules.ts';
import { ServiceTaskViewSchema } from '../../core/views/service-task-view.ts';
import { StuckViewSchema } from '../../core/views/stuck/stuck-view.ts';
import { ScheduledChangeSchema } from '../../core/views/subscription-view.ts';
import { TenantViewSchema } from '../../core/views/tenant-view.ts';
import { MailViewSchema, WorkViewSchema } from '../../core/views/work-view.ts';

export const Health = z.strictObject({ status: z.literal('UP') }).meta({ id: 'Health' });

export const Description = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OpenApiDocument', description: 'An OpenAPI 3.1 document.' });

export const Catalog = CatalogViewSchema.meta({ id: 'Catalog' });

const Verdict = VerdictSchema.meta({ id: 'Verdict' });
export const Availability = z
  .strictObject({
    companyId: Verdict.optional(),
    domainName: Verdict.optional(),
    groupName: Verdict.optional(),
  })
  .meta({ id: 'Availability', description: 'A verdict for each value that was asked for.' });

const cursor = z
  .string()
  .optional()
  .describe('Send it as `cursor` to read the next page. Absent on the last page.');
export const TenantList = z.strictObject({ tenants: z.array(TenantViewSchema), cursor }).meta({
  id: 'TenantList',
});
export const ServiceTaskList = z
  .strictObject({ tasks: z.array(ServiceTaskViewSchema) })
  .meta({ id: 'ServiceTaskList' });
export const EventList = z
  .strictObject({ events: z.array(EventViewSchema), cursor })
  .meta({ id: 'EventList' });

export const BusEventList = z
  .strictObject({ events: z.array(BusEventSchema), cursor })
  .meta({ id: 'BusEventList' });

export const WorkList = z.strictObject({ work: z.array(WorkViewSchema), cursor }).meta({ id: 'WorkList' });
export const RenewedWork = z
  .strictObject({
    dryRun: z.literal(true).optional(),
    examined: z.int().min(0).describe('How many tenants were looked at.'),
    renewed: z
      .array(
        z.strictObject({
          tenantId: z.string(),
          work: z.array(WorkItemSchema.pick({ scope: true, kind: true, dueAt: true }).strict()),
        }),
      )
      .describe('The tenants that lacked work, and what was opened.'),
    left: z
      .array(z.strictObject({ tenantId: z.string(), code: z.string() }))
      .describe('The tenants that were left as they are, and why. The log says more of FAILED.'),
    cursor,
  })
  .meta({ id: 'RenewedWork' });
export const RetriedMails = z
  .strictObject({
    dryRun: z.literal(true).optional(),
    examined: z.int().min(0).describe('How many mails were looked at.'),
    retried: z
      .array(MailItemSchema.pick({ tenantId: true, mailId: true, template: true }).strict())
      .describe('What is being tried again.'),
    left: z
      .array(z.strictObject({ tenantId: z.string(), mailId: z.string(), code: z.string() }))
      .describe(
        'What was left as it is, and why. ADDRESS_BOUNCES waits for another address. The log says more of FAILED.',
      ),
    cursor,
  })
  .meta({ id: 'RetriedMails' });
export const MailList = z.strictObject({ mails: z.array(MailViewSchema), cursor }).meta({ id: 'MailList' });

export const StuckList = z
  .strictObject({ stuck: z.array(StuckViewSchema), cursor })
  .meta({ id: 'StuckList' });

export const DryRun = z
  .strictObject({
    dryRun: z.literal(true),
    result: TenantViewSchema,
    charges: ChargesSchema,
    consequences: z
      .array(ConsequenceViewSchema)
      .describe('What the call ends, changes or leaves, beside its charges.'),
  })
  .meta({ id: 'DryRun', description: 'The tenant as it would be. Nothing was written.' });

export const BillingProfileDryRun = z
  .strictObject({ dryRun: z.literal(true), result: BillingProfileViewSchema })
  .meta({
    id: 'BillingProfileDryRun',
    description: 'The billing profile as it would be. Nothing was written.',
  });

export const PaymentDryRun = z
  .strictObject({ dryRun: z.literal(true), result: PaymentViewSchema })
  .meta({ id: 'PaymentDryRun', description: 'The payment as it would be known. Nothing was written.' });

export const CashReceiptDryRun = z
  .strictObject({ dryRun: z.literal(true), result: CashReceiptViewSchema })
  .meta({ id: 'CashReceiptDryRun', description: 'The receipt as it would be. Nothing was written.' });

export const GroupDryRun = z
  .strictObject({ dryRun: z.literal(true), result: GroupViewSchema })
  .meta({ id: 'GroupDryRun', description: 'The group as it would be. Nothing was written.' });

export const ScheduledChanges = z
  .strictObject({ scheduledChanges: z.array(ScheduledChangeSchema) })
  .meta({ id: 'ScheduledChanges', description: 'What was reserved.' });

export const CancellationResult = TenantViewSchema.extend({
  charges: ChargesSchema,
  resetSchedules: z.array(ResetScheduleSchema),
  consequences: z.array(ConsequenceViewSchema),
  warnings: z.array(LocalizedSchema),
}).meta({ id: 'CancellationResult' });

export const CapacityReport = z
  .strictObject({ capacity: z.array(ServiceCapacitySchema) })
  .meta({ id: 'CapacityReport', description: 'The shared capacities of one product.' });
export const CapacityReportDryRun = z
  .strictObject({ dryRun: z.literal(true), result: CapacityReport })
  .meta({ id: 'CapacityReportDryRun', description: 'As they would be. Nothing was written.' });

export const ServiceTaskDryRun = z
  .strictObject({ dryRun: z.literal(true), result: ServiceTaskViewSchema })
  .meta({ id: 'ServiceTaskDryRun', description: 'The task as it would be. Nothing was written.' });

export const AccountList = z
  .strictObject({ accounts: z.array(AccountViewSchema), cursor })
  .meta({ id: 'AccountList' });
export const FoundAccounts = z
  .strictObject({ accounts: z.array(FoundAccountSchema), cursor })
  .meta({ id: 'FoundAccounts' });
export const AccountChanges = AccountChangesSchema;
export const AccountDryRun = z
  .strictObject({ dryRun: z.literal(true), result: AccountChangesSchema })
  .meta({ id: 'AccountDryRun', description: 'What the call would change. Nothing was written.' });

const refusalCodes = Object.keys(REFUSALS) as RefusalCode[];
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.enum([...refusalCodes, 'INTERNAL']),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .describe(
              'A JSON pointer into the body, or `query/<name>`, `path/<name>`, `header/<name>`; `query` is all of them together.',
            ),
          code: z.string(),
          message: z.string(),
        }),
      )
      .optional()
      .describe('Every rule that was broken, by the field that broke it.'),
    quote: z
      .looseObject({ total: z.int() })
      .optional()
      .describe('Of QUOTE_CHANGED: the penalty as it is now.'),
    capacity: ServiceCapacitySchema.optional().describe(
      'Of CAPACITY_IN_USE: the capacity as it would be after the return.',
    ),
    allowedFrom: InstantSchema.optional().describe(
      'Of RENAMED_RECENTLY and TERM_PRICE_WOULD_FALL: when it will be allowed.',
    ),
    plans: z
      .array(BundlePlanCodeSchema)
      .optional()
      .describe('Of WOULD_LOSE_FEATURES and TERM_PRICE_WOULD_FALL: the bundles that are possible.'),
    lostFeatures: z.array(z.string()).optional().describe('Of WOULD_LOSE_FEATURES.'),
    lostCapacity: z
      .array(
        z.strictObject({
          service: ProductSchema,
          totalBytes: z.int(),
          usedBytes: z.int(),
          afterBytes: z.int().nullable().describe('In the bundle; null is without limit.'),
        }),
      )
      .optional()
      .describe('Of WOULD_LOSE_FEATURES.'),
    committedPrice: z
      .int()
      .optional()
      .describe('Of TERM_PRICE_WOULD_FALL: what the terms bind to, in won for an account and month.'),
    price: z.int().optional().describe('Of TERM_PRICE_WOULD_FALL: what the bundle costs.'),
    affiliates: z
      .array(
        z.strictObject({
          tenantId: z.string(),
          companyId: z.string().optional(),
          endsOn: KstDateSchema.optional(),
          endsAt: InstantSchema.optional(),
        }),
      )
      .optional()
      .describe(
        'Of AFFILIATES_SUBSCRIBED: the companies that would be left, with the date of those that have one.',
      ),
    requestId: z.string().describe('Tell it to support.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

export const GatewayMessage = z
  .strictObject({ message: z.string() })
  .meta({ id: 'GatewayMessage', description: 'An answer of the gateway, before any function was called.' });

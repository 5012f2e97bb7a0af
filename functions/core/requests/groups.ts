import * as z from 'zod';
import { KstDateSchema } from '../business-calendar.ts';
import { MAX_COMPANIES } from '../model/group.ts';
import { OrgChartSchema } from '../model/org-chart.ts';

const TenantId = z.string().regex(/^t[0-9a-z]{20}$/);

/** A group begins with its main company (R144); affiliates are added one by one. */
export const FormGroupRequestSchema = z.strictObject({ mainTenantId: TenantId });

/** From which day on the main company is billed for the affiliate, or no more; none: from today on. */
export const AffiliateRequestSchema = z.strictObject({ from: KstDateSchema.optional() });
export type AffiliateRequest = z.output<typeof AffiliateRequestSchema>;

/** The first day on which a company is in its group no more, or the group is no more; none: today. */
export const EndQuerySchema = z.object({ from: KstDateSchema.optional() });
export type EndRequest = z.output<typeof EndQuerySchema>;

export const MainRequestSchema = z.strictObject({ tenantId: TenantId, effectiveDate: KstDateSchema });
export type MainRequest = z.output<typeof MainRequestSchema>;

export const CardsRequestSchema = z.strictObject({ count: z.int().min(0).max(100_000) });
export type CardsRequest = z.output<typeof CardsRequestSchema>;

/** The whole chart, saved as one (R153). */
export const OrgChartRequestSchema = z.strictObject({
  companies: z.array(OrgChartSchema.element.strict()).min(1).max(MAX_COMPANIES),
});
export type OrgChartRequest = z.output<typeof OrgChartRequestSchema>;

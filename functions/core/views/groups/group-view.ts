import * as z from 'zod';
import {
  earliest,
  type Instant,
  InstantSchema,
  KstDateSchema,
  kstDateOf,
  startOfKstDay,
} from '../../business-calendar.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import { enrollmentOn } from '../../lifecycle/enrollment.ts';
import { companiesOn, companyOn, type Enrollment, type Group, mainOn, mainsFrom } from '../../model/group.ts';
import { chartOf, OrgChartSchema } from '../../model/org-chart.ts';
import type { UsageHead } from '../../model/usage.ts';
import { shown } from '../shown.ts';

const RoleSchema = z.enum(['MAIN', 'AFFILIATE']);

/** The group of a tenant as the tenant's own answers show it. */
export const TenantGroupSchema = z.strictObject({
  groupId: z.string(),
  role: RoleSchema,
  mainTenantId: z.string(),
  /** The first day on which the tenant belongs to it no more. */
  until: KstDateSchema.optional(),
});

const CompanySchema = z.strictObject({
  ...OrgChartSchema.element.shape,
  companyId: z.string().optional(),
  role: RoleSchema,
  /** Billed to the main company from this day on. */
  from: KstDateSchema,
  until: KstDateSchema.optional(),
  linkedCards: z.int(),
  /** Registered accounts of each product (R147), in the answer of GET. */
  users: z.array(z.strictObject({ product: ProductSchema, registered: z.int() })).optional(),
  subscribed: z.array(
    z.strictObject({
      product: ProductSchema,
      /** When it ends as things stand: by a cancellation, or because nobody pays for its trial. */
      endsOn: KstDateSchema.optional(),
      endsAt: InstantSchema.optional(),
      by: z.enum(['CANCELLATION', 'EXPIRY']).optional(),
    }),
  ),
});

/** A group about now, its companies in the order of the chart. */
export const GroupViewSchema = z
  .strictObject({
    groupId: z.string(),
    version: z.int(),
    createdAt: InstantSchema,
    until: KstDateSchema.optional().describe('The first day on which there is no group any more.'),
    mainTenantId: z.string().describe('Of a group that is no more, the last one.'),
    scheduledMain: z
      .strictObject({ tenantId: z.string(), effectiveDate: KstDateSchema, effectiveAt: InstantSchema })
      .optional(),
    companies: z.array(CompanySchema),
  })
  .meta({ id: 'Group' });

/** With the newest usage of its companies, where that was read. */
export function groupView(
  group: Group,
  now: Instant,
  heads?: ReadonlyMap<string, UsageHead | undefined>,
): z.infer<typeof GroupViewSchema> {
  const today = kstDateOf(now);
  const companies = companiesOn(group, today);
  const [main, next] = mainsFrom(group, today);
  const mainTenantId = mainOn(group, today).tenantId;
  const places = chartOf(
    group.orgChart,
    companies.map(([tenantId]) => tenantId),
  );
  return {
    groupId: group.groupId,
    version: group.version,
    createdAt: group.createdAt,
    ...(group.until && { until: group.until }),
    mainTenantId,
    ...(main &&
      next && {
        scheduledMain: {
          tenantId: next.tenantId,
          effectiveDate: next.from,
          effectiveAt: startOfKstDay(next.from),
        },
      }),
    companies: places.flatMap((place) => {
      const groupCompany = group.companies[place.tenantId];
      if (!groupCompany) return [];
      const { cards, enrollment, companyId, from, until } = groupCompany;
      return [
        {
          ...shown(OrgChartSchema.element, place),
          ...(companyId !== undefined && { companyId }),
          from,
          ...(until && { until }),
          role: place.tenantId === mainTenantId ? 'MAIN' : 'AFFILIATE',
          linkedCards: cards,
          ...(heads && { users: usersIn(heads.get(place.tenantId)) }),
          subscribed: subscribedIn(enrollmentOn(enrollment, today)),
        } as const,
      ];
    }),
  };
}

const usersIn = (head: UsageHead | undefined) =>
  ProductSchema.options.flatMap((product) => {
    const registered = head?.accounts[product]?.present ?? 0;
    return registered > 0 ? [{ product, registered }] : [];
  });

const subscribedIn = (enrollment: Enrollment) =>
  ProductSchema.options.flatMap((product) => {
    const subscribed = enrollment[product];
    if (!subscribed) return [];
    const { endsOn, by } = subscribed;
    return [{ product, ...(endsOn && { endsOn, endsAt: startOfKstDay(endsOn) }), ...(by && { by }) }];
  });

/** What a tenant's answers say of its group; nothing once it has left. */
export function tenantGroupView(
  group: Group | undefined,
  tenantId: string,
  now: Instant,
): { group?: z.infer<typeof TenantGroupSchema> } {
  const today = kstDateOf(now);
  const groupCompany = companyOn(group, tenantId, today);
  if (!group || !groupCompany) return {};
  const mainTenantId = mainOn(group, today).tenantId;
  const role = mainTenantId === tenantId ? 'MAIN' : 'AFFILIATE';
  const until = earliest([groupCompany.until, group.until]);
  return { group: { groupId: group.groupId, role, mainTenantId, ...(until && { until }) } };
}

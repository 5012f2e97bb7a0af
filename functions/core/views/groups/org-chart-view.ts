import * as z from 'zod';
import type { Instant } from '../../business-calendar.ts';
import type { Group } from '../../model/group.ts';
import { shown } from '../shown.ts';
import { GroupViewSchema, groupView } from './group-view.ts';

const PlaceSchema = GroupViewSchema.shape.companies.element.pick({
  tenantId: true,
  companyId: true,
  role: true,
  displayRange: true,
  parentTenantId: true,
  position: true,
});

/** Of a group what its products show to employees: the companies in the order of the chart. */
export const OrgChartViewSchema = GroupViewSchema.pick({ groupId: true, version: true, mainTenantId: true })
  .extend({ companies: z.array(PlaceSchema) })
  .meta({ id: 'GroupOrgChart' });

export function orgChartView(group: Group, now: Instant): z.infer<typeof OrgChartViewSchema> {
  const { groupId, version, mainTenantId, companies } = groupView(group, now);
  return { groupId, version, mainTenantId, companies: companies.map((place) => shown(PlaceSchema, place)) };
}

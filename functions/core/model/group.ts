import * as z from 'zod';
import {
  hasCome,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  kstDateOf,
  later,
} from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { present } from '../present.ts';
import { stored } from '../stored.ts';
import { OrgChartSchema } from './org-chart.ts';

/** A subscription that binds its company to the group: when it ends as things stand, and whether the customer wants it so. */
const SubscribedSchema = stored({
  /** The first day without service; absent while nothing ends it. */
  endsOn: KstDateSchema.optional(),
  by: z.enum(['CANCELLATION', 'EXPIRY']).optional(),
});

/** What of a company binds it to its group, as its last commit left it. What a date changes later is in it already. */
const EnrollmentSchema = z.partialRecord(ProductSchema, SubscribedSchema);
export type Enrollment = z.infer<typeof EnrollmentSchema>;

const GroupCompanySchema = stored({
  companyId: z.string().optional(),
  /** The version of the group that took it in: many may come in one second. */
  joinedIn: z.int().min(1),
  /** Billed to the main company from this day on (R146). */
  from: KstDateSchema,
  /** The first day on which it belongs to the group no more. */
  until: KstDateSchema.optional(),
  /** Corporate cards that are linked (R147). */
  cards: z.int().min(0),
  enrollment: EnrollmentSchema,
});
export type GroupCompany = z.infer<typeof GroupCompanySchema>;

/**
 * Companies that are billed as one (R143): one item and one version, so that what one of them decides on the others is
 * fenced. It holds no personal data.
 */
export const GroupSchema = stored({
  groupId: z.string(),
  version: z.int().min(1),
  createdAt: InstantSchema,
  /** The latest instant at which it was decided on: a call that was sent earlier may come later. */
  asOf: InstantSchema,
  /** The main companies by the day from which they are it; the last may lie in the future (A28). */
  mains: z.array(stored({ from: KstDateSchema, tenantId: z.string(), ownerSub: z.string() })).min(1),
  companies: z.record(z.string(), GroupCompanySchema),
  orgChart: OrgChartSchema,
  /** The first day on which there is no group any more: its companies are on their own, its bills stay. */
  until: KstDateSchema.optional(),
});
export type Group = z.infer<typeof GroupSchema>;
type Main = Group['mains'][number];

/** The group after a decision that was made at an instant. */
export const decidedOn = (group: Group, now: Instant): Group => ({
  ...group,
  version: group.version + 1,
  asOf: later(group.asOf, now),
});

/** The day as of which a group is judged: whoever is gone by the latest decision does not come back by an earlier call. */
export const todayIn = ({ asOf }: Group, date: KstDate): KstDate => later(date, kstDateOf(asOf));

/** As many companies as two reads take, each with what its bill needs. */
export const MAX_COMPANIES = 50;

/** The main companies from a day on, each with the day on which the next one follows, or on which the group is no more. */
export function mainsFrom(
  { mains, until: end }: Group,
  date: KstDate,
): (Main & { readonly until: KstDate | undefined })[] {
  return mains
    .map((main, index) => ({ ...main, until: mains[index + 1]?.from ?? end }))
    .filter(({ until }) => !hasCome(until, date));
}

/** Of a group that is no more, the company that was its last main one. */
export function mainOn(group: Group, date: KstDate): Main {
  const main = mainsFrom(group, date)[0] ?? group.mains.at(-1);
  return present(main, 'a group has a main company on every day');
}

export const isDissolved = ({ until }: Group, date: KstDate): boolean => hasCome(until, date);

const isCompanyOn = (group: Group, { until }: GroupCompany, date: KstDate): boolean =>
  !isDissolved(group, date) && !hasCome(until, date);

/** In the order in which they came; the store keeps none. */
export const companiesOn = (group: Group, date: KstDate): [string, GroupCompany][] =>
  inOrder(group).filter(([, groupCompany]) => isCompanyOn(group, groupCompany, date));

/** All that ever belonged to the group. */
export const inOrder = ({ companies }: Group): [string, GroupCompany][] =>
  Object.entries(companies).sort(([, one], [, other]) => one.joinedIn - other.joinedIn);

/** The company as one of the group, if it is on that day. It is from the decision on, even if its bills join later. */
export function companyOn(
  group: Group | undefined,
  tenantId: string,
  date: KstDate,
): GroupCompany | undefined {
  const groupCompany = group?.companies[tenantId];
  return group && groupCompany && isCompanyOn(group, groupCompany, date) ? groupCompany : undefined;
}

/** Whether the rules for affiliates hold for the company: it is not the main one, or will not be it for good. */
export function isAffiliate(group: Group | undefined, tenantId: string, date: KstDate): group is Group {
  // Stryker disable next-line ConditionalExpression: without a group the next line says the same; this one is for the types.
  if (group === undefined) return false;
  return (
    companyOn(group, tenantId, date) !== undefined &&
    mainsFrom(group, date).some((main) => main.tenantId !== tenantId)
  );
}

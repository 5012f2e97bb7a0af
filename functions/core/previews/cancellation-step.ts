import * as z from 'zod';
import { type KstDate, KstDateSchema } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { quoteOf } from '../decide/cancellation.ts';
import { cancellationGuard } from '../guards/product-guards.ts';
import { LocalizedSchema } from '../language.ts';
import { lastCancellationDay } from '../lifecycle/early-end.ts';
import { liveGroupProducts } from '../lifecycle/enrollment.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { REFUSALS, type RefusalCode } from '../refusals/codes.ts';
import { type CancellationRequest, CONFIRMATION_TEXTS } from '../requests/cancellation.ts';

const RoleSchema = z.enum(['MAIN', 'AFFILIATE']);

export const CompanyStepSchema = z.strictObject({
  tenantId: z.string(),
  companyId: z.string().optional(),
  role: RoleSchema.describe('What the company is on the date of the plan.'),
  /** The call as its owner sends it. */
  method: z.literal('PUT'),
  path: z.string(),
  ifMatch: z.string(),
  body: z.strictObject({
    items: z.array(z.strictObject({ product: ProductSchema, date: KstDateSchema })),
    confirmationText: z.string(),
    acceptedPenalty: z.int(),
  }),
  blockers: z.array(
    z.strictObject({
      product: ProductSchema.optional().describe(
        'Absent where the companies stand in the way of each other.',
      ),
      code: z.string(),
      fix: LocalizedSchema,
    }),
  ),
});
type CompanyStep = z.infer<typeof CompanyStepSchema>;

/** A company that is up to date, with the days that an early end is charged by. */
export type Company = Pick<StoredTenant, 'tenant' | 'usage'>;

export const lastDaysOf = (tenant: Tenant, today: KstDate): KstDate[] =>
  liveGroupProducts(tenant).map((subscription) => lastCancellationDay(subscription, today));

/** The plan of cancellations of a company is replaced as a whole: what else is scheduled is named again. */
export function withOtherItems(
  tenant: Tenant,
  products: readonly Product[],
  date: KstDate,
): CancellationRequest['items'] {
  const others = subscriptionsOf(tenant).flatMap(({ product, cancellation }) =>
    cancellation && !products.includes(product) ? [{ product, date: cancellation.date }] : [],
  );
  return [...products.map((product) => ({ product, date })), ...others];
}

export const itemsOn = (tenant: Tenant, date: KstDate): CancellationRequest['items'] =>
  withOtherItems(
    tenant,
    liveGroupProducts(tenant).map(({ product }) => product),
    date,
  );

/** Why no order of the companies lets this one end on the date. */
interface Stuck {
  readonly code: RefusalCode;
  readonly nextMainFrom: KstDate | undefined;
}

export function stepOn(
  { tenant, usage }: Company,
  role: CompanyStep['role'],
  date: KstDate,
  today: KstDate,
  stuck?: Stuck,
): CompanyStep {
  const { tenantId, version, identity } = tenant;
  const items = itemsOn(tenant, date);
  return {
    tenantId,
    ...(identity.companyId !== undefined && { companyId: identity.companyId }),
    role,
    method: 'PUT',
    path: `/v1/tenants/${tenantId}/cancellation`,
    ifMatch: `"v${version}"`,
    body: {
      items,
      confirmationText: CONFIRMATION_TEXTS.en,
      acceptedPenalty: quoteOf(tenant, usage, items).total,
    },
    blockers: [...blockersOn(tenant, date, today), ...(stuck ? [blockerOf(stuck)] : [])],
  };
}

const blockersOn = (tenant: Tenant, date: KstDate, today: KstDate): CompanyStep['blockers'] =>
  liveGroupProducts(tenant).flatMap((subscription) => {
    const { product } = subscription;
    const code = cancellationGuard({ tenant, subscription });
    if (code) return [{ product, code, fix: REFUSALS[code].fix }];
    const last = lastCancellationDay(subscription, today);
    if (date >= today && date <= last) return [];
    return [
      {
        product,
        code: 'DATE_OUT_OF_RANGE',
        fix: {
          en: `Choose a date from ${today} to ${last}.`,
          ko: `${today}부터 ${last}까지의 날짜를 선택해 주십시오.`,
        },
      },
    ];
  });

/** The one that is the main company on the date and the next one hold each other: both have to be there until the change. */
const blockerOf = ({ code, nextMainFrom }: Stuck): CompanyStep['blockers'][number] => ({
  code,
  fix:
    nextMainFrom === undefined
      ? REFUSALS[code].fix
      : {
          en: `The main company changes on ${nextMainFrom}: choose that day or a later one, or let support drop the change.`,
          ko: `대표회사가 ${nextMainFrom}에 변경됩니다. 그날 또는 그 이후의 날짜를 선택하거나, 고객지원에 변경 취소를 요청해 주십시오.`,
        },
});

import * as z from 'zod';

export const ProductSchema = z.enum(['NAVER_WORKS', 'WORKPLACE', 'WORKBOX']).meta({ id: 'Product' });
export type Product = z.infer<typeof ProductSchema>;

export const NaverWorksPlanCodeSchema = z.enum(['LITE', 'BASIC', 'PREMIUM']);
/** The plans of WORKPLACE alone; its plan BASIC exists only as a part of a bundle (A14). */
export const WorkplacePlanCodeSchema = z.enum(['WORKPLACE', 'COLLABO', 'COLLABO_PLUS']);
export const WorkboxPlanCodeSchema = z.enum(['STANDARD']);
export const BundlePlanCodeSchema = z.enum(['LITE_BASIC', 'BASIC_BASIC', 'PREMIUM_BASIC']);
export type BundlePlanCode = z.infer<typeof BundlePlanCodeSchema>;

/** The plan of one product, whether bought alone or as a part of a bundle. */
export const PlanCodeSchema = z.enum([
  ...NaverWorksPlanCodeSchema.options,
  ...WorkplacePlanCodeSchema.options,
  ...WorkboxPlanCodeSchema.options,
]);
export type PlanCode = z.infer<typeof PlanCodeSchema>;

/** What is offered as one thing: a product alone, or the bundle. */
export type OfferKey = Product | 'BUNDLE';

/** What the accounts of a plan may stand under: `admin@domain.com` or `admin@group` (R49). */
export const NameKindSchema = z.enum(['DOMAIN', 'GROUP_NAME']);
export type NameKind = z.infer<typeof NameKindSchema>;

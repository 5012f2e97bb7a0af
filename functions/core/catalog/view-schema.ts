import * as z from 'zod';
import { BundlePlanCodeSchema, NameKindSchema, PlanCodeSchema, ProductSchema } from './codes.ts';
import { CURRENCY } from './terms.ts';
import { AgreedWithSchema, TermsCodeSchema } from './terms-documents.ts';

const WonSchema = z.int().nonnegative();
const SentenceSchema = z.strictObject({ code: z.string(), sentence: z.string() });
const FeatureSchema = SentenceSchema.extend({
  name: z.string().describe('In a word or two.'),
  amount: z.string().optional().describe('How much of it each account gets, in words.'),
});

const CapacitySchema = z.strictObject({
  shared: z
    .array(z.strictObject({ service: ProductSchema, baseGb: z.int(), perAccountGb: z.int() }))
    .describe('Shared by all accounts: the base and so much for each account.'),
  personal: z
    .array(z.strictObject({ feature: z.string(), gbPerAccount: z.int().nullable() }))
    .describe('Of each account alone; null is without limit.'),
  notCounted: z.array(z.string()).describe('Features whose records never count as used.'),
  sample: z.boolean().describe('True while the numbers are samples.'),
});

const PlanViewSchema = z.strictObject({
  code: z.union([PlanCodeSchema, BundlePlanCodeSchema]),
  rank: z.int().describe('The place in the tier order of the offer, 1 the lowest.'),
  name: z.string(),
  parts: z.strictObject({ NAVER_WORKS: PlanCodeSchema, WORKPLACE: PlanCodeSchema }).optional(),
  features: z.array(FeatureSchema),
  identity: z.array(NameKindSchema).describe('What the accounts may stand under.'),
  monthlyPrice: WonSchema.describe('A user and month on a monthly plan.'),
  annualPrice: WonSchema.describe('A user and month under a commitment of one year.'),
  samplePrices: z.boolean().describe('True while the prices are samples.'),
  capacity: CapacitySchema,
  selfServiceUpgrade: z.boolean().describe('Whether a higher plan can be chosen from here.'),
});

const ComparisonRowSchema = z.strictObject({
  code: z.string(),
  kind: z.enum(['FEATURE', 'CAPACITY', 'LOGIN']),
  name: z.string().describe('The head of the row.'),
  differs: z.boolean().describe('Whether the row tells plans apart.'),
  cells: z
    .array(
      z.strictObject({
        plan: PlanViewSchema.shape.code,
        included: z.boolean(),
        text: z.string().optional().describe('How much, or which; where there is more to say than yes.'),
      }),
    )
    .describe('A cell for each plan, in the order of `plans`.'),
});
export type ComparisonRow = z.infer<typeof ComparisonRowSchema>;

const ExtraCapacitySchema = z.strictObject({
  product: ProductSchema,
  unitGb: z.int(),
  maxUnits: z.int().describe('The most units that can be added to the product.'),
  monthlyPrice: WonSchema,
  samplePrices: z.boolean(),
});

const OfferViewSchema = z.strictObject({
  type: z.enum(['BUNDLE', 'PRODUCT']),
  product: ProductSchema.optional(),
  products: z.array(ProductSchema),
  name: z.string(),
  trialDays: z.int(),
  graceDays: z.int().describe('Days after the trial in which the service is suspended and its data kept.'),
  upgradeInTrial: z.boolean(),
  billingUnit: z.enum(['ACCOUNT_DAY']),
  trialAccountLimit: z.int().nullable().describe('The most accounts in a trial; null is without limit.'),
  extraCapacity: z.array(ExtraCapacitySchema),
  integrations: z.array(SentenceSchema.extend({ limit: z.string().optional() })),
  plans: z.array(PlanViewSchema),
  comparison: z.array(ComparisonRowSchema).describe('The plans side by side: one row a feature or capacity.'),
});

const TermsDocumentSchema = z.strictObject({
  code: TermsCodeSchema,
  version: z.string().describe('The `termsVersion` by which a request agrees to it.'),
  title: z.string(),
  text: z.string().describe('The whole text; a blank line stands between its paragraphs.'),
  url: z.url().describe('Where it is published.'),
  agreedWith: z.array(AgreedWithSchema).describe('The calls that agree to it by `termsVersion`.'),
  sample: z.boolean().describe('True while the text is a sample.'),
});

export const CatalogViewSchema = z.strictObject({
  termsVersion: z.string(),
  terms: z.array(TermsDocumentSchema).describe('The documents to be read and agreed to, one entry each.'),
  currency: z.literal(CURRENCY),
  vatIncluded: z.boolean(),
  lowCapacityPercent: z
    .int()
    .describe('A shared capacity of which less than so much of a hundred is free is low.'),
  offers: z.array(OfferViewSchema),
  guides: z.array(
    z.strictObject({
      code: z.enum(['DOMAIN', 'GROUP_NAME']),
      title: z.string(),
      text: z.string(),
      url: z.url(),
    }),
  ),
});

export type CatalogView = z.infer<typeof CatalogViewSchema>;
export type OfferView = z.infer<typeof OfferViewSchema>;
export type PlanView = z.infer<typeof PlanViewSchema>;

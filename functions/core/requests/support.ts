import * as z from 'zod';
import {
  CompanyIdSchema,
  DomainNameSchema,
  GroupNameSchema,
  NotificationEmailSchema,
} from '../accounts/account-rules.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { coded } from '../issue-code.ts';
import { CLAIM_FIELDS, type Claim, claimsOf, normalNames } from '../names/claims.ts';
import { REASON_RULES } from '../rules/reason.ts';
import { ruledText } from '../rules/rule.ts';

const ReasonSchema = ruledText(REASON_RULES).meta({
  description:
    'Why, in one line of 5 to 200 characters. It stands in the event, which is kept for good: it names no person.',
});

/** Typed in any case. A name that was taken under older rules can be given back too. */
const NameSchema = z.string().min(1).max(253).meta({ description: 'The name, in upper or lower case.' });

const releaseOf = <Field extends (typeof CLAIM_FIELDS)[number]>(field: Field, replacement: z.ZodString) =>
  z.strictObject({
    field: z.literal(field),
    name: NameSchema,
    /** Takes the place of a present name; else a placeholder does. */
    replacement: replacement.optional(),
    reason: ReasonSchema,
  });

export const NameReleaseSchema = z.discriminatedUnion('field', [
  releaseOf('companyId', CompanyIdSchema),
  releaseOf('domainName', DomainNameSchema),
  releaseOf('groupName', GroupNameSchema),
]);
export type NameRelease = z.output<typeof NameReleaseSchema>;

export const TrialReleaseSchema = z
  .strictObject({
    product: ProductSchema,
    field: z.enum(CLAIM_FIELDS).optional(),
    name: NameSchema.optional(),
    reason: ReasonSchema,
  })
  .refine(
    ({ field, name }) => (field === undefined) === (name === undefined),
    coded('FIELD_AND_NAME', {
      en: 'Send field and name together, or neither.',
      ko: 'field와 name은 함께 보내거나 모두 생략해 주십시오.',
    }),
  );
export type TrialRelease = z.output<typeof TrialReleaseSchema>;

/** The name of a release as it is claimed. */
export const claimIn = ({ field, name }: Pick<TrialRelease, 'field' | 'name'>): Claim | undefined =>
  field === undefined || name === undefined ? undefined : claimsOf(normalNames({ [field]: name.trim() }))[0];

export const OwnerTransferSchema = z.strictObject({
  ownerSub: z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/)
    .meta({
      description: 'The `sub` of the new owner’s tokens: 1 to 255 printable characters without spaces.',
    }),
  notificationEmail: NotificationEmailSchema,
  reason: ReasonSchema,
});
export type OwnerTransfer = z.output<typeof OwnerTransferSchema>;

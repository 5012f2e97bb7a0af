import * as z from 'zod';
import {
  CompanyIdSchema,
  DomainNameSchema,
  GroupNameSchema,
  NotificationEmailSchema,
} from '../accounts/account-rules.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { coded, codedIssue, codeOf, messageOf } from '../issue-code.ts';
import { type Claim, claimsOf, normalNames } from '../names/claims.ts';
import { REASON_RULES } from '../rules/reason.ts';
import { ruledText } from '../rules/rule.ts';

const ReasonSchema = ruledText(REASON_RULES).meta({
  description: 'Why. It stands in the event, which is kept for good: it names no person.',
});

/** In whatever case it is typed. A name that was taken under older rules can be given back too. */
const NameSchema = z.string().trim().min(1).max(253);
const NAMES = { companyId: NameSchema, domainName: NameSchema, groupName: NameSchema };
const NAME_SCHEMAS = {
  companyId: CompanyIdSchema,
  domainName: DomainNameSchema,
  groupName: GroupNameSchema,
};

const ONE_NAME = coded('ONE_NAME', {
  en: 'Name exactly one of companyId, domainName and groupName.',
  ko: 'companyId, domainName, groupName 중 하나만 입력해 주십시오.',
});

const claimsIn = (names: Parameters<typeof normalNames>[0]): Claim[] => claimsOf(normalNames(names));

export const NameReleaseSchema = z
  .strictObject({
    ...z.object(NAMES).partial().shape,
    replacement: NameSchema.optional().meta({
      description: 'Takes the place of a present name, under its rules; else a placeholder does.',
    }),
    reason: ReasonSchema,
  })
  .refine((body) => claimsIn(body).length === 1, ONE_NAME)
  .transform(({ replacement, reason, ...names }, { addIssue }) => {
    const [released] = claimsIn(names);
    if (!released) return z.NEVER;
    if (replacement === undefined) return { released, replacement, reason };
    const parsed = NAME_SCHEMAS[released.field].safeParse(replacement);
    for (const issue of parsed.error?.issues ?? []) {
      const [code, message] = [codeOf(issue), messageOf(issue)];
      if (code !== undefined && message) addIssue(codedIssue(['replacement'], code, message));
    }
    return { released, replacement: parsed.data, reason };
  });
export type NameRelease = z.output<typeof NameReleaseSchema>;

export const TrialReleaseSchema = z
  .strictObject({ product: ProductSchema, ...z.object(NAMES).partial().shape, reason: ReasonSchema })
  .refine((body) => claimsIn(body).length <= 1, ONE_NAME)
  .transform(({ product, reason, ...names }) => ({ product, name: claimsIn(names)[0], reason }));
export type TrialRelease = z.output<typeof TrialReleaseSchema>;

export const OwnerTransferSchema = z.strictObject({
  ownerSub: z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/)
    .meta({ description: 'The `sub` of the new owner’s tokens.' }),
  notificationEmail: NotificationEmailSchema,
  reason: ReasonSchema,
});
export type OwnerTransfer = z.output<typeof OwnerTransferSchema>;

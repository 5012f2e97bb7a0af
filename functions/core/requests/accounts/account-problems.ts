import * as z from 'zod';
import { BundlePlanCodeSchema, type NameKind, NameKindSchema, ProductSchema } from '../../catalog/codes.ts';
import { bundleIdentity, productOf } from '../../catalog/lookups.ts';
import { codedIssue } from '../../issue-code.ts';
import type { Localized } from '../../language.ts';

/** What the rules between fields need of a body that may be wrong in every other way. */
const Loose = z.looseObject({
  offer: z.unknown().optional(),
  account: z.looseObject({
    domainName: z.unknown().optional(),
    groupName: z.unknown().optional(),
    adminPassword: z.unknown().optional(),
    adminPasswordConfirmation: z.unknown().optional(),
  }),
});

const BundleOffer = z.looseObject({ type: z.literal('BUNDLE'), plan: BundlePlanCodeSchema });
const ProductOffer = z.looseObject({ type: z.literal('PRODUCT'), product: ProductSchema, plan: z.string() });

/** The rules that concern two fields of the account: they are checked even when single fields are wrong. */
export function accountProblems(body: unknown) {
  const parsed = Loose.safeParse(body);
  if (!parsed.success) return [];
  const { account, offer } = parsed.data;
  return [...identityProblems(account, identitiesOf(offer)), ...confirmationProblems(account)];
}

/** A group name is for NAVER WORKS Lite only; Basic and Premium need a domain (R11, R12). */
function identityProblems(
  account: { domainName?: unknown; groupName?: unknown },
  allowed: readonly NameKind[],
) {
  const [hasDomain, hasGroup] = [account.domainName !== undefined, account.groupName !== undefined];
  if (hasDomain && hasGroup) {
    return [
      problem('groupName', 'DOMAIN_OR_GROUP_NAME', {
        en: 'Give a domain name or a group name, not both.',
        ko: '도메인과 그룹 이름 중 하나만 입력해 주십시오.',
      }),
    ];
  }
  if (hasGroup && !allowed.includes('GROUP_NAME')) {
    return [
      problem('groupName', 'DOMAIN_REQUIRED', {
        en: 'This plan needs a domain name; a group name is for NAVER WORKS Lite.',
        ko: '이 플랜을 이용하려면 도메인이 필요합니다. 그룹 이름은 NAVER WORKS Lite에서만 사용할 수 있습니다.',
      }),
    ];
  }
  if (hasDomain || hasGroup) return [];
  const sentence = allowed.includes('GROUP_NAME')
    ? { en: 'Give a domain name or a group name.', ko: '도메인 또는 그룹 이름을 입력해 주십시오.' }
    : { en: 'Give a domain name.', ko: '도메인을 입력해 주십시오.' };
  return [problem('domainName', 'REQUIRED', sentence)];
}

/** R29 */
function confirmationProblems(account: { adminPassword?: unknown; adminPasswordConfirmation?: unknown }) {
  const { adminPassword, adminPasswordConfirmation } = account;
  return adminPasswordConfirmation === undefined || adminPasswordConfirmation === adminPassword
    ? []
    : [
        problem('adminPasswordConfirmation', 'PASSWORD_CONFIRMATION_MISMATCH', {
          en: 'The two passwords must be equal.',
          ko: '두 비밀번호가 일치하지 않습니다.',
        }),
      ];
}

function identitiesOf(offer: unknown): readonly NameKind[] {
  const bundle = BundleOffer.safeParse(offer);
  if (bundle.success) return bundleIdentity(bundle.data.plan);
  const alone = ProductOffer.safeParse(offer);
  const plan =
    alone.success && productOf(alone.data.product).plans.find(({ code }) => code === alone.data.plan);
  // An unknown plan is refused by its own rule; until it is known, nothing is held against the identity.
  return plan ? plan.identity : NameKindSchema.options;
}

const problem = (field: string, code: string, message: Localized) =>
  codedIssue(['account', field], code, message);

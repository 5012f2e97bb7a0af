import type { NameKind } from '../../catalog/codes.ts';
import type { Localized } from '../../language.ts';
import type { OperationTarget, Tenant } from '../../model/tenant.ts';
import type { Claim } from '../../names/claims.ts';
import { withParticle } from '../../particles.ts';
import type { FieldError } from '../../refusals/refusals.ts';

/** Names that a plan change brings along. */
export interface GivenNames {
  readonly companyId?: string | undefined;
  readonly domainName?: string | undefined;
}
const GIVEN_NAMES = ['companyId', 'domainName'] as const satisfies readonly (keyof GivenNames)[];

/** The names of the company after the plan change. */
export interface NameNeeds {
  readonly companyId: boolean;
  /** What the accounts may stand under (R11, R12). */
  readonly accounts: readonly NameKind[];
}

/** The names given that are not the company's own: what is to be looked up and claimed. */
export const claimsOfGiven = ({ identity }: Tenant, given: GivenNames): Claim[] =>
  GIVEN_NAMES.flatMap((field) => {
    const value = given[field];
    return value === undefined || value === identity[field] ? [] : [{ field, value }];
  });

/** The domain that is to take the place of the group name (F31). */
export const newDomain = (
  { identity }: Tenant,
  { domainName }: GivenNames,
): Pick<OperationTarget, 'domainName'> =>
  domainName === undefined || identity.domainName === domainName ? {} : { domainName };

/** What is wrong with the names given: one is missing, or one is given that the company has or does not need. */
export function nameErrors(tenant: Tenant, given: GivenNames, needs: NameNeeds): FieldError[] {
  const { companyId, domainName } = tenant.identity;
  const lacksDomain = domainName === undefined && !needs.accounts.includes('GROUP_NAME');
  return [
    ...errorsOf('companyId', companyId, given.companyId, companyId === undefined && needs.companyId),
    ...errorsOf('domainName', domainName, given.domainName, lacksDomain),
  ];
}

const NAMES = {
  companyId: { en: 'company ID', ko: '회사 ID' },
  domainName: { en: 'domain', ko: '도메인' },
} as const satisfies Record<keyof GivenNames, Localized>;

function errorsOf(
  field: keyof GivenNames,
  own: string | undefined,
  given: string | undefined,
  isLacking: boolean,
): FieldError[] {
  const name = NAMES[field];
  const error = (code: string, message: Localized) => [{ pointer: `#/${field}`, code, message }];
  if (isLacking)
    return given === undefined
      ? error('REQUIRED', {
          en: `The company has no ${name.en} yet, so ${field} is required.`,
          ko: `회사에 아직 ${withParticle(name.ko, '이/가')} 없으므로 ${field} 값이 필요합니다.`,
        })
      : [];
  if (given === undefined || given === own) return [];
  return error('VALUE_KEPT', {
    en: `The company keeps its ${name.en}; ${field} is given only where it is lacking.`,
    ko: `회사의 ${withParticle(name.ko, '은/는')} 그대로 유지됩니다. ${field} 값은 없는 경우에만 보내 주십시오.`,
  });
}

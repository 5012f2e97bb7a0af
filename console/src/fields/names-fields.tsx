import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Catalog, Tenant } from '@smartwork/client/types';
import { COMPANY_ID_RULES } from '../../../functions/core/rules/company-id.ts';
import { DOMAIN_NAME_RULES } from '../../../functions/core/rules/domain-name.ts';
import { brokenRules } from '../../../functions/core/rules/rule.ts';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';
import { GuideLink } from './guide-link.tsx';
import { NameInput } from './name-input.tsx';
import type { OfferedPlan } from './plan-tiles.tsx';

/** The names that a company may have to give with a plan change. */
export interface Names {
  readonly companyId: string;
  readonly domainName: string;
}
export const NO_NAMES: Names = { companyId: '', domainName: '' };

type Lacking = Readonly<Record<keyof Names, boolean>>;

/** What the company lacks for the plan: it is asked for nothing that it has told already. */
export const lackingFor = (
  tenant: Tenant,
  plan: OfferedPlan | undefined,
  needsCompanyId: boolean,
): Lacking => ({
  companyId: needsCompanyId && tenant.companyId === undefined,
  domainName: plan !== undefined && tenant.domainName === undefined && !plan.identity.includes('GROUP_NAME'),
});

/** The names of a request: only those that are lacking. */
export const namesIn = (names: Names, lacking: Lacking): Partial<Names> => ({
  ...(lacking.companyId && { companyId: names.companyId }),
  ...(lacking.domainName && { domainName: names.domainName }),
});

export const areNamesComplete = (names: Names, lacking: Lacking): boolean =>
  (!lacking.companyId || brokenRules(COMPANY_ID_RULES, names.companyId).length === 0) &&
  (!lacking.domainName || brokenRules(DOMAIN_NAME_RULES, names.domainName).length === 0);

interface NamesFieldsProps {
  readonly catalog: Catalog;
  readonly names: Names;
  readonly lacking: Lacking;
  readonly onChange: (names: Names) => void;
  readonly refusals: Readonly<Record<string, string>>;
  readonly isChecked: boolean;
}

export function NamesFields({ catalog, names, lacking, onChange, refusals, isChecked }: NamesFieldsProps) {
  const t = useTexts(FORM_TEXTS);
  if (!lacking.companyId && !lacking.domainName) return null;
  const field = (of: keyof Names) => ({
    kind: of,
    label: t(of),
    value: names[of],
    onChange: (value: string) => onChange({ ...names, [of]: value }),
    refusal: refusals[of],
    isChecked,
  });
  return (
    <Container header={<Header variant="h2">{t('names')}</Header>}>
      <SpaceBetween size="l">
        {lacking.companyId && (
          <NameInput
            {...field('companyId')}
            rules={COMPANY_ID_RULES}
            description={t('companyIdText', { id: names.companyId || 'company-id' })}
          />
        )}
        {lacking.domainName && (
          <NameInput
            {...field('domainName')}
            rules={DOMAIN_NAME_RULES}
            placeholder="company.com"
            description={t('domainNeeded')}
            info={<GuideLink guides={catalog.guides} code="DOMAIN" text={t('domainGuide')} />}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}

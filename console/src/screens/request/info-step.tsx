import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { RuledInput } from '../../components/ruled-input.tsx';
import { GuideLink } from '../../fields/guide-link.tsx';
import { NameInput } from '../../fields/name-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { FIELD_RULES, type RuledField } from './checks.ts';
import { isNaverWorksAlone, nameKindOf, planOf } from './draft.ts';
import { PlaceFields } from './place-fields.tsx';
import type { StepProps } from './product-step.tsx';
import { TEXTS } from './texts.ts';

interface InfoStepProps extends StepProps {
  /** What the API said about fields, by their names. */
  readonly refusals: Readonly<Record<string, string>>;
}

/** The account of the administrator and the names of the company. */
export function InfoStep({ catalog, draft, change, isChecked, refusals }: InfoStepProps) {
  const t = useTexts(TEXTS);
  const kinds = planOf(catalog, draft)?.identity ?? [];
  const nameKind = nameKindOf(catalog, draft);
  const name = nameKind === 'DOMAIN' ? draft.domainName : draft.groupName;
  const alone = isNaverWorksAlone(draft);
  const field = (of: RuledField) => ({
    label: t(of),
    rules: FIELD_RULES[of],
    value: draft[of],
    onChange: (value: string) => change({ [of]: value }),
    refusal: refusals[of],
    isChecked,
  });
  const differs = draft.passwordAgain !== draft.adminPassword && (isChecked || draft.passwordAgain !== '');
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t('accountInfo')}</Header>}>
        <SpaceBetween size="l">
          {!alone && (
            <NameInput
              kind="companyId"
              {...field('companyId')}
              description={t('companyIdText', { id: draft.companyId || 'company-id' })}
            />
          )}
          {kinds.length > 1 && (
            <FormField label={t('nameKind')}>
              <RadioGroup
                value={nameKind}
                onChange={({ detail }) =>
                  change({ nameKind: detail.value === 'DOMAIN' ? 'DOMAIN' : 'GROUP_NAME' })
                }
                items={[
                  { value: 'DOMAIN', label: t('byDomain') },
                  { value: 'GROUP_NAME', label: t('byGroup') },
                ]}
              />
            </FormField>
          )}
          {nameKind === 'DOMAIN' ? (
            <NameInput
              kind="domainName"
              {...field('domainName')}
              placeholder="company.com"
              info={<GuideLink guides={catalog.guides} code="DOMAIN" text={t('domainGuide')} />}
            />
          ) : (
            <NameInput
              kind="groupName"
              {...field('groupName')}
              info={<GuideLink guides={catalog.guides} code="GROUP_NAME" text={t('groupGuide')} />}
            />
          )}
          <RuledInput
            {...field('adminId')}
            description={t('loginIdWillBe', {
              id: `${draft.adminId || 'admin'}@${name || (nameKind === 'DOMAIN' ? 'company.com' : 'group')}`,
            })}
          />
          <RuledInput {...field('adminPassword')} type="password" autoComplete="new-password" />
          <FormField
            label={t('passwordAgain')}
            constraintText={t('passwordAgainText')}
            errorText={differs ? t('passwordDiffers') : refusals['passwordAgain']}
          >
            <Input
              type="password"
              autoComplete="new-password"
              value={draft.passwordAgain}
              onChange={({ detail }) => change({ passwordAgain: detail.value })}
            />
          </FormField>
          <RuledInput
            {...field('notificationEmail')}
            type="email"
            autoComplete="email"
            description={t('notificationText')}
          />
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">{t('basicInfo')}</Header>}>
        <SpaceBetween size="l">
          {alone && (
            <SpaceBetween size="l">
              <RuledInput {...field('companyName')} autoComplete="organization" />
              <RuledInput {...field('companyPhone')} type="text" autoComplete="tel" />
            </SpaceBetween>
          )}
          <PlaceFields draft={draft} change={change} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

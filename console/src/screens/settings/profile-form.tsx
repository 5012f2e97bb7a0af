import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { updateProfile } from '@smartwork/client/calls';
import type { Profile, ProfileChange, TenantWithProfile } from '@smartwork/client/types';
import { ChangeForm } from '../../actions/dialogs/change-form.tsx';
import { useClient } from '../../api/client.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { ChangePairs } from './change-pairs.tsx';
import { draftOf, keepsRules, PROFILE_RULES, profileChangeOf } from './profile-draft.ts';
import { TEXTS } from './texts.ts';

interface ProfileFormProps {
  readonly tenant: TenantWithProfile;
  readonly profile: Profile;
  readonly onSaved: () => void;
}

const TEXT_FIELDS = ['companyName', 'companyPhone', 'notificationEmail'] as const;

/** What the company is called, where its mails go, and in which language and time zone. */
export function ProfileForm({ tenant, profile, onSaved }: ProfileFormProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
  return (
    <ChangeForm
      stored={draftOf(profile)}
      changeOf={(draft) => profileChangeOf(draft, profile)}
      isComplete={(_, asked) => keepsRules(asked)}
      call={(body: ProfileChange, sending) => updateProfile({ client, path: { tenantId }, body, ...sending })}
      subject={tenant}
      onSaved={onSaved}
      header={<Header variant="h2">{t('company')}</Header>}
      title={t('confirm')}
      confirmation={(_, asked) => (
        <SpaceBetween size="m">
          {t('confirmText')}
          <ChangePairs change={asked} />
          {asked.notificationEmail !== undefined && t('addressText')}
        </SpaceBetween>
      )}
    >
      {({ draft, change, isChecked, refusals }, asked) => (
        <SpaceBetween size="l">
          {TEXT_FIELDS.map((name) => (
            <RuledInput
              key={name}
              label={t(name)}
              type={name === 'notificationEmail' ? 'email' : 'text'}
              description={name === 'notificationEmail' ? t('notificationText') : undefined}
              rules={PROFILE_RULES[name]}
              value={draft[name]}
              onChange={(value) => change({ [name]: value })}
              isChecked={isChecked && name in asked}
              refusal={refusals[name]}
            />
          ))}
          <FormField label={t('timeZone')} description={t('timeZoneText')} errorText={refusals['timeZone']}>
            <Select
              selectedOption={{ value: draft.timeZone, label: draft.timeZone }}
              options={zones}
              filteringType="auto"
              virtualScroll
              onChange={({ detail }) => change({ timeZone: detail.selectedOption.value ?? draft.timeZone })}
            />
          </FormField>
          <FormField label={t('language')} description={t('languageText')}>
            <RadioGroup
              value={draft.language}
              onChange={({ detail }) => change({ language: detail.value === 'ko' ? 'ko' : 'en' })}
              items={(['ko', 'en'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </FormField>
        </SpaceBetween>
      )}
    </ChangeForm>
  );
}

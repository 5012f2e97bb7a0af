import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { etagOf } from '@smartwork/client/answer';
import { updateProfile } from '@smartwork/client/calls';
import type { Profile, ProfileChange, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { ChangePairs } from './change-pairs.tsx';
import { draftOf, keepsRules, PROFILE_RULES, type ProfileDraft, profileChangeOf } from './profile-draft.ts';
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
  // What others change meanwhile is not changed back: only what was entered here counts.
  const [entered, setEntered] = useState<Partial<ProfileDraft>>({});
  const draft = { ...draftOf(profile), ...entered };
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const change = (changes: Partial<ProfileDraft>) => setEntered((before) => ({ ...before, ...changes }));
  const action = useAction({
    call: (body: ProfileChange, sending) =>
      updateProfile({ client, path: { tenantId: tenant.tenantId }, body, ...sending }),
    etag: etagOf(tenant),
    onDone: () => {
      setConfirming(false);
      setChecked(false);
      setEntered({});
      onSaved();
    },
  });
  const asked = profileChangeOf(draft, profile);
  const isUnchanged = Object.keys(asked).length === 0;
  const refusals = refusalsIn(action.error);
  const save = () => {
    setChecked(true);
    if (isUnchanged || !keepsRules(asked)) return;
    setConfirming(true);
    action.preview(asked);
  };
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
  return (
    <Form
      actions={
        <Button variant="primary" onClick={save}>
          {t('save')}
        </Button>
      }
      errorText={isChecked && isUnchanged ? t('nothing') : undefined}
    >
      <Container header={<Header variant="h2">{t('company')}</Header>}>
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
          <FormField label={t('timeZone')} errorText={refusals['timeZone']}>
            <Select
              selectedOption={{ value: draft.timeZone, label: draft.timeZone }}
              options={zones}
              filteringType="auto"
              virtualScroll
              onChange={({ detail }) => change({ timeZone: detail.selectedOption.value ?? draft.timeZone })}
            />
          </FormField>
          <FormField label={t('language')}>
            <RadioGroup
              value={draft.language}
              onChange={({ detail }) => change({ language: detail.value === 'ko' ? 'ko' : 'en' })}
              items={(['ko', 'en'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      {isConfirming && (
        <ActionDialog
          title={t('confirm')}
          confirm={t('save')}
          action={action}
          onCancel={() => setConfirming(false)}
          onRetry={() => action.preview(asked)}
        >
          {() => (
            <SpaceBetween size="m">
              {t('confirmText')}
              <ChangePairs change={asked} />
              {asked.notificationEmail !== undefined && t('addressText')}
            </SpaceBetween>
          )}
        </ActionDialog>
      )}
    </Form>
  );
}

import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { etagOf } from '@smartwork/client/answer';
import { changeBillingProfile } from '@smartwork/client/calls';
import type {
  BillingProfile,
  BillingProfileChangeWritable,
  TenantWithProfile,
} from '@smartwork/client/types';
import { useState } from 'react';
import { NOTIFICATION_EMAIL_RULES } from '../../../../functions/core/rules/contact.ts';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionDialog } from '../../components/action-dialog.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { changeOf, type Draft, draftOf, isComplete } from './draft.ts';
import { MethodFields } from './method-fields.tsx';
import { ProfilePairs } from './profile-pairs.tsx';
import { TEXTS } from './texts.ts';

interface ProfileFormProps {
  readonly tenant: TenantWithProfile;
  readonly profile: BillingProfile;
  readonly onSaved: () => void;
}

/** The address of the bills and the payment method, saved after a dry run. */
export function ProfileForm({ tenant, profile, onSaved }: ProfileFormProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  // What others change meanwhile is not changed back: only what was entered here counts.
  const [entered, setEntered] = useState<Partial<Draft>>({});
  const draft = { ...draftOf(profile), ...entered };
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const change = (changes: Partial<Draft>) => setEntered((before) => ({ ...before, ...changes }));
  const action = useAction({
    call: (body: BillingProfileChangeWritable, sending) =>
      changeBillingProfile({ client, path: { tenantId }, body, ...sending }),
    etag: etagOf(tenant),
    onDone: () => {
      setConfirming(false);
      setChecked(false);
      setEntered({});
      onSaved();
    },
  });
  const asked = changeOf(draft, profile);
  const isUnchanged = Object.keys(asked).length === 0;
  const refusals = refusalsIn(action.error);
  const save = () => {
    setChecked(true);
    if (isUnchanged || !isComplete(draft)) return;
    setConfirming(true);
    action.preview(asked);
  };
  return (
    <Form
      actions={
        <Button variant="primary" onClick={save}>
          {t('save')}
        </Button>
      }
      errorText={isChecked && isUnchanged ? t('nothing') : undefined}
    >
      <Container>
        <SpaceBetween size="l">
          <FormField label={t('noticeEmail')} description={t('noticeText')}>
            <RadioGroup
              value={draft.isOwnAddress ? 'OTHER' : 'NOTIFICATION'}
              onChange={({ detail }) => change({ isOwnAddress: detail.value === 'OTHER' })}
              items={[
                {
                  value: 'NOTIFICATION',
                  label: t('notification', { email: tenant.profile?.notificationEmail ?? '–' }),
                },
                { value: 'OTHER', label: t('other') },
              ]}
            />
          </FormField>
          {draft.isOwnAddress && (
            <RuledInput
              label={t('address')}
              type="email"
              rules={NOTIFICATION_EMAIL_RULES}
              value={draft.noticeEmail}
              onChange={(noticeEmail) => change({ noticeEmail })}
              isChecked={isChecked}
              refusal={refusals['noticeEmail']}
            />
          )}
          <MethodFields {...{ profile, draft, change, isChecked, refusals }} />
        </SpaceBetween>
      </Container>
      {isConfirming && (
        <ActionDialog
          title={t('confirmTitle')}
          confirm={t('save')}
          action={action}
          onCancel={() => setConfirming(false)}
          onRetry={() => action.preview(asked)}
        >
          {({ result }) => (
            <SpaceBetween size="m">
              {t('confirmText')}
              <ProfilePairs profile={result} />
            </SpaceBetween>
          )}
        </ActionDialog>
      )}
    </Form>
  );
}

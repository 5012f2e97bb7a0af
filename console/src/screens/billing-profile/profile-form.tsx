import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { changeBillingProfile } from '@smartwork/client/calls';
import type {
  BillingProfile,
  BillingProfileChangeWritable,
  TenantWithProfile,
} from '@smartwork/client/types';
import { NOTIFICATION_EMAIL_RULES } from '../../../../functions/core/rules/contact.ts';
import { ChangeForm } from '../../actions/dialogs/change-form.tsx';
import { useClient } from '../../api/client.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { changeOf, draftOf, isComplete } from './draft.ts';
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
  return (
    <ChangeForm
      stored={draftOf(profile)}
      changeOf={(draft) => changeOf(draft, profile)}
      isComplete={isComplete}
      call={(body: BillingProfileChangeWritable, sending) =>
        changeBillingProfile({ client, path: { tenantId }, body, ...sending })
      }
      subject={{ ...tenant, billingProfile: profile }}
      onSaved={onSaved}
      title={t('confirmTitle')}
      confirmation={({ result }) => (
        <SpaceBetween size="m">
          {t('confirmText')}
          <ProfilePairs profile={result} />
        </SpaceBetween>
      )}
    >
      {({ draft, change, isChecked, refusals }) => (
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
      )}
    </ChangeForm>
  );
}

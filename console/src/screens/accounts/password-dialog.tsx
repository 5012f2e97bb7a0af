import { setAccountPassword } from '@smartwork/client/calls';
import type { Account, AccountPasswordWritable, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { PASSWORD_RULES } from '../../../../functions/core/rules/password.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { FormDialog } from '../../actions/dialogs/form-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface PasswordDialogProps {
  readonly tenant: TenantWithProfile;
  readonly account: Account;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The administrator sets the password and passes it on. */
export function PasswordDialog({ tenant, account: { id }, onClose, onDone }: PasswordDialogProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const action = useAction({
    call: (body: AccountPasswordWritable, sending) =>
      setAccountPassword({ client, path: { tenantId, accountId: id }, body, ...sending }),
    subject: tenant,
    onDone,
  });
  const review = () => {
    setChecked(true);
    if (brokenRules(PASSWORD_RULES, password).length > 0) return;
    setReviewing(true);
    action.preview({ mode: 'ADMIN', password });
  };
  if (isReviewing)
    return (
      <ActionDialog
        title={t('setTitle', { id })}
        confirm={t('save')}
        action={action}
        onCancel={() => setReviewing(false)}
        onRetry={review}
      >
        {() => t('setConfirm', { id })}
      </ActionDialog>
    );
  return (
    <FormDialog title={t('setTitle', { id })} onCancel={onClose} onNext={review}>
      <RuledInput
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        rules={PASSWORD_RULES}
        value={password}
        onChange={setPassword}
        isChecked={isChecked}
        refusal={refusalsIn(action.error)['password']}
        description={t('setText')}
      />
    </FormDialog>
  );
}

import { setAccountPassword } from '@smartwork/client/calls';
import type { Account, TenantWithProfile } from '@smartwork/client/types';
import { useEffect } from 'react';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface LinkDialogProps {
  readonly tenant: TenantWithProfile;
  readonly account: Account;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The user sets the password by a link. */
export function LinkDialog({ tenant, account: { id }, onClose, onDone }: LinkDialogProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const action = useAction({
    call: (body: { mode: 'USER' }, sending) =>
      setAccountPassword({ client, path: { tenantId, accountId: id }, body, ...sending }),
    subject: tenant,
    onDone,
  });
  const { preview } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is of this account.
  useEffect(() => preview({ mode: 'USER' }), []);
  return (
    <ActionDialog
      title={t('sendTitle', { id })}
      confirm={t('sendButton')}
      action={action}
      onCancel={onClose}
      onRetry={() => preview({ mode: 'USER' })}
    >
      {() => t('sendText')}
    </ActionDialog>
  );
}

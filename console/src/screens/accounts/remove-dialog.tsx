import SpaceBetween from '@cloudscape-design/components/space-between';
import { changeAccounts } from '@smartwork/client/calls';
import type { Account, TenantWithProfile } from '@smartwork/client/types';
import { useEffect } from 'react';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { ChangePreview } from './change-preview.tsx';
import { TEXTS } from './texts.ts';

interface RemoveDialogProps {
  readonly tenant: TenantWithProfile;
  readonly accounts: readonly Account[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Removes accounts from all products, at most a page of the list at once. */
export function RemoveDialog({ tenant, accounts, onClose, onDone }: RemoveDialogProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const ids = accounts.map(({ id }) => id);
  const action = useAction({
    call: (remove: string[], sending) =>
      changeAccounts({ client, path: { tenantId }, body: { remove }, ...sending }),
    subject: tenant,
    onDone,
  });
  const { preview } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is of these accounts.
  useEffect(() => preview(ids), []);
  return (
    <ActionDialog
      title={t('removeTitle', { count: ids.length })}
      confirm={t('remove')}
      action={action}
      onCancel={onClose}
      onRetry={() => preview(ids)}
    >
      {({ result }) => (
        <SpaceBetween size="s">
          <div>{ids.join(', ')}</div>
          <ChangePreview {...result} />
          <div>{t('billedToday')}</div>
        </SpaceBetween>
      )}
    </ActionDialog>
  );
}

import type { Account, TenantWithProfile } from '@smartwork/client/types';
import { useTexts } from '../../language/texts.ts';
import type { RowAction } from './accounts-table.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { AccountOffer } from './offers.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { TEXTS } from './texts.ts';

export interface OpenDialog {
  readonly action: RowAction | 'add';
  readonly accounts: readonly Account[];
}

interface AccountDialogsProps {
  readonly open: OpenDialog;
  readonly tenant: TenantWithProfile;
  readonly offers: readonly AccountOffer[];
  readonly known: readonly Account[];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** The dialog of an action, and what is said once it is done. */
export function AccountDialogs({ open, tenant, offers, known, onClose, onDone }: AccountDialogsProps) {
  const t = useTexts(TEXTS);
  const { action, accounts } = open;
  const [account] = accounts;
  if (action === 'remove')
    return (
      <RemoveDialog
        {...{ tenant, accounts, onClose }}
        onDone={() => onDone(t('removed', { count: accounts.length }))}
      />
    );
  if (action === 'add' || action === 'edit')
    return (
      <SaveDialog
        {...{ tenant, offers, account, known, onClose }}
        onDone={(id) => onDone(t('saved', { id }))}
      />
    );
  if (!account) return null;
  const { id } = account;
  return action === 'send' ? (
    <LinkDialog {...{ tenant, account, onClose }} onDone={() => onDone(t('sent', { id }))} />
  ) : (
    <PasswordDialog {...{ tenant, account, onClose }} onDone={() => onDone(t('isSetNow', { id }))} />
  );
}

import SpaceBetween from '@cloudscape-design/components/space-between';
import { registerAccount } from '@smartwork/client/calls';
import type { Account, AccountRegistration, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { refusalsIn } from '../../api/refusals-in.ts';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { type AccountDraft, AccountForm, isComplete } from './account-form.tsx';
import { ChangePreview } from './change-preview.tsx';
import type { AccountOffer } from './offers.ts';
import { TEXTS } from './texts.ts';

interface SaveDialogProps {
  readonly tenant: TenantWithProfile;
  readonly offers: readonly AccountOffer[];
  /** The one to change; none: a new one. */
  readonly account: Account | undefined;
  readonly known: readonly Account[];
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** Registers an account, or changes its name or address. */
export function SaveDialog({ tenant, offers, account, known, onClose, onDone }: SaveDialogProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const { tenantId } = tenant;
  const [draft, setDraft] = useState<AccountDraft>({
    id: account?.id ?? '',
    name: account?.name ?? '',
    email: account?.email ?? '',
    offers: account ? [account.product] : offers.map(({ product }) => product),
  });
  const [isChecked, setChecked] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const { id, name, email } = draft;
  const products = offers
    .filter(({ product }) => draft.offers.includes(product))
    .flatMap((offer) => offer.products);
  const body: AccountRegistration = { ...(name && { name }), ...(email && { email }), products };
  const action = useAction({
    call: (input: AccountRegistration, sending) =>
      registerAccount({ client, path: { tenantId, accountId: id }, body: input, ...sending }),
    subject: tenant,
    onDone: () => onDone(id),
  });
  if (isReviewing)
    return (
      <ActionDialog
        title={account ? t('editTitle', { id }) : t('addTitle')}
        confirm={t('save')}
        action={action}
        onCancel={() => setReviewing(false)}
        onRetry={() => action.preview(body)}
      >
        {({ result }) => (
          <SpaceBetween size="s">
            <ChangePreview {...result} />
            {!account && <div>{t('billedFromToday')}</div>}
          </SpaceBetween>
        )}
      </ActionDialog>
    );
  return (
    <AccountForm
      isNew={!account}
      isKnown={known.some((one) => one.id === id)}
      offers={offers}
      loginName={tenant.domainName ?? tenant.groupName ?? ''}
      draft={draft}
      change={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      isChecked={isChecked}
      refusals={refusalsIn(action.error)}
      onCancel={onClose}
      onNext={() => {
        setChecked(true);
        if (!isComplete(draft)) return;
        setReviewing(true);
        action.preview(body);
      }}
    />
  );
}

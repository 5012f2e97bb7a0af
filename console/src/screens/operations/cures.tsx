import Button from '@cloudscape-design/components/button';
import { dismissMail, renewTimers, retryMail, retryOperation } from '@smartwork/client/calls';
import { useState } from 'react';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import { WithCompany } from '../../actions/dialogs/with-company.tsx';
import { useClient } from '../../api/client.tsx';
import type { Sending } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { CURE_TEXTS } from './cure-texts.ts';

type CureName = 'retryOperation' | 'renewTimers' | 'retryMail' | 'dismissMail';

interface Cure {
  readonly tenantId: string;
  readonly cure: CureName;
  readonly mailId?: string;
}

/** The cure that the API names by its call: the last part of the path, of a mail or not. */
export function cureOfPath(path: string): Omit<Cure, 'tenantId'> | undefined {
  const mail = /\/mails\/([^/]+)\/(retry|dismiss)$/.exec(path);
  if (mail?.[1])
    return { cure: mail[2] === 'retry' ? 'retryMail' : 'dismissMail', mailId: decodeURIComponent(mail[1]) };
  if (path.endsWith('/operation/retry')) return { cure: 'retryOperation' };
  return path.endsWith('/work/renew') ? { cure: 'renewTimers' } : undefined;
}

/** The cure that is open. Its dialog stands outside the rows: what is cured by somebody else meanwhile leaves them. */
export function useCure(onDone: (done: string) => void) {
  const [open, begin] = useState<Cure>();
  const close = () => begin(undefined);
  return { begin, dialog: open && <CureDialog {...open} onClose={close} onDone={onDone} /> };
}

interface CureButtonProps {
  readonly cure: CureName;
  readonly onClick: () => void;
}

export function CureButton({ cure, onClick }: CureButtonProps) {
  const t = useTexts(CURE_TEXTS);
  return <Button onClick={onClick}>{t(cure)}</Button>;
}

interface CureDialogProps extends Cure {
  readonly onClose: () => void;
  readonly onDone: (done: string) => void;
}

/** A call of support with its dry run before it. */
function CureDialog({ tenantId, cure, mailId = '', onClose, onDone }: CureDialogProps) {
  const t = useTexts(CURE_TEXTS);
  const client = useClient();
  const path = { tenantId, mailId };
  const calls = {
    retryOperation: (sending: Sending) => retryOperation({ client, path, ...sending }),
    renewTimers: (sending: Sending) => renewTimers({ client, path, ...sending }),
    retryMail: (sending: Sending) => retryMail({ client, path, ...sending }),
    dismissMail: (sending: Sending) => dismissMail({ client, path, ...sending }),
  };
  return (
    <WithCompany tenantId={tenantId} title={t(cure)} onCancel={onClose}>
      {(tenant) => (
        <ActionForm
          title={t(cure)}
          confirm={t(cure)}
          subject={tenant}
          fields={[]}
          call={(_, sending) => calls[cure](sending)}
          onClose={onClose}
          onDone={() => {
            onClose();
            onDone(t(cure));
          }}
        >
          {() => (
            <>
              <p>{t(`${cure}Text`)}</p>
              <p>{t('possible')}</p>
            </>
          )}
        </ActionForm>
      )}
    </WithCompany>
  );
}

import Button from '@cloudscape-design/components/button';
import { dismissMail, renewTimers, retryMail, retryOperation } from '@smartwork/client/calls';
import { useState } from 'react';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { type Sending, useAction } from '../../api/use-action.ts';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  retryOperation: { en: 'Start the operation again', ko: '작업 다시 시작' },
  renewTimers: { en: 'Renew the timers', ko: '예약 작업 재시작' },
  retryMail: { en: 'Send the mail again', ko: '메일 다시 보내기' },
  dismissMail: { en: 'Dismiss the mail', ko: '메일 종료 처리' },
  retryOperationText: {
    en: 'A new execution starts. The dates of the trial stay. Remove the cause of the failure first.',
    ko: '새 실행을 시작합니다. 무료 체험 날짜는 바뀌지 않습니다. 먼저 실패 원인을 해결해 주십시오.',
  },
  renewTimersText: {
    en: 'Every wait and every deletion of the company begins again in a new execution. No date changes.',
    ko: '회사의 모든 예약 작업과 데이터 삭제를 새 실행으로 다시 시작합니다. 날짜는 바뀌지 않습니다.',
  },
  retryMailText: {
    en: 'The mail goes to the notification address that the profile has now.',
    ko: '현재 등록된 알림 주소로 메일을 보냅니다.',
  },
  dismissMailText: {
    en: 'The mail is not sent any more. This cannot be taken back.',
    ko: '메일을 더 이상 보내지 않습니다. 되돌릴 수 없습니다.',
  },
  possible: { en: 'The dry run says that it can be done.', ko: '미리 확인한 결과 실행할 수 있습니다.' },
} as const satisfies Texts;

export const CURES = ['retryOperation', 'renewTimers', 'retryMail', 'dismissMail'] as const;
export type CureName = (typeof CURES)[number];

/** The cure that the API names by its call: the last part of the path, of a mail or not. */
export function cureOfPath(path: string): { readonly cure: CureName; readonly mailId?: string } | undefined {
  const mail = /\/mails\/([^/]+)\/(retry|dismiss)$/.exec(path);
  if (mail?.[1])
    return { cure: mail[2] === 'retry' ? 'retryMail' : 'dismissMail', mailId: decodeURIComponent(mail[1]) };
  if (path.endsWith('/operation/retry')) return { cure: 'retryOperation' };
  return path.endsWith('/work/renew') ? { cure: 'renewTimers' } : undefined;
}

interface CureButtonProps {
  readonly tenantId: string;
  readonly cure: CureName;
  readonly mailId?: string | undefined;
  readonly onDone?: (done: string) => void;
}

/** A call of support with its dry run before it. */
export function CureButton({ tenantId, cure, mailId = '', onDone }: CureButtonProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const path = { tenantId, mailId };
  const calls = {
    retryOperation: (sending: Sending) => retryOperation({ client, path, ...sending }),
    renewTimers: (sending: Sending) => renewTimers({ client, path, ...sending }),
    retryMail: (sending: Sending) => retryMail({ client, path, ...sending }),
    dismissMail: (sending: Sending) => dismissMail({ client, path, ...sending }),
  };
  const action = useAction({
    call: (_: null, sending) => calls[cure](sending),
    etag: undefined,
    onDone: () => {
      setOpen(false);
      onDone?.(t(cure));
    },
  });
  const begin = () => {
    setOpen(true);
    action.preview(null);
  };
  return (
    <>
      <Button onClick={begin}>{t(cure)}</Button>
      {isOpen && (
        <ActionDialog
          title={t(cure)}
          confirm={t(cure)}
          action={action}
          onCancel={() => {
            setOpen(false);
            action.reset();
          }}
          onRetry={begin}
        >
          {() => (
            <>
              <p>{t(`${cure}Text`)}</p>
              <p>{t('possible')}</p>
            </>
          )}
        </ActionDialog>
      )}
    </>
  );
}

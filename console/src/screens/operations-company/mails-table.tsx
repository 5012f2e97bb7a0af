import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Mail } from '@smartwork/client/types';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { timeInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useMails } from '../../api/operator-queries.ts';
import { Empty } from '../../components/empty.tsx';
import { LongTable } from '../../components/tables/long-table.tsx';
import { KstTime } from '../../components/values/kst-time.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { MAIL_TEXTS } from '../../words/mail-texts.ts';
import { MAIL_STATES } from '../../words/work-texts.ts';
import { CureButton, useCure } from '../operations/cures.tsx';
import { TEXTS } from './texts.ts';

const TYPES: Readonly<Record<Mail['state'], StatusIndicatorProps.Type>> = {
  PENDING: 'pending',
  SENDING: 'in-progress',
  SENT: 'success',
  FAILED: 'error',
  VOID: 'stopped',
};

interface MailsTableProps {
  readonly tenantId: string;
  readonly onDone: (done: string) => void;
}

/** The mails of a company and how far each is; what they say is nobody's business here. */
export function MailsTable({ tenantId, onDone }: MailsTableProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const states = useTexts(MAIL_STATES);
  const { begin, dialog } = useCure(onDone);
  return (
    <>
      {dialog}
      <LongTable
        label={t('mails')}
        list={useMails(tenantId)}
        trackBy={({ mailId }) => mailId}
        header={<Header variant="h2">{t('mails')}</Header>}
        empty={<Empty title={t('noMails')} />}
        isNewestFirst
        columns={[
          {
            id: 'mail',
            header: t('mail'),
            isRowHeader: true,
            minWidth: 180,
            cell: ({ template }) => MAIL_TEXTS[template]?.[language] ?? template,
          },
          {
            id: 'fate',
            header: t('fate'),
            minWidth: 170,
            cell: ({ state, heldUntil, supersededBy, isResent }) => (
              <SpaceBetween size="xxxs">
                <StatusIndicator type={TYPES[state]}>{states(state)}</StatusIndicator>
                {heldUntil && t('heldUntil', { time: timeInWords(heldUntil as Instant, language) })}
                {supersededBy !== undefined && t('superseded')}
                {isResent && t('resent')}
              </SpaceBetween>
            ),
          },
          { id: 'attempts', header: t('attempts'), minWidth: 90, cell: ({ attempts }) => attempts },
          { id: 'due', header: t('due'), minWidth: 150, cell: ({ dueAt }) => <KstTime at={dueAt} /> },
          {
            id: 'cures',
            header: t('cures'),
            minWidth: 220,
            cell: ({ state, mailId }) =>
              state === 'FAILED' ? (
                <SpaceBetween direction="horizontal" size="xs">
                  {(['retryMail', 'dismissMail'] as const).map((cure) => (
                    <CureButton key={cure} cure={cure} onClick={() => begin({ tenantId, cure, mailId })} />
                  ))}
                </SpaceBetween>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
}

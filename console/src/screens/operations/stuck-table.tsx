import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Stuck } from '@smartwork/client/types';
import { useState } from 'react';
import { useStuck } from '../../api/operator-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Empty } from '../../components/empty.tsx';
import { LongTable } from '../../components/tables/long-table.tsx';
import { KstTime } from '../../components/values/kst-time.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { MAIL_TEXTS } from '../../words/mail-texts.ts';
import { WORK_TEXTS } from '../../words/work-texts.ts';
import { CureButton, cureOfPath, useCure } from './cures.tsx';
import { TEXTS } from './texts.ts';

const KINDS: readonly Stuck['kind'][] = ['OPERATION', 'WORK', 'MAIL'];
const TYPES: Readonly<Record<Stuck['state'], StatusIndicatorProps.Type>> = {
  FAILED: 'error',
  BOUNCED: 'error',
  DEAD: 'error',
  OVERDUE: 'warning',
  UNREADABLE: 'warning',
};

/** What stands still until somebody sees to it, with the call that cures it. */
export function StuckTable({ onDone }: { readonly onDone: (done: string) => void }) {
  const t = useTexts(TEXTS);
  const [chosen, choose] = useState<Stuck['kind']>();
  const list = useStuck(chosen ? [chosen] : KINDS);
  const { begin, dialog } = useCure(onDone);
  return (
    <>
      {dialog}
      <LongTable
        label={t('stuck')}
        list={list}
        trackBy={({ tenantId, kind, since, mail, work, item }) =>
          [tenantId, kind, since, mail?.mailId, work?.scope, work?.kind, item].join(' ')
        }
        header={
          <Header variant="h2" counter={`(${list.items.length})`} description={t('stuckText')}>
            {t('stuck')}
          </Header>
        }
        filter={
          <SegmentedControl
            label={t('kind')}
            selectedId={chosen ?? 'ALL'}
            onChange={({ detail }) => choose(KINDS.find((kind) => kind === detail.selectedId))}
            options={[{ id: 'ALL', text: t('allKinds') }, ...KINDS.map((id) => ({ id, text: t(id) }))]}
          />
        }
        empty={<Empty title={t('nothing')}>{t('nothingText')}</Empty>}
        columns={[
          {
            id: 'company',
            header: t('company'),
            isRowHeader: true,
            minWidth: 150,
            cell: ({ tenantId, companyId, domainName, groupName }) => (
              <Link href={`/operations/companies/${tenantId}`} onFollow={followLink}>
                {companyId ?? domainName ?? groupName ?? tenantId}
              </Link>
            ),
          },
          {
            id: 'state',
            header: t('state'),
            minWidth: 130,
            cell: ({ kind, state }) => (
              <StatusIndicator type={TYPES[state]}>
                {t(kind)} · {t(state)}
              </StatusIndicator>
            ),
          },
          { id: 'what', header: t('what'), minWidth: 240, cell: (stuck) => <What stuck={stuck} /> },
          { id: 'since', header: t('since'), minWidth: 150, cell: ({ since }) => <KstTime at={since} /> },
          {
            id: 'cure',
            header: t('cure'),
            minWidth: 180,
            cell: ({ tenantId, cure }) => {
              const call = cure && cureOfPath(cure.path);
              if (call) return <CureButton cure={call.cure} onClick={() => begin({ tenantId, ...call })} />;
              return t(cure ? 'customerCures' : 'noCure');
            },
          },
        ]}
      />
    </>
  );
}

function What({ stuck: { message, work, mail, item } }: { readonly stuck: Stuck }) {
  const ofWork = useTexts(WORK_TEXTS);
  const { language } = useLanguage();
  const subject = work
    ? ofWork(work.kind)
    : mail
      ? (MAIL_TEXTS[mail.template]?.[language] ?? mail.template)
      : item;
  return (
    <>
      {subject !== undefined && <strong>{subject}: </strong>}
      {message}
    </>
  );
}

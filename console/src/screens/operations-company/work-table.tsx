import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Work } from '@smartwork/client/types';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { timeInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useWork } from '../../api/operator-queries.ts';
import { Empty } from '../../components/empty.tsx';
import { LongTable } from '../../components/tables/long-table.tsx';
import { KstTime } from '../../components/values/kst-time.tsx';
import { productName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { WORK_STATES, WORK_TEXTS } from '../../words/work-texts.ts';
import { executionUrl } from './execution-url.ts';
import { TEXTS } from './texts.ts';

const TYPES: Readonly<Record<Work['state'], StatusIndicatorProps.Type>> = {
  WAITING: 'pending',
  PENDING: 'pending',
  STARTED: 'in-progress',
  DONE: 'success',
  VOID: 'stopped',
};

/** The timers and tasks of a company, each with its execution. */
export function WorkTable({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const kinds = useTexts(WORK_TEXTS);
  const states = useTexts(WORK_STATES);
  return (
    <LongTable
      label={t('work')}
      list={useWork(tenantId)}
      trackBy={({ scope, kind, dueAt, execution }) => [scope, kind, dueAt, execution].join(' ')}
      header={<Header variant="h2">{t('work')}</Header>}
      empty={<Empty title={t('noWork')} />}
      columns={[
        { id: 'kind', header: t('kind'), isRowHeader: true, minWidth: 160, cell: ({ kind }) => kinds(kind) },
        {
          id: 'scope',
          header: t('scope'),
          minWidth: 110,
          cell: ({ scope }) => (scope === 'TENANT' ? t('ofCompany') : productName(scope)),
        },
        {
          id: 'state',
          header: t('state'),
          minWidth: 180,
          cell: ({ state, deaths = 0, deadSince }) => (
            <StatusIndicator type={deadSince ? 'error' : TYPES[state]}>
              {states(state)}
              {deaths > 0 && ` · ${t('deaths', { count: deaths })}`}
            </StatusIndicator>
          ),
        },
        { id: 'due', header: t('due'), minWidth: 150, cell: ({ dueAt }) => <KstTime at={dueAt} /> },
        {
          id: 'execution',
          header: t('execution'),
          minWidth: 260,
          cell: (work) => <Execution work={work} />,
        },
      ]}
    />
  );
}

function Execution({ work: { execution, executionArn = '', startsAt } }: { readonly work: Work }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  if (execution === undefined)
    return startsAt ? t('startsAt', { time: timeInWords(startsAt as Instant, language) }) : t('reminder');
  const url = executionUrl(executionArn);
  if (url !== undefined)
    return (
      <Link href={url} external>
        {execution}
      </Link>
    );
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={execution}
      textToDisplay={execution}
      copyButtonAriaLabel={t('copy')}
      copySuccessText={t('copied')}
      copyErrorText={t('notCopied')}
    />
  );
}

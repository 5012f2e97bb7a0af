import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { Pager } from '../../components/tables/pager.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { BadLine } from './parse-lines.ts';
import { TEXTS } from './texts.ts';

const PAGE = 20;

/** Which lines are wrong, and why. */
export function BadLines({ lines }: { readonly lines: readonly BadLine[] }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const [wished, setPage] = useState(1);
  const pages = Math.ceil(lines.length / PAGE);
  const page = Math.min(wished, pages);
  if (lines.length === 0) return null;
  return (
    <Table
      wrapLines
      items={lines.slice((page - 1) * PAGE, page * PAGE)}
      trackBy={({ number }) => String(number)}
      ariaLabels={{ tableLabel: t('bad') }}
      header={
        <Header variant="h2" counter={`(${lines.length})`} description={t('badText')}>
          {t('bad')}
        </Header>
      }
      {...(pages > 1 && {
        pagination: (
          <Pager
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        ),
      })}
      columnDefinitions={[
        { id: 'line', header: t('line'), isRowHeader: true, minWidth: 60, cell: ({ number }) => number },
        {
          id: 'problem',
          header: t('problem'),
          minWidth: 200,
          cell: ({ problems }) => problems.map((problem) => problem[language]).join(' '),
        },
        { id: 'text', header: t('text'), minWidth: 160, cell: ({ text }) => text.slice(0, 200) },
      ]}
    />
  );
}

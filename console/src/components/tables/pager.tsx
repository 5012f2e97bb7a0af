import Pagination, { type PaginationProps } from '@cloudscape-design/components/pagination';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  page: { en: 'Page {page}', ko: '{page} 페이지' },
  next: { en: 'Next page', ko: '다음 페이지' },
  previous: { en: 'Previous page', ko: '이전 페이지' },
} as const satisfies Texts;

/** The pages of a list; the labels begin with what is seen, as voice control needs. */
export function Pager(props: Omit<PaginationProps, 'ariaLabels'>) {
  const t = useTexts(TEXTS);
  return (
    <Pagination
      {...props}
      ariaLabels={{
        pageLabel: (page) => t('page', { page }),
        nextPageLabel: t('next'),
        previousPageLabel: t('previous'),
      }}
    />
  );
}

import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useState } from 'react';
import type { AllOf } from '../../api/use-all.ts';
import { Problem } from '../problem.tsx';
import { Pager } from './pager.tsx';

interface LongTableProps<Item> {
  readonly label: string;
  readonly list: AllOf<Item>;
  readonly trackBy: (item: Item) => string;
  readonly columns: readonly TableProps.ColumnDefinition<Item>[];
  readonly header: ReactNode;
  readonly filter?: ReactNode;
  readonly empty: ReactNode;
  /** The list is in the order of time, and the last one is what people look for. */
  readonly isNewestFirst?: boolean;
}

const PAGE = 20;

/** A list that was read to its end, a page of it at a time. */
export function LongTable<Item>(props: LongTableProps<Item>) {
  const { label, list, trackBy, columns, header, filter, empty, isNewestFirst = false } = props;
  const [wished, setPage] = useState(1);
  const items = isNewestFirst ? list.items.toReversed() : list.items;
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const page = Math.min(wished, pages);
  return (
    <Table
      wrapLines
      loading={!list.isComplete && !list.error && (isNewestFirst || items.length === 0)}
      items={items.slice((page - 1) * PAGE, page * PAGE)}
      trackBy={trackBy}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={columns}
      header={header}
      filter={filter}
      empty={list.error ? <Problem error={list.error} onRetry={list.again} /> : empty}
      {...(pages > 1 && {
        pagination: (
          <Pager
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        ),
      })}
    />
  );
}

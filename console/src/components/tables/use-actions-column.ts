import type { TableProps } from '@cloudscape-design/components/table';
import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 688px)';

function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const wide = matchMedia(WIDE);
      wide.addEventListener('change', onChange);
      return () => wide.removeEventListener('change', onChange);
    },
    () => matchMedia(WIDE).matches,
  );
}

/**
 * The columns of a table with the actions of each row: at the end, always to be seen. In a narrow window such a column
 * would cover the others: there it follows the first one, and is scrolled with them.
 */
export function useActionsColumn<Item>(
  [first, ...others]: readonly [
    TableProps.ColumnDefinition<Item>,
    ...(readonly TableProps.ColumnDefinition<Item>[]),
  ],
  actions: TableProps.ColumnDefinition<Item>,
): Pick<TableProps<Item>, 'columnDefinitions' | 'stickyColumns'> {
  return useIsWide()
    ? { columnDefinitions: [first, ...others, actions], stickyColumns: { last: 1 } }
    : { columnDefinitions: [first, actions, ...others] };
}

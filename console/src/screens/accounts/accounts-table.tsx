import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Account } from '@smartwork/client/types';
import { type ReactNode, useState } from 'react';
import { type Instant, kstDateOf } from '../../../../functions/core/business-calendar.ts';
import { Empty } from '../../components/empty.tsx';
import { Pager } from '../../components/tables/pager.tsx';
import { useActionsColumn } from '../../components/tables/use-actions-column.ts';
import { KstDate } from '../../components/values/kst-date.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

export type RowAction = 'edit' | 'send' | 'set' | 'remove';
const ROW_ACTIONS: readonly RowAction[] = ['edit', 'send', 'set', 'remove'];
const PAGE = 50;

interface AccountsTableProps {
  readonly accounts: readonly Account[];
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly header: ReactNode;
  readonly filter: ReactNode;
  /** Clears what is searched for; none: nothing is. */
  readonly onClear: (() => void) | undefined;
  readonly selected: readonly Account[];
  readonly onSelect: (accounts: readonly Account[]) => void;
  readonly onAction: (action: RowAction, account: Account) => void;
}

export function AccountsTable(props: AccountsTableProps) {
  const { accounts, isLoading, hasMore, onMore, header, filter, onClear, selected, onSelect, onAction } =
    props;
  const t = useTexts(TEXTS);
  const [wished, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(accounts.length / PAGE));
  const page = Math.min(wished, pages);
  const isAdministrator = ({ role }: Account) => role === 'TOP_ADMINISTRATOR';
  const columns = useActionsColumn<Account>(
    [
      {
        id: 'id',
        header: t('id'),
        isRowHeader: true,
        minWidth: 130,
        cell: (account) => (
          <>
            {account.id}
            {isAdministrator(account) && (
              <Box variant="small" display="block">
                {t('administrator')}
              </Box>
            )}
          </>
        ),
      },
      { id: 'name', header: t('name'), minWidth: 100, cell: ({ name }) => name ?? '–' },
      { id: 'email', header: t('email'), minWidth: 190, cell: ({ email }) => email ?? '–' },
      {
        id: 'password',
        header: t('password'),
        minWidth: 130,
        cell: (account) => <PasswordState {...account} />,
      },
      {
        id: 'since',
        header: t('since'),
        minWidth: 130,
        cell: ({ registeredAt }) => <KstDate date={kstDateOf(registeredAt as Instant)} />,
      },
    ],
    {
      id: 'actions',
      header: t('actions'),
      minWidth: 90,
      cell: (account) => (
        <ButtonDropdown
          variant="icon"
          expandToViewport
          ariaLabel={t('actionsOf', { id: account.id })}
          items={ROW_ACTIONS.filter((id) => !isAdministrator(account) || id === 'send').map((id) => ({
            id,
            text: t(id),
          }))}
          onItemClick={({ detail }) => {
            const action = ROW_ACTIONS.find((one) => one === detail.id);
            if (action) onAction(action, account);
          }}
        />
      ),
    },
  );
  return (
    <Table
      wrapLines
      loading={isLoading}
      items={accounts.slice((page - 1) * PAGE, page * PAGE)}
      trackBy="id"
      ariaLabels={{
        tableLabel: t('title'),
        selectionGroupLabel: t('title'),
        allItemsSelectionLabel: () => t('all'),
        itemSelectionLabel: (_, { id }) => id,
      }}
      {...columns}
      selectionType="multi"
      selectedItems={selected}
      isItemDisabled={isAdministrator}
      onSelectionChange={({ detail }) => onSelect(detail.selectedItems)}
      header={header}
      filter={filter}
      pagination={
        <Pager
          currentPageIndex={page}
          pagesCount={pages}
          openEnd={hasMore}
          onChange={({ detail }) => {
            setPage(detail.currentPageIndex);
            if (detail.currentPageIndex >= pages && hasMore) onMore();
          }}
        />
      }
      empty={
        onClear ? (
          <Empty title={t('noMatch')} action={<Button onClick={onClear}>{t('clear')}</Button>} />
        ) : (
          <Empty title={t('none')}>{t('noneText')}</Empty>
        )
      }
    />
  );
}

function PasswordState({ hasPassword, mustResetPassword }: Account) {
  const t = useTexts(TEXTS);
  if (!hasPassword) return <StatusIndicator type="pending">{t('isMissing')}</StatusIndicator>;
  if (mustResetPassword) return <StatusIndicator type="warning">{t('mustReset')}</StatusIndicator>;
  return <StatusIndicator type="success">{t('isSet')}</StatusIndicator>;
}

import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Account, TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { useAccounts, useResetAccounts } from '../../api/account-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { DoneNotice } from '../../components/done-notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { useTexts } from '../../language/texts.ts';
import { AccountDialogs, type OpenDialog } from './account-dialogs.tsx';
import { AccountFilter, type Filter, isEmptyFilter, matches, NO_FILTER } from './account-filter.tsx';
import { AccountsTable } from './accounts-table.tsx';
import type { AccountOffer } from './offers.ts';
import { TEXTS } from './texts.ts';

interface AccountsBoxProps {
  readonly tenant: TenantWithProfile;
  readonly offers: readonly AccountOffer[];
  readonly first: AccountOffer;
}

export function AccountsBox({ tenant, offers, first }: AccountsBoxProps) {
  const t = useTexts(TEXTS);
  const { tenantId } = tenant;
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, product: first.product });
  const [selected, setSelected] = useState<readonly Account[]>([]);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [done, setDone] = useState<string>();
  const isFiltered = !isEmptyFilter(filter);
  const list = useAccounts(tenantId, filter.product, isFiltered);
  const resetList = useResetAccounts(tenantId);
  const known = list.accounts ?? [];
  const accounts = known.filter((account) => matches(account, filter));
  const clear = () => setFilter({ ...NO_FILTER, product: filter.product });
  return (
    <SpaceBetween size="l">
      <DoneNotice text={done} onDismiss={() => setDone(undefined)} />
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      <AccountsTable
        accounts={accounts}
        isLoading={list.isLoading || (isFiltered && list.hasNextPage && accounts.length === 0)}
        hasMore={list.hasNextPage}
        onMore={() => void list.fetchNextPage()}
        onClear={isFiltered ? clear : undefined}
        selected={selected}
        onSelect={setSelected}
        onAction={(action, account) => setDialog({ action, accounts: [account] })}
        header={
          <Header
            variant="h2"
            counter={known.length > 0 ? `(${known.length}${list.hasNextPage ? '+' : ''})` : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {selected.length > 0 && (
                  <Button onClick={() => setDialog({ action: 'remove', accounts: selected })}>
                    {t('selected', { count: selected.length })}
                  </Button>
                )}
                <Button href={`/companies/${tenantId}/accounts/batch`} onFollow={followLink}>
                  {t('batch')}
                </Button>
                <Button variant="primary" onClick={() => setDialog({ action: 'add', accounts: [] })}>
                  {t('add')}
                </Button>
              </SpaceBetween>
            }
          >
            {t('title')}
          </Header>
        }
        filter={
          <AccountFilter
            offers={offers}
            filter={filter}
            onChange={(changes) => {
              setSelected([]);
              setFilter((before) => ({ ...before, ...changes }));
            }}
            count={isFiltered ? accounts.length : undefined}
            isSearching={list.hasNextPage}
          />
        }
      />
      {dialog && (
        <AccountDialogs
          open={dialog}
          tenant={tenant}
          offers={offers}
          known={known}
          onClose={() => setDialog(undefined)}
          onDone={(text) => {
            setDialog(undefined);
            setSelected([]);
            setDone(text);
            void resetList();
          }}
        />
      )}
    </SpaceBetween>
  );
}

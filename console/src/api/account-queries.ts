import { answerOf } from '@smartwork/client/answer';
import { listAccounts } from '@smartwork/client/calls';
import type { Account } from '@smartwork/client/types';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from './client.tsx';

const PAGE = 100;
const accountsKey = (tenantId: string) => ['accounts', tenantId] as const;

/** The accounts of a product, page after page; all of them once `isAllWanted`. */
export function useAccounts(tenantId: string, product: Account['product'], isAllWanted: boolean) {
  const client = useClient();
  const list = useInfiniteQuery({
    queryKey: [...accountsKey(tenantId), product],
    queryFn: async ({ pageParam: cursor }) => {
      const query = { limit: PAGE, product, ...(cursor !== undefined && { cursor }) };
      return (await answerOf(listAccounts({ client, path: { tenantId }, query }))).data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = list;
  const mayGoOn = isAllWanted && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (mayGoOn) void fetchNextPage();
  }, [mayGoOn, fetchNextPage]);
  return { ...list, accounts: data?.pages.flatMap(({ accounts }) => accounts) };
}

/** After a change, the list begins with its first page again. */
export function useResetAccounts(tenantId: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.resetQueries({ queryKey: accountsKey(tenantId) });
}

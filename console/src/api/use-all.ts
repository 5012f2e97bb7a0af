import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

interface Page {
  readonly cursor?: string;
}

/** A list that the API answers page after page, read to its end. */
export function useAll<P extends Page, Item>(
  queryKey: readonly unknown[],
  load: (cursor: { readonly cursor?: string }) => Promise<P>,
  itemsOf: (page: P) => readonly Item[],
) {
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) => load(cursor === undefined ? {} : { cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const mayGoOn = hasNextPage && !isFetching && !error;
  useEffect(() => {
    if (mayGoOn) void fetchNextPage();
  }, [mayGoOn, fetchNextPage]);
  return {
    items: data?.pages.flatMap(itemsOf) ?? [],
    error,
    isComplete: data !== undefined && !hasNextPage,
    again: () => void refetch(),
  };
}

export interface AllOf<Item> {
  readonly items: readonly Item[];
  readonly error: Error | null;
  readonly isComplete: boolean;
  readonly again: () => void;
}

import type { Catalog } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useCatalog } from '../api/queries.ts';
import { Problem } from './problem.tsx';
import { Waiting } from './waiting.tsx';

/** What cannot be shown without the plans and their prices: it waits for the catalog, or says why there is none. */
export function WithCatalog({ children }: { readonly children: (catalog: Catalog) => ReactNode }) {
  const { data: catalog, error, refetch } = useCatalog();
  if (catalog) return children(catalog);
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
}

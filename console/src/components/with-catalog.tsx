import type { Catalog } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useCatalog } from '../api/queries.ts';
import { Problem } from './problem.tsx';
import { Waiting } from './waiting.tsx';

/** Shows its children when the plans and their prices are there. Until then it waits, or says why there are none. */
export function WithCatalog({ children }: { readonly children: (catalog: Catalog) => ReactNode }) {
  const { data: catalog, error, refetch } = useCatalog();
  if (catalog) return children(catalog);
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
}

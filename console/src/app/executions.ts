import type { Work } from '@smartwork/client/types';
import { createContext, useContext } from 'react';
import type { Config } from './config.ts';

export const ExecutionsContext = createContext<Config['executions']>(undefined);

/** The page of an execution in the console of AWS; none where it is not known, as on the local run. */
export function useExecutionUrl(): (kind: Work['kind'], execution: string) => string | undefined {
  const pages = useContext(ExecutionsContext);
  return (kind, execution) => {
    const page = pages?.[kind];
    return page === undefined ? undefined : `${page}:${encodeURIComponent(execution)}`;
  };
}

import type { Tenant } from '@smartwork/client/types';

/** Whether a set-up or a change still has to be done: it runs, or it has failed and waits for support. */
export const isUnfinished = ({ status }: Pick<Tenant['operation'], 'status'>): boolean =>
  status === 'IN_PROGRESS' || status === 'FAILED';

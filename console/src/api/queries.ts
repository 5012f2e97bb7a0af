import { answerOf } from '@smartwork/client/answer';
import { getCatalog, getForecast, getTenant, listTenants } from '@smartwork/client/calls';
import type { Tenant } from '@smartwork/client/types';
import { useQuery } from '@tanstack/react-query';
import { useClient } from './client.tsx';

/** All that is asked about one company begins with this key: `invalidateQueries({ queryKey: tenantKey(id) })`. */
export const tenantKey = (tenantId: string) => ['tenants', tenantId] as const;
export const tenantsKey = ['tenants'] as const;

const WHILE_RUNNING_MS = 1_000;
const isRunning = (tenant: Tenant | undefined): boolean => tenant?.operation.status === 'IN_PROGRESS';
const pollWhile = (running: boolean) => (running ? WHILE_RUNNING_MS : false);

/** The companies of the caller. While one is being set up, it is asked again every second. */
export function useTenants() {
  const client = useClient();
  return useQuery({
    queryKey: tenantsKey,
    queryFn: async () => (await answerOf(listTenants({ client, query: { limit: 100 } }))).data.tenants,
    refetchInterval: ({ state }) => pollWhile(state.data?.some(isRunning) ?? false),
  });
}

/** One company with its profile, and the ETag of what was read; none without an ID. */
export function useTenant(tenantId: string) {
  const client = useClient();
  return useQuery({
    queryKey: tenantKey(tenantId),
    queryFn: async () => (await answerOf(getTenant({ client, path: { tenantId } }))).data,
    enabled: tenantId !== '',
    refetchInterval: ({ state }) => pollWhile(isRunning(state.data)),
  });
}

/** What will happen by itself, if nobody does anything. */
export function useForecast(tenantId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...tenantKey(tenantId), 'forecast'],
    queryFn: async () => (await answerOf(getForecast({ client, path: { tenantId } }))).data.entries,
  });
}

export function useCatalog() {
  const client = useClient();
  return useQuery({
    queryKey: ['catalog'],
    queryFn: async () => (await answerOf(getCatalog({ client }))).data,
    staleTime: 3_600_000,
  });
}

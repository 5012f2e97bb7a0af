import { answerOf } from '@smartwork/client/answer';
import { getGroup, listMails, listStuck, listTenants, listWork } from '@smartwork/client/calls';
import type { Mail, Stuck, Work } from '@smartwork/client/types';
import { useQuery } from '@tanstack/react-query';
import { useClient } from './client.tsx';
import { tenantKey, tenantsKey } from './queries.ts';
import { useAll } from './use-all.ts';

const LIMIT = 100;

/** What stands still, of all companies. It stands below the companies, so a cure asks for it again. */
export function useStuck(kinds: readonly Stuck['kind'][]) {
  const client = useClient();
  return useAll(
    [...tenantsKey, 'stuck', ...kinds],
    async (cursor) => {
      const query = { limit: LIMIT, kind: kinds.join(','), ...cursor };
      return (await answerOf(listStuck({ client, query }))).data;
    },
    ({ stuck }): readonly Stuck[] => stuck,
  );
}

export function useWork(tenantId: string) {
  const client = useClient();
  return useAll(
    [...tenantKey(tenantId), 'work'],
    async (cursor) =>
      (await answerOf(listWork({ client, path: { tenantId }, query: { limit: LIMIT, ...cursor } }))).data,
    ({ work }): readonly Work[] => work,
  );
}

export function useMails(tenantId: string) {
  const client = useClient();
  return useAll(
    [...tenantKey(tenantId), 'mails'],
    async (cursor) =>
      (await answerOf(listMails({ client, path: { tenantId }, query: { limit: LIMIT, ...cursor } }))).data,
    ({ mails }): readonly Mail[] => mails,
  );
}

const NAME_KINDS = ['companyId', 'domainName', 'groupName', 'executionName'] as const;
type NameKind = (typeof NAME_KINDS)[number];

/** The companies that have or had a name: of every kind, because nobody knows of which kind it is. */
export function useSearch(name: string, kinds: readonly NameKind[] = NAME_KINDS) {
  const client = useClient();
  return useQuery({
    queryKey: [...tenantsKey, 'search', name, ...kinds],
    enabled: name !== '',
    queryFn: async () => {
      const answers = await Promise.all(
        kinds.map((kind) => answerOf(listTenants({ client, query: { [kind]: name } }))),
      );
      const found = answers.flatMap(({ data }) => data.tenants);
      return [...new Map(found.map((tenant) => [tenant.tenantId, tenant])).values()];
    },
  });
}

/** Below the companies, so that a change of either asks for both again. */
export function useGroup(groupId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...tenantsKey, 'groups', groupId],
    enabled: groupId !== '',
    queryFn: async () => (await answerOf(getGroup({ client, path: { groupId } }))).data,
  });
}

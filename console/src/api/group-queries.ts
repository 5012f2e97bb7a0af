import { answerOf } from '@smartwork/client/answer';
import { planGroupCancellation } from '@smartwork/client/calls';
import { useQuery } from '@tanstack/react-query';
import { useClient } from './client.tsx';
import { tenantsKey } from './queries.ts';

/** How a whole group ends on a date, or on the cheapest one. */
export function useCancellationPlan(groupId: string, date: string | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: [...tenantsKey, 'groups', groupId, 'plan', date],
    queryFn: async () => {
      const query = date === undefined ? {} : { date };
      return (await answerOf(planGroupCancellation({ client, path: { groupId }, query }))).data;
    },
  });
}

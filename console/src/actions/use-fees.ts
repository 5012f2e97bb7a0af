import { answerOf } from '@smartwork/client/answer';
import type { DryRun, TenantWithProfile } from '@smartwork/client/types';
import { useQuery } from '@tanstack/react-query';
import { tenantKey } from '../api/queries.ts';
import type { Sending } from '../api/use-action.ts';

interface Fees {
  /** Won for an account and month, of all products together. */
  readonly price: number;
  readonly accounts: number;
  readonly total: number;
}

/** What a choice would cost, by the dry run of its call; undefined until it is known, or where it is not possible. */
export function useFees(
  tenant: TenantWithProfile,
  choice: readonly unknown[],
  call: (
    sending: Pick<Sending, 'query'>,
  ) => Promise<{ data?: unknown; error?: unknown; response?: Response }>,
): Fees | undefined {
  const { data } = useQuery({
    queryKey: [...tenantKey(tenant.tenantId), 'fees', tenant.version, ...choice],
    queryFn: async (): Promise<Fees> => {
      const { data: answer } = await answerOf(call({ query: { dryRun: 'true' } }));
      const fees = (answer as DryRun).charges.monthlyFees ?? [];
      return {
        price: fees.reduce((sum, fee) => sum + fee.price, 0),
        accounts: Math.max(0, ...fees.map((fee) => fee.accounts)),
        total: fees.reduce((sum, fee) => sum + fee.monthlyPrice, 0),
      };
    },
  });
  return data;
}

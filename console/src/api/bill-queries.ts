import { answerOf } from '@smartwork/client/answer';
import {
  getBill,
  getBillingProfile,
  getEstimate,
  getGroupBill,
  getTrend,
  listCashReceipts,
} from '@smartwork/client/calls';
import type { KstMonth } from '@smartwork/client/types';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useClient } from './client.tsx';
import { tenantKey } from './queries.ts';

const billingKey = (tenantId: string) => [...tenantKey(tenantId), 'billing'] as const;

/** The present month up to yesterday. */
export function useEstimate(tenantId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...billingKey(tenantId), 'estimate'],
    queryFn: async () => (await answerOf(getEstimate({ client, path: { tenantId } }))).data,
  });
}

/** So many months with the present one, oldest first. */
export function useTrend(tenantId: string, months: number) {
  const client = useClient();
  return useQuery({
    queryKey: [...billingKey(tenantId), 'trend', months],
    queryFn: async () =>
      (await answerOf(getTrend({ client, path: { tenantId }, query: { months } }))).data.months,
  });
}

export function useBill(tenantId: string, month: KstMonth) {
  const client = useClient();
  return useQuery({
    queryKey: [...billingKey(tenantId), month],
    queryFn: async () => (await answerOf(getBill({ client, path: { tenantId, month } }))).data,
  });
}

/** What a company pays as the main one: a bill for each group that it paid for in the month. */
export function useGroupBills(groupIds: readonly string[], month: KstMonth) {
  const client = useClient();
  return useQueries({
    queries: groupIds.map((groupId) => ({
      queryKey: ['groups', groupId, 'billing', month],
      queryFn: async () => (await answerOf(getGroupBill({ client, path: { groupId, month } }))).data,
    })),
  });
}

export function useBillingProfile(tenantId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...billingKey(tenantId), 'profile'],
    queryFn: async () => (await answerOf(getBillingProfile({ client, path: { tenantId } }))).data,
  });
}

export function useCashReceipts(tenantId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...billingKey(tenantId), 'receipts'],
    queryFn: async () => (await answerOf(listCashReceipts({ client, path: { tenantId } }))).data.cashReceipts,
  });
}

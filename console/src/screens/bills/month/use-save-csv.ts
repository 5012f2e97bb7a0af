import { answerOf } from '@smartwork/client/answer';
import { getBill, getGroupBill } from '@smartwork/client/calls';
import { useMutation } from '@tanstack/react-query';
import type { KstMonth } from '../../../../../functions/core/business-calendar.ts';
import { useClient } from '../../../api/client.tsx';
import { saveFile } from '../../../components/files/save-file.ts';

interface Asked {
  readonly month: KstMonth;
  /** Without it the bill of the company. */
  readonly groupId?: string;
}

/** The API itself writes the file. */
export function useSaveCsv(tenantId: string) {
  const client = useClient();
  return useMutation({
    mutationFn: async ({ month, groupId }: Asked) => {
      const asText = { client, headers: { Accept: 'text/csv' }, parseAs: 'blob' as const };
      const call: Promise<{ data?: unknown; error?: unknown; response?: Response }> =
        groupId === undefined
          ? getBill({ ...asText, path: { tenantId, month } })
          : getGroupBill({ ...asText, path: { groupId, month } });
      const { data } = await answerOf(call);
      if (!(data instanceof Blob)) throw new Error('no file came');
      saveFile(`${groupId === undefined ? 'bill' : 'group-bill'}-${month}.csv`, data);
    },
  });
}

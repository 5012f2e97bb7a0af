import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { KstMonth } from '../../../../../functions/core/business-calendar.ts';
import { Problem } from '../../../components/problem.tsx';
import { useTexts } from '../../../language/texts.ts';
import { TEXTS } from '../texts.ts';
import { useSaveCsv } from './use-save-csv.ts';

interface BillButtonsProps {
  readonly tenantId: string;
  readonly month: KstMonth;
  readonly groupId?: string;
  readonly onPrint: () => void;
}

export function BillButtons({ tenantId, month, groupId, onPrint }: BillButtonsProps) {
  const t = useTexts(TEXTS);
  const { mutate: save, isPending, error } = useSaveCsv(tenantId);
  const asked = { month, ...(groupId !== undefined && { groupId }) };
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Button iconName="download" loading={isPending} onClick={() => save(asked)}>
          {t('save')}
        </Button>
        <Button iconName="file" onClick={onPrint}>
          {t('print')}
        </Button>
      </SpaceBetween>
      {error && <Problem error={error} onRetry={() => save(asked)} />}
    </SpaceBetween>
  );
}

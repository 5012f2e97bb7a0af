import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { saveOrgChart } from '@smartwork/client/calls';
import type { Group, OrgChart } from '@smartwork/client/types';
import { useState } from 'react';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { type Chart, chartOf, depthOf, inTreeOrder } from './chart.ts';
import { TEXTS } from './texts.ts';

interface SaveChartProps {
  readonly group: Group;
  readonly chart: Chart;
  readonly isChanged: boolean;
  readonly onReset: () => void;
  readonly onSaved: () => void;
}

/** Saves display range and order of all companies as one, after a dry run. */
export function SaveChart({ group, chart, isChanged, onReset, onSaved }: SaveChartProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const action = useAction({
    call: (body: OrgChart, sending) =>
      saveOrgChart({ client, path: { groupId: group.groupId }, body, ...sending }),
    subject: group,
    onDone: () => {
      setOpen(false);
      onSaved();
    },
  });
  const preview = () => {
    setOpen(true);
    action.preview({ companies: [...chart] });
  };
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="primary" disabled={!isChanged} onClick={preview}>
          {t('save')}
        </Button>
        {isChanged && <Button onClick={onReset}>{t('reset')}</Button>}
      </SpaceBetween>
      {isOpen && (
        <ActionDialog
          title={t('saveTitle')}
          confirm={t('save')}
          action={action}
          onCancel={() => setOpen(false)}
          onRetry={preview}
        >
          {({ result }) => (
            <>
              <p>{t('saveText')}</p>
              <ol>
                {inTreeOrder(chartOf(result)).map((place) => (
                  <li key={place.tenantId}>
                    {'– '.repeat(depthOf(chartOf(result), place))}
                    {result.companies.find(({ tenantId }) => tenantId === place.tenantId)?.companyId ??
                      place.tenantId}{' '}
                    ({t(place.displayRange)})
                  </li>
                ))}
              </ol>
            </>
          )}
        </ActionDialog>
      )}
    </>
  );
}

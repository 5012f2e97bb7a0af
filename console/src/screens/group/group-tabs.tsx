import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { Group } from '@smartwork/client/types';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { DoneNotice } from '../../components/done-notice.tsx';
import { companyNameIn } from '../../components/values/group-company-name.ts';
import { useTexts } from '../../language/texts.ts';
import { GroupNotes } from '../operations-group/group-notes.tsx';
import { type Chart, chartOf, inTreeOrder, isSameChart } from './chart.ts';
import { InformationTab } from './information-tab.tsx';
import { OrderTab } from './order-tab.tsx';
import { PlannerTab } from './planner-tab.tsx';
import { RangeTab } from './range-tab.tsx';
import { rebasedChart } from './rebase-chart.ts';
import { SaveChart } from './save-chart.tsx';
import { TEXTS } from './texts.ts';

interface GroupTabsProps {
  readonly group: Group;
  readonly mayChange: boolean;
}

/** The tabs of a group. What was chosen in one of them stays while another one is looked at. */
export function GroupTabs({ group, mayChange }: GroupTabsProps) {
  const t = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const [changed, setChanged] = useState<{ readonly base: Chart; readonly chosen: Chart }>();
  const [isSaved, setSaved] = useState(false);
  const before = inTreeOrder(chartOf(group));
  const chart = changed ? rebasedChart(changed.base, changed.chosen, before) : before;
  const shared = {
    chart,
    nameOf: (tenantId: string) => companyNameIn(group, tenantId),
    onChange: (chosen: Chart) => {
      setSaved(false);
      setChanged({ base: before, chosen });
    },
  };
  const save = mayChange && (
    <SaveChart
      group={group}
      chart={chart}
      isChanged={!isSameChart(chart, before)}
      onReset={() => setChanged(undefined)}
      onSaved={() => {
        setChanged(undefined);
        setSaved(true);
      }}
    />
  );
  return (
    <SpaceBetween size="l">
      <DoneNotice text={isSaved ? t('saved') : undefined} onDismiss={() => setSaved(false)} />
      <GroupNotes group={group} />
      <Tabs
        activeTabId={search.get('tab') ?? 'information'}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'information', label: t('information'), content: <InformationTab group={group} /> },
          {
            id: 'range',
            label: t('range'),
            content: (
              <SpaceBetween size="m">
                <RangeTab {...shared} />
                {save}
              </SpaceBetween>
            ),
          },
          {
            id: 'order',
            label: t('order'),
            content: (
              <SpaceBetween size="m">
                <OrderTab {...shared} />
                {save}
              </SpaceBetween>
            ),
          },
          { id: 'planner', label: t('planner'), content: <PlannerTab groupId={group.groupId} /> },
        ]}
      />
    </SpaceBetween>
  );
}

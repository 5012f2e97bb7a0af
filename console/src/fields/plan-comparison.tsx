import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import Toggle from '@cloudscape-design/components/toggle';
import type { Catalog } from '@smartwork/client/types';
import { useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

type Offer = Catalog['offers'][number];
type Row = Offer['comparison'][number];

/** A size stays on one line: 512 GB. */
const SIZE_GAP = /(?<=\d) (?=[GT]B)/g;

/** The plans of an offer side by side: a row for each feature and capacity. */
export function PlanComparison({ offer }: { readonly offer: Offer }) {
  const t = useTexts(FORM_TEXTS);
  const [isShort, setShort] = useState(false);
  const rows = offer.comparison.filter(({ differs }) => differs || !isShort);
  const cellOf = (row: Row, code: string) => row.cells.find(({ plan }) => plan === code);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={rows}
      trackBy="code"
      header={
        <Header
          variant="h3"
          actions={
            offer.plans.length > 1 && (
              <Toggle checked={isShort} onChange={({ detail }) => setShort(detail.checked)}>
                {t('onlyDifferences')}
              </Toggle>
            )
          }
        >
          {t('compare')}
        </Header>
      }
      columnDefinitions={[
        { id: 'name', header: t('feature'), cell: ({ name }: Row) => name, isRowHeader: true, minWidth: 140 },
        ...offer.plans.map(({ code, name }) => ({
          id: code,
          header: name,
          minWidth: 140,
          cell: (row: Row) => {
            const cell = cellOf(row, code);
            if (!cell?.included) return <StatusIndicator type="stopped">{t('notIncluded')}</StatusIndicator>;
            return (
              cell.text?.replaceAll(SIZE_GAP, '\u00a0') ?? (
                <StatusIndicator type="success">{t('included')}</StatusIndicator>
              )
            );
          },
        })),
      ]}
    />
  );
}

import Box from '@cloudscape-design/components/box';
import Table from '@cloudscape-design/components/table';
import { Empty } from '../../../components/empty.tsx';
import { useTexts } from '../../../language/texts.ts';
import { TEXTS } from '../texts.ts';
import { type Line, type LineInWords, useLinesInWords } from './line-words.ts';

interface LinesTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
}

export function LinesTable({ label, lines }: LinesTableProps) {
  const t = useTexts(TEXTS);
  const rows = useLinesInWords(lines);
  return (
    <Table<LineInWords>
      variant="embedded"
      wrapLines
      ariaLabels={{ tableLabel: label }}
      items={rows}
      trackBy="key"
      empty={<Empty title={t('noLines')}>{t('noLinesText')}</Empty>}
      columnDefinitions={[
        {
          id: 'item',
          header: t('item'),
          isRowHeader: true,
          minWidth: 180,
          cell: ({ item, note }) => (
            <>
              {item}
              {note !== undefined && (
                <Box variant="small" display="block">
                  {note}
                </Box>
              )}
            </>
          ),
        },
        { id: 'plan', header: t('plan'), minWidth: 90, cell: ({ plan }) => plan },
        { id: 'days', header: t('days'), minWidth: 190, cell: ({ days }) => days },
        { id: 'quantity', header: t('quantity'), minWidth: 110, cell: ({ quantity }) => quantity },
        { id: 'price', header: t('price'), minWidth: 100, cell: ({ price }) => price },
        { id: 'amount', header: t('amount'), minWidth: 110, cell: ({ amount }) => amount },
      ]}
    />
  );
}

import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../language/texts.ts';
import { type Chart, withRange } from './chart.ts';
import { TEXTS } from './texts.ts';

interface ChartTabProps {
  readonly chart: Chart;
  readonly onChange: (chart: Chart) => void;
  readonly nameOf: (tenantId: string) => string;
}

/** Which org chart the employees of each company see. */
export function RangeTab({ chart, onChange, nameOf }: ChartTabProps) {
  const t = useTexts(TEXTS);
  return (
    <Container
      header={
        <Header variant="h2" description={t('rangeText')}>
          {t('range')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {chart.map(({ tenantId, displayRange }) => (
          <FormField key={tenantId} label={nameOf(tenantId)}>
            <RadioGroup
              value={displayRange}
              onChange={({ detail }) =>
                onChange(withRange(chart, tenantId, detail.value === 'OWN' ? 'OWN' : 'GROUP'))
              }
              items={(['GROUP', 'OWN'] as const).map((value) => ({
                value,
                label: t(value),
                description: t(`${value}_TEXT`),
              }))}
            />
          </FormField>
        ))}
      </SpaceBetween>
    </Container>
  );
}

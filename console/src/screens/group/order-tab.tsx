import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import List from '@cloudscape-design/components/list';
import Select from '@cloudscape-design/components/select';
import { useTexts } from '../../language/texts.ts';
import { type Chart, depthOf, movedUnder, possibleParents, reordered } from './chart.ts';
import { TEXTS } from './texts.ts';

interface OrderTabProps {
  readonly chart: Chart;
  readonly onChange: (chart: Chart) => void;
  readonly nameOf: (tenantId: string) => string;
}

const TOP = '';

/** The order of the org chart, by dragging or by the keyboard, and what stands under what. */
export function OrderTab({ chart, onChange, nameOf }: OrderTabProps) {
  const t = useTexts(TEXTS);
  return (
    <Container
      header={
        <Header variant="h2" description={t('orderText')}>
          {t('order')}
        </Header>
      }
    >
      <List
        sortable
        ariaLabel={t('order')}
        items={chart}
        onSortingChange={({ detail }) =>
          onChange(
            reordered(
              chart,
              detail.items.map(({ tenantId }) => tenantId),
            ),
          )
        }
        renderItem={(place) => {
          const name = nameOf(place.tenantId);
          const parents = [
            { value: TOP, label: t('top') },
            ...possibleParents(chart, place.tenantId).map((value) => ({ value, label: nameOf(value) })),
          ];
          return {
            id: place.tenantId,
            announcementLabel: name,
            content: <strong>{`${'– '.repeat(depthOf(chart, place))}${name}`}</strong>,
            actions: (
              <Select
                ariaLabel={t('underOf', { name })}
                inlineLabelText={t('under')}
                selectedOption={parents.find(({ value }) => value === (place.parentTenantId ?? TOP)) ?? null}
                options={parents}
                onChange={({ detail }) =>
                  onChange(movedUnder(chart, place.tenantId, detail.selectedOption.value || null))
                }
              />
            ),
          };
        }}
      />
    </Container>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Subscription } from '@smartwork/client/types';
import { sizeInWords } from '../../../../functions/core/sizes.ts';
import { productName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** How full the shared capacity is, for each service that the plan has it for. */
export function CapacityBox({ subscription: { capacity = [] } }: { readonly subscription: Subscription }) {
  const t = useTexts(TEXTS);
  if (capacity.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{t('capacity')}</Header>}>
      <SpaceBetween size="m">
        {capacity.map(({ service, totalBytes, usedBytes, freeBytes, addedUnits, low }) => (
          <SpaceBetween key={service} size="xxs">
            <ProgressBar
              value={totalBytes === 0 ? 0 : Math.min(100, (100 * usedBytes) / totalBytes)}
              label={productName(service)}
              description={t('used', {
                used: sizeInWords(usedBytes),
                total: sizeInWords(totalBytes),
                free: sizeInWords(freeBytes),
              })}
              additionalInfo={addedUnits > 0 ? t('added', { units: addedUnits }) : undefined}
            />
            {low && <StatusIndicator type="warning">{t('low')}</StatusIndicator>}
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </Container>
  );
}

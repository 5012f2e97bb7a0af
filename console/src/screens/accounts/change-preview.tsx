import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AccountChanges } from '@smartwork/client/types';
import { productName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** How many accounts each product has after a change. */
export function ChangePreview({ changes }: AccountChanges) {
  const t = useTexts(TEXTS);
  if (changes.every(({ registered, removed }) => registered + removed === 0)) return t('unchanged');
  return (
    <SpaceBetween size="xs">
      {changes.map(({ product, accounts }) => (
        <div key={product}>{t('willBe', { product: productName(product), accounts })}</div>
      ))}
    </SpaceBetween>
  );
}

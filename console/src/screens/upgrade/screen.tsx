import type { TenantWithProfile } from '@smartwork/client/types';
import { useParams } from 'wouter';
import { ActionPage, actionsOf, subscriptionIn } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';
import { UpgradeForm } from './upgrade-form.tsx';

/** A higher plan of a product, or a higher bundle (R80-R90). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product } = useParams();
  const action = product === undefined ? 'UPGRADE_BUNDLE' : 'UPGRADE';
  return (
    <ActionPage
      title={t(product === undefined ? 'titleBundle' : 'title')}
      actions={[action]}
      precautions={(tenant) => [t(isTrial(tenant, product) ? 'priceTrial' : 'price'), t('minute')]}
    >
      {({ tenant, onDone }) => (
        <WithCatalog>
          {(catalog) => (
            <UpgradeForm
              catalog={catalog}
              tenant={tenant}
              subscription={product === undefined ? undefined : subscriptionIn(tenant, product)}
              offered={actionsOf(tenant, action, product)[0]?.plans ?? []}
              onDone={onDone}
            />
          )}
        </WithCatalog>
      )}
    </ActionPage>
  );
}

/** Whether nothing of what is upgraded is paid for yet. */
const isTrial = ({ subscriptions }: TenantWithProfile, product: string | undefined): boolean =>
  subscriptions
    .filter((one) => (product === undefined ? one.partOfBundle : one.product === product))
    .every(({ phase }) => phase === 'TRIAL');

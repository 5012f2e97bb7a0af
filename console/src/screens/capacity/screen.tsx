import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'wouter';
import { ActionPage, subscriptionIn } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { CapacityBox } from '../product/capacity-box.tsx';
import { CapacityForm } from './capacity-form.tsx';
import { TEXTS } from './texts.ts';

/** Shared capacity in units of 1 TB, more or fewer (R102-R104). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product = '' } = useParams();
  return (
    <ActionPage
      title={t('title')}
      actions={['CHANGE_CAPACITY']}
      precautions={() => [t('caution'), t('cautionReturn')]}
    >
      {({ tenant, onDone }) => {
        const subscription = subscriptionIn(tenant, product);
        if (!subscription) return null;
        return (
          <SpaceBetween size="l">
            <CapacityBox subscription={subscription} />
            <WithCatalog>
              {(catalog) => (
                <CapacityForm catalog={catalog} tenant={tenant} subscription={subscription} onDone={onDone} />
              )}
            </WithCatalog>
          </SpaceBetween>
        );
      }}
    </ActionPage>
  );
}

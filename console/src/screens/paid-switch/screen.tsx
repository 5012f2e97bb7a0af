import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Subscription } from '@smartwork/client/types';
import { useParams } from 'wouter';
import { ActionPage, subscriptionIn } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { trialEndOf } from '../../words/trial-end.ts';
import { ReservedBox } from './reserved-box.tsx';
import { SwitchForm } from './switch-form.tsx';
import { TEXTS } from './texts.ts';

/** From the trial to the paid service, today or on a reserved date (R63-R75). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product = '' } = useParams();
  return (
    <ActionPage
      title={t('title')}
      actions={['SWITCH_TO_PAID', 'DROP_RESERVATION']}
      precautions={(tenant) => precautionsOf(subscriptionIn(tenant, product)).map((key) => t(key))}
    >
      {({ tenant, onDone }) => {
        const subscription = subscriptionIn(tenant, product);
        if (!subscription) return null;
        return (
          <SpaceBetween size="l">
            <ReservedBox tenant={tenant} subscription={subscription} onDone={onDone} />
            <WithCatalog>
              {(catalog) => (
                <SwitchForm catalog={catalog} tenant={tenant} subscription={subscription} onDone={onDone} />
              )}
            </WithCatalog>
          </SpaceBetween>
        );
      }}
    </ActionPage>
  );
}

/** The form itself says what a suspended product can still do. */
function precautionsOf(subscription: Subscription | undefined) {
  if (!subscription || subscription.suspension) return [];
  const { product, partOfBundle } = subscription;
  return [trialEndOf(product, partOfBundle) === 'suspended' ? 'endsAlone' : 'endsOtherwise'] as const;
}

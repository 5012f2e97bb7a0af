import { useParams } from 'wouter';
import { ActionPage, subscriptionIn } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { RenewalForm } from './renewal-form.tsx';
import { TEXTS } from './texts.ts';

/** What happens after the term of an annual plan (R76-R79). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { product = '' } = useParams();
  return (
    <ActionPage
      title={t('title')}
      actions={['CHANGE_RENEWAL']}
      precautions={() => [t('caution'), t('cautionCancel')]}
    >
      {({ tenant, onDone }) => {
        const subscription = subscriptionIn(tenant, product);
        if (!subscription) return null;
        return (
          <WithCatalog>
            {(catalog) => (
              <RenewalForm catalog={catalog} tenant={tenant} subscription={subscription} onDone={onDone} />
            )}
          </WithCatalog>
        );
      }}
    </ActionPage>
  );
}

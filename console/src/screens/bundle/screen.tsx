import { ActionPage, actionsOf } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { BundleForm } from './bundle-form.tsx';
import { TEXTS } from './texts.ts';

/** From one product or two to the bundle of both (R91-R101). */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <ActionPage
      title={t('title')}
      actions={['SWITCH_TO_BUNDLE']}
      precautions={() => [t('keeps'), t('workbox'), t('minute')]}
    >
      {({ tenant, onDone }) => {
        const offered = actionsOf(tenant, 'SWITCH_TO_BUNDLE', undefined)[0]?.plans ?? [];
        return (
          <WithCatalog>
            {(catalog) => <BundleForm catalog={catalog} tenant={tenant} offered={offered} onDone={onDone} />}
          </WithCatalog>
        );
      }}
    </ActionPage>
  );
}

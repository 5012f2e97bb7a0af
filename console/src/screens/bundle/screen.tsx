import { ActionPage, actionsOf } from '../../actions/action-page.tsx';
import { useCatalog } from '../../api/queries.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { BundleForm } from './bundle-form.tsx';
import { TEXTS } from './texts.ts';

/** From one product or two to the bundle of both (R91-R101). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { data: catalog } = useCatalog();
  return (
    <ActionPage
      title={t('title')}
      actions={['SWITCH_TO_BUNDLE']}
      precautions={() => [t('keeps'), t('workbox'), t('minute')]}
    >
      {({ tenant, onDone }) => {
        if (!catalog) return <Waiting />;
        const offered = actionsOf(tenant, 'SWITCH_TO_BUNDLE', undefined)[0]?.plans ?? [];
        return <BundleForm catalog={catalog} tenant={tenant} offered={offered} onDone={onDone} />;
      }}
    </ActionPage>
  );
}

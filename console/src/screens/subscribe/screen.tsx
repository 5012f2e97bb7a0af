import { useSearchParams } from 'wouter';
import { ActionPage, actionsOf } from '../../actions/action-page.tsx';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { SubscribeForm } from './subscribe-form.tsx';
import { TEXTS } from './texts.ts';

/** A further product of the company, or the bundle in its place (R92). */
export function Screen() {
  const t = useTexts(TEXTS);
  const [search] = useSearchParams();
  return (
    <ActionPage title={t('title')} actions={['SUBSCRIBE']} precautions={() => [t('caution'), t('minute')]}>
      {({ tenant, onDone }) => {
        const offered = actionsOf(tenant, 'SUBSCRIBE', undefined).flatMap(({ allowed, product }) =>
          allowed && product ? [product] : [],
        );
        return (
          <WithCatalog>
            {(catalog) => (
              <SubscribeForm
                catalog={catalog}
                tenant={tenant}
                offered={offered}
                wished={search.get('product') ?? ''}
                onDone={onDone}
              />
            )}
          </WithCatalog>
        );
      }}
    </ActionPage>
  );
}

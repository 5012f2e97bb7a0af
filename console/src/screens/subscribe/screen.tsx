import { useSearchParams } from 'wouter';
import { ActionPage, actionsOf } from '../../actions/action-page.tsx';
import { useCatalog } from '../../api/queries.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { SubscribeForm } from './subscribe-form.tsx';
import { TEXTS } from './texts.ts';

/** A further product of the company, or the bundle in its place (R92). */
export function Screen() {
  const t = useTexts(TEXTS);
  const [search] = useSearchParams();
  const { data: catalog } = useCatalog();
  return (
    <ActionPage title={t('title')} actions={['SUBSCRIBE']} precautions={() => [t('caution'), t('minute')]}>
      {({ tenant, onDone }) => {
        if (!catalog) return <Waiting />;
        const offered = actionsOf(tenant, 'SUBSCRIBE', undefined).flatMap(({ allowed, product }) =>
          allowed && product ? [product] : [],
        );
        return (
          <SubscribeForm
            catalog={catalog}
            tenant={tenant}
            offered={offered}
            wished={search.get('product') ?? ''}
            onDone={onDone}
          />
        );
      }}
    </ActionPage>
  );
}

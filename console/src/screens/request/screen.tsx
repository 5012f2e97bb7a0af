import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { WithCatalog } from '../../components/with-catalog.tsx';
import { useTexts } from '../../language/texts.ts';
import { RequestWizard } from './request-wizard.tsx';
import { TEXTS } from './texts.ts';

/** The request of a free trial, step by step (R3). */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <ContentLayout header={<Header variant="h1">{t('title')}</Header>}>
      <WithCatalog>{(catalog) => <RequestWizard catalog={catalog} />}</WithCatalog>
    </ContentLayout>
  );
}

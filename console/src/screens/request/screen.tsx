import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCatalog } from '../../api/queries.ts';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { RequestWizard } from './request-wizard.tsx';
import { TEXTS } from './texts.ts';

/** The request of a free trial, step by step (R3). */
export function Screen() {
  const t = useTexts(TEXTS);
  const { data: catalog, error, refetch } = useCatalog();
  return (
    <ContentLayout header={<Header variant="h1">{t('title')}</Header>}>
      <SpaceBetween size="l">
        {error && !catalog && <Problem error={error} onRetry={() => void refetch()} />}
        {!catalog && !error && <Waiting />}
        {catalog && <RequestWizard catalog={catalog} />}
      </SpaceBetween>
    </ContentLayout>
  );
}

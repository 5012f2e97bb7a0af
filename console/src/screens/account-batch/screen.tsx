import { useParams } from 'wouter';
import { CompanyPage } from '../../components/company-page.tsx';
import { useTexts } from '../../language/texts.ts';
import { BatchForm } from './batch-form.tsx';
import { TEXTS } from './texts.ts';

/** Accounts by the hundred or by the ten thousand. */
export function Screen() {
  const t = useTexts(TEXTS);
  const { tenantId = '' } = useParams();
  return (
    <CompanyPage name={t('title')} description={t('description')}>
      {() => <BatchForm tenantId={tenantId} />}
    </CompanyPage>
  );
}

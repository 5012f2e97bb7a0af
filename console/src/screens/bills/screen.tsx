import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CompanyPage } from '../../components/company-page.tsx';
import { useTexts } from '../../language/texts.ts';
import { EstimateBox } from './estimate-box.tsx';
import { MonthBox } from './month/month-box.tsx';
import { ProfileBox } from './profile-box.tsx';
import { TEXTS } from './texts.ts';
import { TrendBox } from './trend-box.tsx';

/** The bills of a company: so far, of the last months, and of one month with its lines. */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <CompanyPage name={t('title')} description={t('description')}>
      {(tenant) => (
        <SpaceBetween size="l">
          <ColumnLayout columns={2} minColumnWidth={280}>
            <EstimateBox tenantId={tenant.tenantId} />
            <ProfileBox tenantId={tenant.tenantId} />
          </ColumnLayout>
          <TrendBox tenantId={tenant.tenantId} />
          <MonthBox tenant={tenant} />
        </SpaceBetween>
      )}
    </CompanyPage>
  );
}

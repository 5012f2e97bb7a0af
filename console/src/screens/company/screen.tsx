import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Instant, kstDateOf } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { CompanyPage } from '../../components/company-page.tsx';
import { ForecastBox } from '../../components/forecast-box.tsx';
import { companyName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { CompanyCard } from '../dashboard/company-card.tsx';
import { TEXTS } from './texts.ts';

/** All products of one company, with what is scheduled: the page that most mails lead to. */
export function Screen() {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <CompanyPage
      header={(tenant) => (
        <Header
          variant="h1"
          description={t('since', {
            date: dateInWords(kstDateOf(tenant.createdAt as Instant), language),
          })}
        >
          {companyName(tenant)}
        </Header>
      )}
    >
      {(tenant) => (
        <SpaceBetween size="l">
          <CompanyCard tenant={tenant} linked={false} />
          <ForecastBox tenantId={tenant.tenantId} />
        </SpaceBetween>
      )}
    </CompanyPage>
  );
}

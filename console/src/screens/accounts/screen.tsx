import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import type { TenantWithProfile } from '@smartwork/client/types';
import { followLink } from '../../app/follow-link.ts';
import { CompanyPage } from '../../components/company-page.tsx';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../language/texts.ts';
import { AccountsBox } from './accounts-box.tsx';
import { accountOffersOf } from './offers.ts';
import { TEXTS } from './texts.ts';

/** The accounts of a company: who uses its products, and who must set a password. */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <CompanyPage name={t('title')} description={t('description')}>
      {(tenant) => <Content tenant={tenant} />}
    </CompanyPage>
  );
}

function Content({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const offers = accountOffersOf(tenant);
  const [first] = offers;
  if (!first)
    return (
      <Container>
        <Empty
          title={t('noProduct')}
          action={
            <Button href={`/companies/${tenant.tenantId}`} onFollow={followLink}>
              {t('product')}
            </Button>
          }
        >
          {t('noProductText')}
        </Empty>
      </Container>
    );
  return <AccountsBox tenant={tenant} offers={offers} first={first} />;
}

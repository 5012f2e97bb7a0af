import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCatalog, useTenants } from '../../api/queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { CompanyCard } from './company-card.tsx';
import { TEXTS } from './texts.ts';

/** All companies of the person with their products; without any, the first step. */
export function Screen() {
  const t = useTexts(TEXTS);
  const { data: tenants, error, refetch } = useTenants();
  // The cards need it: asked for here, it does not wait for the companies.
  useCatalog();
  const request = (
    <Button variant="primary" href="/request" onFollow={followLink}>
      {t('request')}
    </Button>
  );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t('description')} actions={tenants?.length ? request : undefined}>
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!tenants && !error && <Waiting />}
        {tenants?.length === 0 && (
          <Container>
            <Empty title={t('emptyTitle')} action={request}>
              {t('emptyText')}
            </Empty>
          </Container>
        )}
        {tenants?.map((tenant) => (
          <CompanyCard key={tenant.tenantId} tenant={tenant} />
        ))}
      </SpaceBetween>
    </ContentLayout>
  );
}

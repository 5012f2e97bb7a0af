import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Subscription, TenantWithProfile } from '@smartwork/client/types';
import { useParams } from 'wouter';
import { useCatalog } from '../../api/queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Alerts } from '../../components/alerts.tsx';
import { CompanyPage } from '../../components/company-page.tsx';
import { Empty } from '../../components/empty.tsx';
import { ForecastBox } from '../../components/forecast-box.tsx';
import { OperationProgress } from '../../components/operation-progress.tsx';
import { planName, productName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS, STATUS_TYPES } from '../../components/values/status-texts.ts';
import { useTexts } from '../../language/texts.ts';
import { ActionBox } from './action-box.tsx';
import { CapacityBox } from './capacity-box.tsx';
import { DetailsBox } from './details-box.tsx';
import { ScheduledNotes } from './scheduled-notes.tsx';
import { TEXTS } from './texts.ts';

/** My Product: one product with its dates, its contract and its actions. */
export function Screen() {
  const { product = '' } = useParams();
  const t = useTexts(TEXTS);
  const subscriptionIn = (tenant: TenantWithProfile) =>
    tenant.subscriptions.find((one) => one.product === product);
  return (
    <CompanyPage
      name={productName(product)}
      header={(tenant) => <ProductHeader subscription={subscriptionIn(tenant)} />}
    >
      {(tenant) => {
        const subscription = subscriptionIn(tenant);
        if (!subscription)
          return (
            <Empty
              title={t('notSubscribed')}
              action={
                <Button href={`/companies/${tenant.tenantId}`} onFollow={followLink}>
                  {t('toCompany')}
                </Button>
              }
            >
              {t('notSubscribedText')}
            </Empty>
          );
        return (
          <SpaceBetween size="l">
            <OperationProgress operation={tenant.operation} />
            <Alerts alerts={tenant.alerts} />
            <ScheduledNotes subscription={subscription} />
            <ActionBox tenant={tenant} subscription={subscription} />
            <DetailsBox tenant={tenant} subscription={subscription} />
            <CapacityBox subscription={subscription} />
            <ForecastBox tenantId={tenant.tenantId} product={subscription.product} />
          </SpaceBetween>
        );
      }}
    </CompanyPage>
  );
}

function ProductHeader({ subscription }: { readonly subscription: Subscription | undefined }) {
  const t = useTexts(TEXTS);
  const status = useTexts(STATUS_TEXTS);
  const { data: catalog } = useCatalog();
  if (!subscription) return <Header variant="h1">{t('myProduct')}</Header>;
  const pages = [
    { url: subscription.adminUrl, text: t('admin') },
    { url: subscription.loginUrl, text: t('login') },
  ];
  return (
    <Header
      variant="h1"
      info={
        <StatusIndicator type={STATUS_TYPES[subscription.status]}>
          {status(subscription.status)}
        </StatusIndicator>
      }
      description={t('myProduct')}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          {pages.map(
            ({ url, text }) =>
              url !== undefined && (
                <Button
                  key={text}
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  iconName="external"
                  iconAlign="right"
                >
                  {text}
                </Button>
              ),
          )}
        </SpaceBetween>
      }
    >
      {planName(catalog, subscription)}
    </Header>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TenantWithProfile } from '@smartwork/client/types';
import { followLink } from '../../app/follow-link.ts';
import { Alerts } from '../../components/alerts.tsx';
import { CompanyPage } from '../../components/company-page.tsx';
import { OperationProgress } from '../../components/operation-progress.tsx';
import { KstDate } from '../../components/values/kst-date.tsx';
import { isUnfinished } from '../../components/values/operation-status.ts';
import { productName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { TRIAL_END_TEXTS, trialEndOf } from '../../words/trial-end.ts';
import { TEXTS } from './texts.ts';

/** From the request until everything is ready, and what to do then. */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <CompanyPage name={t('title')}>
      {(tenant) => (
        <SpaceBetween size="l">
          {isUnfinished(tenant.operation) ? (
            <Container header={<Header variant="h2">{t('received')}</Header>}>
              <OperationProgress operation={tenant.operation} />
            </Container>
          ) : (
            <Ready tenant={tenant} />
          )}
        </SpaceBetween>
      )}
    </CompanyPage>
  );
}

function Ready({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const end = useTexts(TRIAL_END_TEXTS);
  const [first] = tenant.subscriptions;
  const trial = tenant.subscriptions.find((one) => one.trial)?.trial;
  const name = tenant.domainName ?? tenant.groupName ?? '';
  const company = `/companies/${tenant.tenantId}`;
  return (
    <SpaceBetween size="l">
      <Alert type="success" header={t('ready')}>
        {t('readyText')}
      </Alert>
      <Alerts alerts={tenant.alerts} />
      <Container>
        <KeyValuePairs
          columns={3}
          minColumnWidth={180}
          items={[
            { label: t('loginIds'), value: tenant.profile?.loginId ?? t('yourId', { name }) },
            ...(tenant.companyId === undefined ? [] : [{ label: t('companyId'), value: tenant.companyId }]),
            ...(trial
              ? [{ label: t('freeUntil'), value: <KstDate date={trial.endDate} withDistance /> }]
              : []),
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">{t('next')}</Header>}>
        <SpaceBetween size="m">
          <span>
            {t('remember')} {end(trialEndOf(first?.product, first?.partOfBundle))}
          </span>
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="primary" href={company} onFollow={followLink}>
              {t('toCompany')}
            </Button>
            {tenant.subscriptions.map(({ product, adminUrl }) => (
              <Button
                key={product}
                href={adminUrl}
                target="_blank"
                rel="noreferrer"
                iconName="external"
                iconAlign="right"
              >
                {t('admin', { name: productName(product) })}
              </Button>
            ))}
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

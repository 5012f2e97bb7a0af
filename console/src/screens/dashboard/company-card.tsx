import Badge from '@cloudscape-design/components/badge';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Tenant } from '@smartwork/client/types';
import { ActionButton } from '../../actions/action-button.tsx';
import type { Action } from '../../actions/action-pages.ts';
import { useCatalog } from '../../api/queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Alerts } from '../../components/alerts.tsx';
import { OperationProgress } from '../../components/operation-progress.tsx';
import { bundleName, companyName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { ProductCard } from './product-card.tsx';
import { TEXTS } from './texts.ts';

/** The buttons of the whole company, in the order of the documents. */
const COMPANY_ACTIONS: readonly Action[] = ['SUBSCRIBE', 'SWITCH_TO_BUNDLE', 'UPGRADE_BUNDLE'];

/** One company with its products, what runs, what to see to, and its buttons. Linked, its name leads to its page. */
export function CompanyCard({
  tenant,
  linked = true,
}: {
  readonly tenant: Tenant;
  readonly linked?: boolean;
}) {
  const t = useTexts(TEXTS);
  const { data: catalog } = useCatalog();
  const { tenantId, subscriptions, operation, alerts, group } = tenant;
  const live = subscriptions.filter(({ phase }) => phase !== 'ENDED');
  const ended = subscriptions.filter(({ phase }) => phase === 'ENDED');
  const name = companyName(tenant);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={bundleName(catalog, tenant)}
          actions={<Buttons tenant={tenant} />}
          info={group && <Badge color="blue">{t(group.role === 'MAIN' ? 'mainCompany' : 'affiliate')}</Badge>}
        >
          {linked ? (
            <Link
              variant="secondary"
              fontSize="heading-m"
              href={`/companies/${tenantId}`}
              onFollow={followLink}
            >
              {name}
            </Link>
          ) : (
            t('products')
          )}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <OperationProgress operation={operation} />
        <Alerts alerts={alerts} />
        <ColumnLayout columns={Math.max(1, Math.min(3, live.length))} minColumnWidth={230} borders="vertical">
          {live.map((subscription) => (
            <ProductCard key={subscription.product} tenantId={tenantId} subscription={subscription} />
          ))}
        </ColumnLayout>
        {ended.length > 0 && (
          <ExpandableSection headerText={t('ended')} defaultExpanded={live.length === 0}>
            <ColumnLayout columns={Math.min(3, ended.length)} minColumnWidth={230} borders="vertical">
              {ended.map((subscription) => (
                <ProductCard key={subscription.product} tenantId={tenantId} subscription={subscription} />
              ))}
            </ColumnLayout>
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  );
}

function Buttons({
  tenant: { tenantId, allowedActions, subscriptions, operation },
}: {
  readonly tenant: Tenant;
}) {
  const ofProducts = subscriptions.flatMap((one) => one.allowedActions);
  // One button cancels all products of a company: its page asks which.
  const cancel = ofProducts.find(({ action, allowed }) => action === 'CANCEL' && allowed);
  const shown = COMPANY_ACTIONS.flatMap((action) => allowedActions.filter((one) => one.action === action));
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {[...shown, ...(cancel ? [cancel] : [])].map((allowed) => (
        <ActionButton
          key={`${allowed.action} ${allowed.product}`}
          allowed={allowed}
          tenantId={tenantId}
          running={operation}
        />
      ))}
    </SpaceBetween>
  );
}

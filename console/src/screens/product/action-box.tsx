import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Subscription, Tenant } from '@smartwork/client/types';
import { useContext } from 'react';
import { ActionButton } from '../../actions/action-button.tsx';
import { ACTION_PAGES } from '../../actions/action-pages.ts';
import { PagesContext } from '../../app/pages.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface ActionBoxProps {
  readonly tenant: Tenant;
  readonly subscription: Subscription;
}

/** Every action of the product as a button, those first that are allowed. */
export function ActionBox({ tenant, subscription }: ActionBoxProps) {
  const t = useTexts(TEXTS);
  const pages = useContext(PagesContext);
  const actions = subscription.allowedActions
    .filter(({ action }) => pages.includes(ACTION_PAGES[action]))
    .toSorted((a, b) => Number(b.allowed) - Number(a.allowed));
  if (actions.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={t('actionsText')}>
          {t('actions')}
        </Header>
      }
    >
      <SpaceBetween direction="horizontal" size="xs">
        {actions.map((allowed) => (
          <ActionButton
            key={allowed.action}
            allowed={allowed}
            tenantId={tenant.tenantId}
            running={tenant.operation}
            product={subscription.product}
            variant={allowed.action === 'SWITCH_TO_PAID' && allowed.allowed ? 'primary' : 'normal'}
          />
        ))}
      </SpaceBetween>
    </Container>
  );
}

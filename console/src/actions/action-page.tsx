import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Subscription, TenantWithProfile } from '@smartwork/client/types';
import { type ReactNode, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { followLink } from '../app/follow-link.ts';
import { ADVICE } from '../components/advice.ts';
import { CompanyPage } from '../components/company-page.tsx';
import { OperationProgress } from '../components/operation-progress.tsx';
import { productName } from '../components/values/product-name.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import type { Action, AllowedAction } from './action-pages.ts';
import { ACTION_TEXTS } from './action-texts.ts';

export interface ActionContext {
  readonly tenant: TenantWithProfile;
  readonly onDone: (text: string, more?: ReactNode) => void;
}

interface ActionPageProps {
  readonly title: string;
  /** Any of these opens the page. */
  readonly actions: readonly Action[];
  /** The warnings of the documents, of any company or of this one. */
  readonly precautions?: (tenant: TenantWithProfile) => readonly string[];
  readonly children: (context: ActionContext) => ReactNode;
}

/** The page of an action: it waits for the company, says why it is not possible now, and what was done. */
export function ActionPage({ title, actions, precautions = () => [], children }: ActionPageProps) {
  const { tenantId = '', product } = useParams();
  const t = useTexts(ACTION_TEXTS);
  const [done, setDone] = useState<ReactNode>();
  const home =
    product === undefined
      ? { text: t('toCompany'), href: `/companies/${tenantId}` }
      : { text: t('toProduct'), href: `/companies/${tenantId}/products/${product}` };
  const onDone: ActionContext['onDone'] = (text, more) => {
    scrollTo(0, 0);
    setDone(
      <>
        <Alert
          type="success"
          header={t('done')}
          action={
            <Button href={home.href} onFollow={followLink}>
              {home.text}
            </Button>
          }
        >
          <LiveRegion>{text}</LiveRegion>
        </Alert>
        {more}
      </>,
    );
  };
  return (
    <CompanyPage
      name={title}
      parent={product === undefined ? undefined : { text: productName(product), href: home.href }}
      header={() => (
        <Header variant="h1" description={product === undefined ? undefined : productName(product)}>
          {title}
        </Header>
      )}
    >
      {(tenant) =>
        done === undefined ? (
          <Openable
            key={product}
            allowed={actions.flatMap((action) => actionsOf(tenant, action, product))}
            precautions={precautions(tenant)}
          >
            {children({ tenant, onDone })}
          </Openable>
        ) : (
          <SpaceBetween size="l">
            {done}
            <OperationProgress operation={tenant.operation} />
          </SpaceBetween>
        )
      }
    </CompanyPage>
  );
}

/** The subscription of the address. */
export const subscriptionIn = (tenant: TenantWithProfile, product: string): Subscription | undefined =>
  tenant.subscriptions.find((one) => one.product === product);

export const actionsOf = (
  tenant: TenantWithProfile,
  action: Action,
  product: string | undefined,
): AllowedAction[] =>
  [
    ...tenant.allowedActions,
    ...tenant.subscriptions.flatMap((one) =>
      product === undefined || one.product === product ? one.allowedActions : [],
    ),
  ].filter((one) => one.action === action);

interface OpenableProps {
  readonly allowed: readonly AllowedAction[];
  readonly precautions: readonly string[];
  readonly children: ReactNode;
}

/** A form that was open once stays open, whatever happens meanwhile: nothing that was typed is lost. */
function Openable({ allowed, precautions, children }: OpenableProps) {
  const t = useTexts(ACTION_TEXTS);
  const { language } = useLanguage();
  const wasOpen = useRef(false);
  const isAllowed = allowed.some((one) => one.allowed);
  wasOpen.current ||= isAllowed;
  const [refused] = allowed;
  return (
    <SpaceBetween size="l">
      {!isAllowed && (
        <Alert type="warning" header={t('notNow')}>
          {ADVICE[refused?.code ?? '']?.[language] ?? refused?.fix ?? t('notHere')}
        </Alert>
      )}
      {wasOpen.current && precautions.length > 0 && <Precautions texts={precautions} />}
      {wasOpen.current && children}
    </SpaceBetween>
  );
}

function Precautions({ texts }: { readonly texts: readonly string[] }) {
  const t = useTexts(ACTION_TEXTS);
  const [only, ...others] = texts;
  return (
    <Alert type="warning" header={t('precautions')}>
      {others.length === 0 ? (
        only
      ) : (
        <ul className="notes">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

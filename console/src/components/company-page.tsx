import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TenantWithProfile } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { useTenant } from '../api/queries.ts';
import { homeOf } from '../app/config.ts';
import { followLink } from '../app/follow-link.ts';
import { type Texts, useTexts } from '../language/texts.ts';
import { useSession } from '../session/session.tsx';
import { Problem } from './problem.tsx';
import { companyName } from './values/product-name.ts';
import { Waiting } from './waiting.tsx';

const TEXTS = {
  dashboard: { en: 'Dashboard', ko: '대시보드' },
  operations: { en: 'Operations', ko: '운영' },
  company: { en: 'Company', ko: '회사' },
} as const satisfies Texts;

interface CompanyPageProps {
  /** The last step of the way to this page; none on the page of the company itself. */
  readonly name?: string;
  /** The page between the company and this one. */
  readonly parent?: { readonly text: string; readonly href: string } | undefined;
  /** Below the name; where there is no header of its own. */
  readonly description?: string;
  /** The name as a header, unless it is another one. */
  readonly header?: (tenant: TenantWithProfile) => ReactNode;
  readonly children: (tenant: TenantWithProfile) => ReactNode;
}

/** A page of the company in the address: it waits for the company, and shows the way to it. */
export function CompanyPage({ name, parent, description, header, children }: CompanyPageProps) {
  const { tenantId = '' } = useParams();
  const t = useTexts(TEXTS);
  const { role } = useSession();
  const { data: tenant, error, refetch } = useTenant(tenantId);
  const company = { text: tenant ? companyName(tenant) : '…', href: `/companies/${tenantId}` };
  return (
    <SpaceBetween size="xs">
      <BreadcrumbGroup
        items={[
          { text: t(role === 'staff' ? 'operations' : 'dashboard'), href: homeOf(role) },
          // The header of its own page has the name already.
          ...(name === undefined ? [{ text: t('company'), href: '#' }] : [company]),
          ...(parent ? [parent] : []),
          ...(name === undefined ? [] : [{ text: name, href: '#' }]),
        ]}
        onFollow={followLink}
      />
      {error && !tenant && <Problem error={error} onRetry={() => void refetch()} />}
      {!tenant && !error && <Waiting />}
      {tenant && (
        <ContentLayout
          header={
            header ? (
              header(tenant)
            ) : (
              <Header variant="h1" description={description}>
                {name}
              </Header>
            )
          }
        >
          {children(tenant)}
        </ContentLayout>
      )}
    </SpaceBetween>
  );
}

import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { useTenant } from '../../api/queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { DoneNotice } from '../../components/done-notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { EventsTable } from '../../components/tables/events-table.tsx';
import { companyName } from '../../components/values/product-name.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { CureButton, useCure } from '../operations/cures.tsx';
import { CompanyPairs } from './company-pairs.tsx';
import { Corrections } from './corrections.tsx';
import { MailsTable } from './mails-table.tsx';
import { TEXTS } from './texts.ts';
import { WorkTable } from './work-table.tsx';

/** One company for support: its timers, its mails, its history, and what can be done. */
export function Screen() {
  const t = useTexts(TEXTS);
  const { tenantId = '' } = useParams();
  const { data: tenant, error, refetch } = useTenant(tenantId);
  const name = tenant ? companyName(tenant) : '…';
  return (
    <SpaceBetween size="xs">
      <BreadcrumbGroup
        items={[
          { text: t('operations'), href: '/operations' },
          { text: t('summary'), href: '#' },
        ]}
        onFollow={followLink}
      />
      <ContentLayout header={<Header variant="h1">{name}</Header>}>
        {error && !tenant && <Problem error={error} onRetry={() => void refetch()} />}
        {!tenant && !error && <Waiting />}
        {tenant && <Content tenant={tenant} />}
      </ContentLayout>
    </SpaceBetween>
  );
}

function Content({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const [done, setDone] = useState<string>();
  const [search, setSearch] = useSearchParams();
  const { tenantId, group } = tenant;
  const { begin, dialog } = useCure(setDone);
  const links = [
    { text: t('seeProducts'), href: `/companies/${tenantId}` },
    { text: t('seeBills'), href: `/companies/${tenantId}/bills` },
    ...(group ? [{ text: t('seeGroup'), href: `/operations/groups/${group.groupId}` }] : []),
  ];
  return (
    <SpaceBetween size="l">
      <DoneNotice text={done} onDismiss={() => setDone(undefined)} />
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {links.map(({ text, href }) => (
                  <Button key={href} href={href} onFollow={followLink}>
                    {text}
                  </Button>
                ))}
              </SpaceBetween>
            }
          >
            {t('summary')}
          </Header>
        }
      >
        <SpaceBetween size="l">
          <CompanyPairs tenant={tenant} />
          <SpaceBetween direction="horizontal" size="xs">
            {(['retryOperation', 'renewTimers'] as const).map((cure) => (
              <CureButton key={cure} cure={cure} onClick={() => begin({ tenantId, cure })} />
            ))}
            {dialog}
          </SpaceBetween>
        </SpaceBetween>
      </Container>
      <Tabs
        activeTabId={search.get('tab') ?? 'work'}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'work', label: t('work'), content: <WorkTable tenantId={tenantId} /> },
          { id: 'mails', label: t('mails'), content: <MailsTable tenantId={tenantId} onDone={setDone} /> },
          { id: 'history', label: t('history'), content: <EventsTable tenantId={tenantId} /> },
          {
            id: 'corrections',
            label: t('corrections'),
            content: <Corrections tenant={tenant} onDone={setDone} />,
          },
        ]}
      />
    </SpaceBetween>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { CompanyPage } from '../../components/company-page.tsx';
import { DoneNotice } from '../../components/done-notice.tsx';
import { EventsTable } from '../../components/tables/events-table.tsx';
import { useTexts } from '../../language/texts.ts';
import { useSession } from '../../session/session.tsx';
import { ChangePairs } from './change-pairs.tsx';
import { DomainBox } from './domain-box.tsx';
import { NamesBox } from './names-box.tsx';
import { draftOf } from './profile-draft.ts';
import { ProfileForm } from './profile-form.tsx';
import { TEXTS } from './texts.ts';

/** What the company is called and reached by, the proof of its domain, and its history. */
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
  const { role } = useSession();
  const [done, setDone] = useState<'saved' | 'renamed' | 'started'>();
  const isOwner = role === 'customer';
  const { profile } = tenant;
  return (
    <SpaceBetween size="l">
      <DoneNotice text={done && t(done)} onDismiss={() => setDone(undefined)} />
      <NamesBox tenant={tenant} isOwner={isOwner} onRenamed={() => setDone('renamed')} />
      <DomainBox tenant={tenant} isOwner={isOwner} onStarted={() => setDone('started')} />
      {profile && isOwner && (
        <ProfileForm tenant={tenant} profile={profile} onSaved={() => setDone('saved')} />
      )}
      {profile && !isOwner && (
        <Container header={<Header variant="h2">{t('company')}</Header>}>
          <SpaceBetween size="m">
            <ChangePairs change={draftOf(profile)} />
            <Alert>{t('forOwner')}</Alert>
          </SpaceBetween>
        </Container>
      )}
      {!profile && <Alert>{t('erased')}</Alert>}
      <EventsTable tenantId={tenant.tenantId} />
    </SpaceBetween>
  );
}

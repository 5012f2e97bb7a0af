import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { useBillingProfile } from '../../api/bill-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { CompanyPage } from '../../components/company-page.tsx';
import { DoneNotice } from '../../components/done-notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { useSession } from '../../session/session.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfilePairs } from './profile-pairs.tsx';
import { ReceiptsBox } from './receipts-box.tsx';
import { TEXTS } from './texts.ts';

/** Where the bills go, how they are paid, and cash receipts. */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <CompanyPage
      name={t('title')}
      header={({ tenantId }) => (
        <Header
          variant="h1"
          description={t('description')}
          actions={
            <Button href={`/companies/${tenantId}/bills`} onFollow={followLink}>
              {t('bills')}
            </Button>
          }
        >
          {t('title')}
        </Header>
      )}
    >
      {(tenant) => <Content tenant={tenant} />}
    </CompanyPage>
  );
}

function Content({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const { role } = useSession();
  const [done, setDone] = useState<'saved' | 'requested'>();
  const { data: profile, error, refetch } = useBillingProfile(tenant.tenantId);
  const isOwner = role === 'customer';
  return (
    <SpaceBetween size="l">
      <DoneNotice text={done && t(done)} onDismiss={() => setDone(undefined)} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Waiting />}
      {profile && isOwner && (
        <ProfileForm tenant={tenant} profile={profile} onSaved={() => setDone('saved')} />
      )}
      {profile && !isOwner && (
        <Container>
          <SpaceBetween size="m">
            <ProfilePairs profile={profile} />
            <Alert>{t('forOwner')}</Alert>
          </SpaceBetween>
        </Container>
      )}
      <ReceiptsBox tenant={tenant} mayRequest={isOwner} onRequested={() => setDone('requested')} />
    </SpaceBetween>
  );
}

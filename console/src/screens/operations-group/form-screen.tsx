import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { formGroup } from '@smartwork/client/calls';
import type { Tenant } from '@smartwork/client/types';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import { WithCompany } from '../../actions/dialogs/with-company.tsx';
import { useClient } from '../../api/client.tsx';
import { followLink } from '../../app/follow-link.ts';
import { useTexts } from '../../language/texts.ts';
import { CompanyPicker } from './company-picker.tsx';
import { GroupPreview } from './group-preview.tsx';
import { TEXTS } from './texts.ts';

/** A group begins with its main company. */
export function Screen() {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [, navigate] = useLocation();
  const [chosen, choose] = useState<Tenant>();
  const close = () => choose(undefined);
  return (
    <SpaceBetween size="xs">
      <BreadcrumbGroup
        items={[
          { text: t('operations'), href: '/operations' },
          { text: t('form'), href: '#' },
        ]}
        onFollow={followLink}
      />
      <ContentLayout
        header={
          <Header variant="h1" description={t('formText')}>
            {t('form')}
          </Header>
        }
      >
        <Container header={<Header variant="h2">{t('mainCompany')}</Header>}>
          <CompanyPicker onChoose={choose} />
        </Container>
      </ContentLayout>
      {chosen && (
        <WithCompany tenantId={chosen.tenantId} title={t('form')} onCancel={close}>
          {(tenant) => (
            <ActionForm
              title={t('form')}
              confirm={t('form')}
              subject={tenant}
              fields={[]}
              // The group is new: it has no version yet, and that of the company is not asked for.
              call={(_, { query, headers: { 'Idempotency-Key': key } }) =>
                formGroup({
                  client,
                  body: { mainTenantId: tenant.tenantId },
                  query,
                  headers: { 'Idempotency-Key': key },
                })
              }
              onClose={close}
              onDone={({ data }) => navigate(`/operations/groups/${data.groupId}`)}
            >
              {({ result }) => <GroupPreview group={result} />}
            </ActionForm>
          )}
        </WithCompany>
      )}
    </SpaceBetween>
  );
}

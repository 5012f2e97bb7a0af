import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { formGroup } from '@smartwork/client/calls';
import type { Tenant } from '@smartwork/client/types';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ActionDialog } from '../../actions/dialogs/action-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useAction } from '../../api/use-action.ts';
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
  const action = useAction({
    call: (mainTenantId: string, sending) => formGroup({ client, body: { mainTenantId }, ...sending }),
    etag: undefined,
    onDone: ({ data }) => navigate(`/operations/groups/${data.groupId}`),
  });
  const preview = (tenant: Tenant) => {
    choose(tenant);
    action.preview(tenant.tenantId);
  };
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
          <CompanyPicker onChoose={preview} />
        </Container>
      </ContentLayout>
      {chosen && (
        <ActionDialog
          title={t('form')}
          confirm={t('form')}
          action={action}
          onCancel={() => choose(undefined)}
          onRetry={() => preview(chosen)}
        >
          {({ result }) => <GroupPreview group={result} />}
        </ActionDialog>
      )}
    </SpaceBetween>
  );
}

import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { releaseName, releaseTrial, transferOwner } from '@smartwork/client/calls';
import type { NameRelease, TenantWithProfile, TrialRelease } from '@smartwork/client/types';
import { useState } from 'react';
import { NOTIFICATION_EMAIL_RULES } from '../../../../functions/core/rules/contact.ts';
import { REASON_RULES } from '../../../../functions/core/rules/reason.ts';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import type { Field } from '../../actions/dialogs/form-fields.tsx';
import { useClient } from '../../api/client.tsx';
import { productName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { CompanyPairs } from './company-pairs.tsx';
import { TEXTS } from './texts.ts';

const CORRECTIONS = ['releaseName', 'releaseTrial', 'transferOwner'] as const;
type Correction = (typeof CORRECTIONS)[number];
const PRODUCTS = ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'] as const;

interface CorrectionsProps {
  readonly tenant: TenantWithProfile;
  readonly onDone: (done: string) => void;
}

/** What support may correct, each with a reason and a dry run before it. */
export function Corrections({ tenant, onDone }: CorrectionsProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [open, setOpen] = useState<Correction>();
  const path = { tenantId: tenant.tenantId };
  const reason: Field = { name: 'reason', label: t('reason'), rules: REASON_RULES };
  const names = (['companyId', 'domainName', 'groupName'] as const).map((value) => ({
    value,
    label: t(value === 'domainName' ? 'domain' : value),
  }));
  const shared = {
    subject: tenant,
    onClose: () => setOpen(undefined),
    onDone: () => {
      setOpen(undefined);
      if (open) onDone(t('done', { action: t(open) }));
    },
  };
  return (
    <Container
      header={
        <Header variant="h2" description={t('correctionsText')}>
          {t('corrections')}
        </Header>
      }
    >
      <SpaceBetween direction="horizontal" size="xs">
        {CORRECTIONS.map((one) => (
          <Button key={one} onClick={() => setOpen(one)}>
            {t(one)}
          </Button>
        ))}
      </SpaceBetween>
      {open === 'releaseName' && (
        <ActionForm
          {...shared}
          title={t('releaseName')}
          confirm={t('releaseName')}
          note={t('releaseNameText')}
          fields={[
            { name: 'field', label: t('field'), kind: 'select', options: names },
            { name: 'name', label: t('name') },
            {
              name: 'replacement',
              label: t('replacement'),
              description: t('replacementText'),
              isOptional: true,
            },
            reason,
          ]}
          call={({ replacement, ...values }, sending) =>
            // The API checks the fields; an empty one is not sent.
            releaseName({
              client,
              path,
              body: { ...values, ...(replacement && { replacement }) } as NameRelease,
              ...sending,
            })
          }
        >
          {({ result }) => <CompanyPairs tenant={result} />}
        </ActionForm>
      )}
      {open === 'releaseTrial' && (
        <ActionForm
          {...shared}
          title={t('releaseTrial')}
          confirm={t('releaseTrial')}
          note={t('releaseTrialText')}
          fields={[
            {
              name: 'product',
              label: t('product'),
              kind: 'select',
              options: PRODUCTS.map((value) => ({ value, label: productName(value) })),
            },
            {
              name: 'field',
              label: t('field'),
              kind: 'select',
              isOptional: true,
              options: [{ value: '', label: t('allNames') }, ...names],
            },
            { name: 'name', label: t('name'), description: t('trialNameText'), isOptional: true },
            reason,
          ]}
          call={({ field, name, ...values }, sending) =>
            // Without a kind and a name, it is given back under all of them.
            releaseTrial({
              client,
              path,
              body: { ...values, ...(field && { field }), ...(name && { name }) } as TrialRelease,
              ...sending,
            })
          }
        >
          {({ result }) => <CompanyPairs tenant={result} />}
        </ActionForm>
      )}
      {open === 'transferOwner' && (
        <ActionForm
          {...shared}
          title={t('transferOwner')}
          confirm={t('transferOwner')}
          note={t('transferOwnerText')}
          phrase={t('transferPhrase')}
          fields={[
            { name: 'ownerSub', label: t('ownerSub') },
            { name: 'notificationEmail', label: t('notificationEmail'), rules: NOTIFICATION_EMAIL_RULES },
            reason,
          ]}
          call={({ ownerSub = '', notificationEmail = '', reason: why = '' }, sending) =>
            transferOwner({ client, path, body: { ownerSub, notificationEmail, reason: why }, ...sending })
          }
        >
          {({ result }) => <CompanyPairs tenant={result} />}
        </ActionForm>
      )}
    </Container>
  );
}

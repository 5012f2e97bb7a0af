import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { verifyDomain } from '@smartwork/client/calls';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { timeInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import { useClient } from '../../api/client.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface DomainBoxProps {
  readonly tenant: TenantWithProfile;
  readonly isOwner: boolean;
  readonly onStarted: () => void;
}

const STATE_TYPES = {
  PROVEN: 'success',
  UNPROVEN: 'warning',
  CHECKING: 'in-progress',
  FAILED: 'error',
} as const;

/** Whether the domain is proven, and the record that proves it. */
export function DomainBox({ tenant, isOwner, onStarted }: DomainBoxProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const { tenantId, domainOwnership, domainVerification: check } = tenant;
  if (domainOwnership === 'NOT_NEEDED') return null;
  const state = domainOwnership === 'UNPROVEN' && check ? check.status : domainOwnership;
  const ask = t(check ? 'again' : 'ask');
  const until = check && timeInWords(check.endsAt as Instant, language);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            isOwner &&
            (state === 'UNPROVEN' || state === 'FAILED') && (
              <Button variant="primary" onClick={() => setOpen(true)}>
                {ask}
              </Button>
            )
          }
        >
          {t('ownership')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <StatusIndicator type={STATE_TYPES[state]}>{t(state)}</StatusIndicator>
        {state === 'UNPROVEN' && t('unprovenText')}
        {state === 'CHECKING' && until && t('publish', { time: until })}
        {state === 'FAILED' && t('publishAgain')}
        {check && domainOwnership === 'UNPROVEN' && <Record record={check.record} />}
      </SpaceBetween>
      {isOpen && (
        <ActionForm
          title={t('askTitle')}
          confirm={ask}
          subject={tenant}
          fields={[]}
          call={(_, sending) => verifyDomain({ client, path: { tenantId }, ...sending })}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onStarted();
          }}
        >
          {() => t('askText')}
        </ActionForm>
      )}
    </Container>
  );
}

type Check = NonNullable<TenantWithProfile['domainVerification']>;

/** The TXT record, each part to be copied. */
function Record({ record: { type, name, value } }: { readonly record: Check['record'] }) {
  const t = useTexts(TEXTS);
  const copied = (label: string, text: string) => (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      textToDisplay={text}
      copyButtonAriaLabel={`${t('copy')}: ${label}`}
      copySuccessText={t('copied')}
      copyErrorText={t('notCopied')}
    />
  );
  return (
    <KeyValuePairs
      columns={3}
      minColumnWidth={180}
      items={[
        { label: t('recordType'), value: type },
        { label: t('recordName'), value: copied(t('recordName'), name) },
        { label: t('recordValue'), value: copied(t('recordValue'), value) },
      ]}
    />
  );
}

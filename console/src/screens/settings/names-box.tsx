import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { changeDomain, changeGroupName } from '@smartwork/client/calls';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useState } from 'react';
import { DOMAIN_NAME_RULES } from '../../../../functions/core/rules/domain-name.ts';
import { GROUP_NAME_RULES } from '../../../../functions/core/rules/group-name.ts';
import { ActionForm } from '../../actions/dialogs/action-form.tsx';
import { useClient } from '../../api/client.tsx';
import { ADVICE } from '../../components/advice.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

const RENAMES = ['CHANGE_DOMAIN', 'CHANGE_GROUP_NAME'] as const;
type Rename = (typeof RENAMES)[number];

interface NamesBoxProps {
  readonly tenant: TenantWithProfile;
  readonly isOwner: boolean;
  readonly onRenamed: () => void;
}

/** The names of a company, and the way to other ones. */
export function NamesBox({ tenant, isOwner, onRenamed }: NamesBoxProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const client = useClient();
  const [open, setOpen] = useState<Rename>();
  const path = { tenantId: tenant.tenantId };
  const { companyId, domainName, groupName, secondaryDomains = [], profile } = tenant;
  const names = [
    { label: t('companyId'), value: companyId },
    { label: t('domain'), value: domainName },
    { label: t('groupName'), value: groupName },
    { label: t('loginId'), value: profile?.loginId },
    { label: t('secondaryDomains'), value: secondaryDomains.join(', ') || undefined },
  ];
  const renames = RENAMES.flatMap((action) => tenant.allowedActions.filter((one) => one.action === action));
  const ofDomain = open === 'CHANGE_DOMAIN';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t('namesText')}
          actions={
            isOwner && (
              <SpaceBetween direction="horizontal" size="xs">
                {renames
                  .filter(({ action }) => (action === 'CHANGE_DOMAIN' ? domainName : groupName) !== undefined)
                  .map(({ action, allowed, code = '', fix }) => (
                    <Button
                      key={action}
                      disabled={!allowed}
                      disabledReason={ADVICE[code]?.[language] ?? fix}
                      onClick={() => setOpen(RENAMES.find((one) => one === action))}
                    >
                      {t(action === 'CHANGE_DOMAIN' ? 'CHANGE_DOMAIN' : 'CHANGE_GROUP_NAME')}
                    </Button>
                  ))}
              </SpaceBetween>
            )
          }
        >
          {t('names')}
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={names.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]))}
      />
      {open && (
        <ActionForm
          title={t(open)}
          confirm={t(open)}
          subject={tenant}
          note={t(ofDomain ? 'domainNote' : 'groupNote')}
          fields={[
            ofDomain
              ? { name: 'domainName', label: t('newDomain'), rules: DOMAIN_NAME_RULES }
              : { name: 'groupName', label: t('newGroupName'), rules: GROUP_NAME_RULES },
          ]}
          call={({ domainName: domain = '', groupName: group = '' }, sending) =>
            ofDomain
              ? changeDomain({ client, path, body: { domainName: domain }, ...sending })
              : changeGroupName({ client, path, body: { groupName: group }, ...sending })
          }
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            onRenamed();
          }}
        >
          {({ result }) => t('willBe', { name: result.domainName ?? result.groupName ?? '' })}
        </ActionForm>
      )}
    </Container>
  );
}

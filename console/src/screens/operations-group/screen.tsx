import Box from '@cloudscape-design/components/box';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Group } from '@smartwork/client/types';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useGroup } from '../../api/operator-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { DoneNotice } from '../../components/done-notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { companyNameIn } from '../../components/values/group-company-name.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { CompaniesTable } from './companies-table.tsx';
import { CompanyPicker } from './company-picker.tsx';
import { GroupDialogs, type OpenDialog } from './group-dialogs.tsx';
import { GroupNotes } from './group-notes.tsx';
import { TEXTS } from './texts.ts';

/** A group for support: who belongs to it, and every change of that. */
export function Screen() {
  const t = useTexts(TEXTS);
  const { groupId = '' } = useParams();
  const { data: group, error, refetch } = useGroup(groupId);
  const title = group ? t('group', { name: companyNameIn(group, group.mainTenantId) }) : '…';
  return (
    <SpaceBetween size="xs">
      <BreadcrumbGroup
        items={[
          { text: t('operations'), href: '/operations' },
          { text: t('itself'), href: '#' },
        ]}
        onFollow={followLink}
      />
      <ContentLayout header={<Header variant="h1">{title}</Header>}>
        {error && !group && <Problem error={error} onRetry={() => void refetch()} />}
        {!group && !error && <Waiting />}
        {group && <Content group={group} />}
      </ContentLayout>
    </SpaceBetween>
  );
}

function Content({ group }: { readonly group: Group }) {
  const t = useTexts(TEXTS);
  const [open, setOpen] = useState<OpenDialog>();
  const [isPicking, setPicking] = useState(false);
  const [isDone, setDone] = useState(false);
  const { scheduledMain } = group;
  return (
    <SpaceBetween size="l">
      <DoneNotice text={isDone ? t('done') : undefined} onDismiss={() => setDone(false)} />
      <GroupNotes group={group} />
      <CompaniesTable
        group={group}
        onAction={(action, company) => setOpen({ action, company })}
        buttons={
          <SpaceBetween direction="horizontal" size="xs">
            {scheduledMain && (
              <Button
                onClick={() => setOpen({ action: 'dropMain', effectiveDate: scheduledMain.effectiveDate })}
              >
                {t('dropMain')}
              </Button>
            )}
            {group.until && <Button onClick={() => setOpen({ action: 'undo' })}>{t('undo')}</Button>}
            <Button onClick={() => setOpen({ action: 'dissolve' })}>{t('dissolve')}</Button>
            <Button variant="primary" onClick={() => setPicking(true)}>
              {t('add')}
            </Button>
          </SpaceBetween>
        }
      />
      {isPicking && (
        <Modal
          visible
          header={t('add')}
          onDismiss={() => setPicking(false)}
          footer={
            <Box float="right">
              <Button variant="link" onClick={() => setPicking(false)}>
                {t('cancel')}
              </Button>
            </Box>
          }
        >
          <CompanyPicker
            onChoose={(tenant) => {
              setPicking(false);
              setOpen({ action: 'add', tenant });
            }}
          />
        </Modal>
      )}
      {open && (
        <GroupDialogs
          group={group}
          open={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            setDone(true);
          }}
        />
      )}
    </SpaceBetween>
  );
}

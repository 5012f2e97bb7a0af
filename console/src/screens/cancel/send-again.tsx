import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { changeRenewal, switchBundleToPaid, switchToPaid } from '@smartwork/client/calls';
import type {
  ChangeRenewalData,
  ResetSchedule,
  SwitchBundleToPaidData,
  SwitchToPaidData,
  TenantWithProfile,
} from '@smartwork/client/types';
import { useState } from 'react';
import { Refused } from '../../actions/changes/refused.tsx';
import { ConfirmDialog } from '../../actions/dialogs/confirm-dialog.tsx';
import { useClient } from '../../api/client.tsx';
import { useTenant } from '../../api/queries.ts';
import { useAction } from '../../api/use-action.ts';
import { useTexts } from '../../language/texts.ts';
import { resetInWords } from './reset-words.ts';
import { TEXTS } from './texts.ts';

interface SendAgainProps {
  readonly tenantId: string;
  /** Of the company once the cancellation was withdrawn: an older one is not yet read again. */
  readonly version: number;
  readonly schedules: readonly ResetSchedule[];
}

/** What a withdrawn cancellation had reset, each as a button that sets it again, where one call does (EDGE-C8). */
export function SendAgain({ tenantId, version, schedules }: SendAgainProps) {
  const t = useTexts(TEXTS);
  const { data: tenant } = useTenant(tenantId);
  if (!tenant || tenant.version < version || schedules.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={t('lostText')}>
          {t('lost')}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {schedules.map((schedule) => (
          <Lost key={`${schedule.product} ${schedule.type}`} tenant={tenant} schedule={schedule} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

interface LostProps {
  readonly tenant: TenantWithProfile;
  readonly schedule: ResetSchedule;
}

function Lost({ tenant, schedule }: LostProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [isSent, setSent] = useState(false);
  const { product, type, body } = schedule;
  const { tenantId } = tenant;
  const what = resetInWords(schedule, t);
  const action = useAction({
    subject: tenant,
    // The API has written the body for this very call.
    call: (_: ResetSchedule, sending) => {
      if (product === 'BUNDLE')
        return switchBundleToPaid({
          client,
          path: { tenantId },
          body: body as SwitchBundleToPaidData['body'],
          ...sending,
        });
      const path = { tenantId, product };
      return type === 'RENEWAL'
        ? changeRenewal({ client, path, body: body as ChangeRenewalData['body'], ...sending })
        : switchToPaid({ client, path, body: body as SwitchToPaidData['body'], ...sending });
    },
    onDone: () => {
      setSent(true);
      action.reset();
    },
  });
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <span>{what}</span>
        {body === undefined && t('reserveTogether')}
        {body !== undefined && !isSent && (
          <Button ariaLabel={t('againOf', { what })} onClick={() => action.preview(schedule)}>
            {t('again')}
          </Button>
        )}
        {isSent && <StatusIndicator type="success">{t('sent')}</StatusIndicator>}
      </SpaceBetween>
      <Refused error={action.previewError} action={action} />
      <ConfirmDialog title={t('againOf', { what })} confirm={t('again')} action={action} />
    </SpaceBetween>
  );
}

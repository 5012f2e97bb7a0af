import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DryRun } from '@smartwork/client/types';
import { type ReactNode, useState } from 'react';
import { isConflict } from '../api/use-action.ts';
import { ConfirmByPhrase } from '../components/dialogs/confirm-by-phrase.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useTexts } from '../language/texts.ts';
import { ACTION_TEXTS } from './action-texts.ts';
import { PreviewDetails } from './preview-details.tsx';
import { Refused } from './refused.tsx';
import type { PreviewedAction } from './use-tenant-action.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** The word of the button that does it. */
  readonly submit: string;
  readonly action: PreviewedAction<DryRun>;
  /** To be typed first, for what cannot be taken back. */
  readonly phrase?: string;
  /** Above what the dry run says. */
  readonly children?: (preview: DryRun) => ReactNode;
  /** More about a refusal. */
  readonly refusal?: ReactNode;
  /** After a refusal that a new preview alone does not cure. */
  readonly again?: { readonly text: string; readonly onClick: () => void } | undefined;
}

/** What the call would do, by its dry run, and the button that sends exactly that. */
export function ConfirmDialog({
  title,
  submit,
  action,
  phrase,
  children,
  refusal,
  again,
}: ConfirmDialogProps) {
  const t = useTexts(ACTION_TEXTS);
  const [typed, setTyped] = useState('');
  const { previewed, isPreviewing, isSending, sendError } = action;
  const isOpen = isPreviewing || previewed !== undefined;
  const isOutdated = isConflict(sendError);
  const close = () => {
    if (isSending) return;
    setTyped('');
    action.reset();
  };
  const { text, onClick } = again ?? { text: t('checkAgain'), onClick: action.previewAgain };
  return (
    <Modal
      visible={isOpen}
      onDismiss={close}
      header={title}
      size="large"
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isSending} onClick={close}>
              {t('back')}
            </Button>
            {isOutdated ? (
              <Button variant="primary" onClick={onClick}>
                {text}
              </Button>
            ) : (
              <Button
                variant="primary"
                loading={isSending}
                disabled={!previewed || (phrase !== undefined && typed.trim() !== phrase)}
                onClick={action.send}
              >
                {submit}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {isPreviewing && <Waiting text={t('checking')} />}
        {sendError && <Refused error={sendError} seen={action.seen} tenant={action.tenant} />}
        {sendError && refusal}
        {previewed && !isOutdated && (
          <SpaceBetween size="l">
            {children?.(previewed)}
            <PreviewDetails preview={previewed} />
          </SpaceBetween>
        )}
        {phrase !== undefined && <ConfirmByPhrase phrase={phrase} value={typed} onChange={setTyped} />}
      </SpaceBetween>
    </Modal>
  );
}

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isRefusedFor } from '../../api/refusals-in.ts';
import { isConflict } from '../../api/use-action.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { ACTION_TEXTS } from '../action-texts.ts';
import { Changes, type Compared } from '../changes/changes.tsx';
import { Refused } from '../changes/refused.tsx';
import { ConfirmByPhrase } from './confirm-by-phrase.tsx';

export interface ActionDialogProps<Previewed> {
  readonly title: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  /** What `useAction` gives. */
  readonly action: Compared & {
    readonly previewed: Previewed | undefined;
    readonly isPreviewing: boolean;
    readonly send: () => void;
    readonly isSending: boolean;
    readonly sendError: Error | null;
    readonly previewError: Error | null;
  };
  readonly onCancel: () => void;
  /** The dry run once more, after a failure or a conflict. */
  readonly onRetry: () => void;
  /** What has to be typed before something that cannot be taken back. */
  readonly phrase?: string | undefined;
  /** More about a refusal. */
  readonly refusal?: ReactNode;
  /** After a refusal that the same dry run does not cure. */
  readonly again?: { readonly text: string; readonly onClick: () => void } | undefined;
  /** What will happen, by the dry run. */
  readonly children: (previewed: Previewed) => ReactNode;
}

/** The dry run of an action and the button that sends exactly what was previewed. */
export function ActionDialog<Previewed>(props: ActionDialogProps<Previewed>) {
  const { title, confirm, action, onCancel, onRetry, phrase, refusal, again, children } = props;
  const t = useTexts(ACTION_TEXTS);
  const [typed, setTyped] = useState('');
  const { previewed, isPreviewing, isSending, sendError, previewError } = action;
  useFirstRetry(isRefusedFor(previewError, 'ETAG_STALE'), onRetry);
  const error = sendError ?? previewError;
  const mustCheck = previewError !== null || isConflict(sendError);
  const { text, onClick } = again ?? { text: t('checkAgain'), onClick: onRetry };
  const cancel = () => {
    if (!isSending) onCancel();
  };
  return (
    <Modal
      visible
      header={title}
      size="large"
      onDismiss={cancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isSending} onClick={cancel}>
              {t('back')}
            </Button>
            {mustCheck ? (
              <Button variant="primary" onClick={onClick}>
                {text}
              </Button>
            ) : (
              <Button
                variant="primary"
                loading={isSending}
                disabled={previewed === undefined || (phrase !== undefined && typed.trim() !== phrase)}
                onClick={action.send}
              >
                {confirm}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {isPreviewing && <Waiting text={t('checking')} />}
        <Refused error={error} action={action} />
        {error && refusal}
        {previewed !== undefined && !mustCheck && (
          <>
            <Changes seen={action.seen} now={action.now} isQuiet />
            {children(previewed)}
          </>
        )}
        {phrase !== undefined && <ConfirmByPhrase phrase={phrase} value={typed} onChange={setTyped} />}
      </SpaceBetween>
    </Modal>
  );
}

/** It may have moved on before anything was previewed: the newer state is previewed, once, with what has changed. */
function useFirstRetry(isOutdated: boolean, onRetry: () => void) {
  const wasRepeated = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the version that is known by then.
  useEffect(() => {
    if (!isOutdated || wasRepeated.current) return;
    wasRepeated.current = true;
    onRetry();
  }, [isOutdated]);
}

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isRefusedFor } from '../../api/refusals-in.ts';
import { type Texts, useTexts } from '../../language/texts.ts';
import { Problem } from '../problem.tsx';
import { Waiting } from '../waiting.tsx';
import { ConfirmByPhrase } from './confirm-by-phrase.tsx';

const TEXTS = {
  checking: { en: 'Checking what will happen …', ko: '적용될 내용을 확인하고 있습니다.' },
  cancel: { en: 'Cancel', ko: '취소' },
} as const satisfies Texts;

interface ActionDialogProps<Previewed> {
  readonly title: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  /** What `useAction` gives. */
  readonly action: {
    readonly previewed: Previewed | undefined;
    readonly isPreviewing: boolean;
    readonly send: () => void;
    readonly isSending: boolean;
    readonly error: Error | null;
    readonly previewError: Error | null;
  };
  readonly onCancel: () => void;
  /** Tries the same again, after a failure or a conflict. */
  readonly onRetry: () => void;
  /** What has to be typed before something that cannot be taken back. */
  readonly phrase?: string | undefined;
  /** What will happen, by the dry run. */
  readonly children: (previewed: Previewed) => ReactNode;
}

/** The dry run of an action and the button that sends exactly what was previewed. */
export function ActionDialog<Previewed>(props: ActionDialogProps<Previewed>) {
  const { title, confirm, action, onCancel, onRetry, phrase, children } = props;
  const t = useTexts(TEXTS);
  const [typed, setTyped] = useState('');
  const { previewed, isPreviewing, isSending, error } = action;
  const isOutdated = isRefusedFor(action.previewError, 'ETAG_STALE');
  const wasRepeated = useRef(false);
  // Work behind the scenes may have moved the company on. Nothing was shown yet, so the newer state is previewed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the version that is known by then.
  useEffect(() => {
    if (!isOutdated || wasRepeated.current) return;
    wasRepeated.current = true;
    onRetry();
  }, [isOutdated]);
  const isReady = previewed !== undefined && !isPreviewing && !error;
  return (
    <Modal
      visible
      header={title}
      onDismiss={onCancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              {t('cancel')}
            </Button>
            <Button
              variant="primary"
              disabled={!isReady || (phrase !== undefined && typed !== phrase)}
              loading={isSending}
              onClick={action.send}
            >
              {confirm}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error && <Problem error={error} onRetry={onRetry} />}
        {isPreviewing && <Waiting text={t('checking')} />}
        {isReady && children(previewed)}
        {isReady && phrase !== undefined && (
          <ConfirmByPhrase phrase={phrase} value={typed} onChange={setTyped} />
        )}
      </SpaceBetween>
    </Modal>
  );
}

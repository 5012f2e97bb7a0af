import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  cancel: { en: 'Cancel', ko: '취소' },
  next: { en: 'Next', ko: '다음' },
} as const satisfies Texts;

interface FormDialogProps {
  readonly title: string;
  readonly onCancel: () => void;
  readonly onNext: () => void;
  /** Why one cannot go on. */
  readonly blocked?: string | undefined;
  readonly children: ReactNode;
}

/** The fields of an action, before its dry run. */
export function FormDialog({ title, onCancel, onNext, blocked, children }: FormDialogProps) {
  const t = useTexts(TEXTS);
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
              disabled={blocked !== undefined}
              disabledReason={blocked}
              onClick={onNext}
            >
              {t('next')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">{children}</SpaceBetween>
    </Modal>
  );
}

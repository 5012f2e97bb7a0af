import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DryRun } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import type { PreviewedAction } from '../../api/use-action.ts';
import { PreviewDetails } from '../preview-details.tsx';
import { ActionDialog, type ActionDialogProps } from './action-dialog.tsx';

interface ConfirmDialogProps
  extends Pick<ActionDialogProps<DryRun>, 'title' | 'confirm' | 'phrase' | 'refusal' | 'again'> {
  readonly action: PreviewedAction<DryRun>;
  /** Above what the dry run says. */
  readonly children?: (preview: DryRun) => ReactNode;
}

/** What a call about a company would do; it opens with the dry run. A refused dry run is told below the form. */
export function ConfirmDialog({ action, children, ...words }: ConfirmDialogProps) {
  if (!action.isPreviewing && action.previewed === undefined) return null;
  return (
    <ActionDialog {...words} action={action} onCancel={action.reset} onRetry={action.previewAgain}>
      {(preview) => (
        <SpaceBetween size="l">
          {children?.(preview)}
          <PreviewDetails preview={preview} />
        </SpaceBetween>
      )}
    </ActionDialog>
  );
}

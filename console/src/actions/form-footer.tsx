import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DryRun } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { PreviewedAction } from '../api/use-action.ts';
import { followLink } from '../app/follow-link.ts';
import { useTexts } from '../language/texts.ts';
import { ACTION_TEXTS } from './action-texts.ts';
import { Refused } from './changes/refused.tsx';

interface FormFooterProps {
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly action: PreviewedAction<DryRun>;
  readonly disabled?: boolean;
  readonly more?: ReactNode;
}

/** Below a form: why its preview was refused, and the button that opens the confirmation. */
export function FormFooter({ submit, onSubmit, action, disabled = false, more }: FormFooterProps) {
  const t = useTexts(ACTION_TEXTS);
  const { tenantId = '', product } = useParams();
  const home = `/companies/${tenantId}${product === undefined ? '' : `/products/${product}`}`;
  return (
    <SpaceBetween size="m">
      <Refused error={action.previewError} action={action} />
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="link" href={home} onFollow={followLink}>
          {t('back')}
        </Button>
        {more}
        <Button variant="primary" loading={action.isPreviewing} disabled={disabled} onClick={onSubmit}>
          {submit}
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}

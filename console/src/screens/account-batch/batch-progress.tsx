import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Problem } from '../../components/problem.tsx';
import { useTexts } from '../../language/texts.ts';
import type { BatchMode } from './parse-lines.ts';
import { TEXTS } from './texts.ts';
import type { BatchState, RefusedLine } from './use-batch.ts';

interface BatchProgressProps {
  readonly state: BatchState;
  readonly mode: BatchMode;
  readonly onSend: () => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

/** How far the calls are, what the dry runs said, and what stopped them. */
export function BatchProgress({ state, mode, onSend, onStop, onCancel }: BatchProgressProps) {
  const t = useTexts(TEXTS);
  switch (state.step) {
    case 'IDLE':
    case 'DONE':
      return null;
    case 'CHECKING':
    case 'SENDING':
      return (
        <Container>
          <SpaceBetween size="s">
            <ProgressBar
              value={(100 * state.done) / state.all}
              label={t(state.step === 'CHECKING' ? 'checking' : 'sending')}
              description={t('progress', { done: state.done, all: state.all })}
              additionalInfo={t('keepOpen')}
            />
            <Button onClick={onStop}>{t('stop')}</Button>
          </SpaceBetween>
        </Container>
      );
    case 'CHECKED': {
      const { changed, unchanged } = state.sums;
      const [text, submit] =
        mode === 'REMOVE'
          ? (['confirmRemove', 'doRemove'] as const)
          : (['confirmRegister', 'doRegister'] as const);
      return (
        <Alert type={mode === 'REMOVE' ? 'warning' : 'info'} header={t('ready')}>
          <SpaceBetween size="s">
            {t(text, { changed, unchanged })}
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="primary" onClick={onSend}>
                {t(submit, { count: state.all })}
              </Button>
              <Button onClick={onCancel}>{t('cancel')}</Button>
            </SpaceBetween>
          </SpaceBetween>
        </Alert>
      );
    }
    case 'STOPPED':
      return (
        <SpaceBetween size="s">
          <Problem error={state.error} />
          <RefusedLines lines={state.refused} />
          {state.done > 0 && <Alert>{t('stopped', { done: state.done, all: state.all })}</Alert>}
        </SpaceBetween>
      );
  }
}

function RefusedLines({ lines }: { readonly lines: readonly RefusedLine[] }) {
  const t = useTexts(TEXTS);
  if (lines.length === 0) return null;
  return (
    <Box>
      <ul>
        {lines.map(({ number, message }) => (
          <li key={`${number} ${message}`}>{t('refusedLine', { line: number, message })}</li>
        ))}
      </ul>
    </Box>
  );
}

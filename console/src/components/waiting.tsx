import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../language/texts.ts';
import { COMPONENT_TEXTS } from './component-texts.ts';

/** Every wait shows it. */
export function Waiting({ text }: { readonly text?: string }) {
  const t = useTexts(COMPONENT_TEXTS);
  return (
    <Box padding="l" textAlign="center">
      <StatusIndicator type="loading">{text ?? t('loading')}</StatusIndicator>
    </Box>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { GatewayError, ProblemError, UnreachableError } from '@smartwork/client/problem';
import type { Language } from '../../../functions/core/language.ts';
import { useLanguage } from '../language/language.tsx';
import { type Translate, useTexts } from '../language/texts.ts';
import { ADVICE } from './advice.ts';
import { COMPONENT_TEXTS } from './component-texts.ts';

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly action?: { readonly text: string; readonly href: string };
}

/** A failure as a sentence with a way out. Errors of fields stand at their fields; the rest is listed here. */
export function Problem({ error, onRetry, action }: ProblemProps) {
  const t = useTexts(COMPONENT_TEXTS);
  const { language } = useLanguage();
  const { header, text, lines, id } = describe(error, t, language);
  return (
    <Alert
      type="error"
      header={header}
      action={
        (action && <Button href={action.href}>{action.text}</Button>) ||
        (onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>)
      }
    >
      <SpaceBetween size="xs">
        {text}
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {id !== undefined && (
          <Box variant="small" color="inherit">
            {t('requestId', { id })}
          </Box>
        )}
      </SpaceBetween>
    </Alert>
  );
}

interface Description {
  readonly header: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly id?: string;
}

function describe(error: unknown, t: Translate<typeof COMPONENT_TEXTS>, language: Language): Description {
  if (error instanceof ProblemError) {
    const { code, title, detail = '', errors = [], requestId } = error.problem;
    const lines = [...new Set(errors.map(({ message }) => message))];
    return { header: title, text: ADVICE[code]?.[language] ?? detail, lines, id: requestId };
  }
  if (error instanceof UnreachableError)
    return { header: t('unreachable'), text: t('unreachableText'), lines: [] };
  if (error instanceof GatewayError) {
    if (error.status === 401) return { header: t('loginNeeded'), text: t('loginNeededText'), lines: [] };
    if (error.status === 403) return { header: t('notAllowed'), text: t('notAllowedText'), lines: [] };
    return { header: t('busy'), text: t('busyText'), lines: [] };
  }
  return { header: t('failed'), text: t('failedText'), lines: [] };
}

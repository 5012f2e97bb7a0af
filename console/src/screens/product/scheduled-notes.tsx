import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Subscription } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** What is scheduled for the product, above everything else. */
export function ScheduledNotes({ subscription }: { readonly subscription: Subscription }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { scheduledChanges } = subscription;
  if (scheduledChanges.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      {scheduledChanges.map(({ type, effectiveDate }) => {
        const date = dateInWords(effectiveDate as KstDate, language);
        const isEnd = type === 'CANCELLATION';
        return (
          <Alert key={type} type={isEnd ? 'warning' : 'info'} header={t('scheduled')}>
            {t(isEnd ? 'isCancelled' : 'startsPaid', { date })}
          </Alert>
        );
      })}
    </SpaceBetween>
  );
}

import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Group } from '@smartwork/client/types';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { companyNameIn } from '../../components/values/group-company-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** What is scheduled for a group. */
export function GroupNotes({ group }: { readonly group: Group }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const day = (date: string) => dateInWords(date as KstDate, language);
  const { until, scheduledMain } = group;
  if (!until && !scheduledMain) return null;
  return (
    <SpaceBetween size="xs">
      {until && <Alert type="warning">{t('isDissolved', { date: day(until) })}</Alert>}
      {scheduledMain && (
        <Alert>
          {t('nextMain', {
            name: companyNameIn(group, scheduledMain.tenantId),
            date: day(scheduledMain.effectiveDate),
          })}
        </Alert>
      )}
    </SpaceBetween>
  );
}

import Box from '@cloudscape-design/components/box';
import { type KstDate as Day, daysBetween } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useToday } from '../../api/clock.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { COMPONENT_TEXTS } from '../component-texts.ts';

interface KstDateProps {
  readonly date: string;
  /** Also how many days it is until then. */
  readonly withDistance?: boolean;
}

/** A day in Korea in the form of the language, with how far it is. */
export function KstDate({ date, withDistance = false }: KstDateProps) {
  const { language } = useLanguage();
  const today = useToday();
  const t = useTexts(COMPONENT_TEXTS);
  const words = dateInWords(date as Day, language);
  if (!withDistance) return <span className="date">{words}</span>;
  const days = daysBetween(today, date as Day);
  return (
    <>
      <span className="date">{words}</span>{' '}
      <Box variant="span" color="text-body-secondary">
        ({days < 0 ? t('daysAgo', { days: -days }) : t('daysLeft', { days })})
      </Box>
    </>
  );
}

import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

interface DayPickerProps {
  readonly label: string;
  /** None while nothing is chosen. */
  readonly value: KstDate | undefined;
  readonly onChange: (date: KstDate) => void;
  /** Both included. */
  readonly first: KstDate;
  readonly last: KstDate;
  readonly description?: ReactNode;
  readonly refusal?: string | undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
/** The picker counts in days of the browser; their names are those of the days in Seoul. */
export const nameOfDay = (day: Date): string =>
  `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

export const dayOf = (date: KstDate): Date => new Date(`${date}T00:00:00`);

/** The forms of a date that `dateInWords` has. */
const LOCALES = { ko: 'ko-KR', en: 'en-GB' } as const;

/** A day between two others; the picker offers no other one. */
export function DayPicker({ label, value, onChange, first, last, description, refusal }: DayPickerProps) {
  const t = useTexts(FORM_TEXTS);
  const { language } = useLanguage();
  const [from, to] = [dateInWords(first, language), dateInWords(last, language)];
  const isPossible = (date: string) => date >= first && date <= last;
  return (
    <FormField
      label={label}
      description={description}
      constraintText={first === last ? t('onlyDay', { from }) : t('days', { from, to })}
      errorText={value && !isPossible(value) ? t('notPossible', { from, to }) : refusal}
    >
      <DatePicker
        value={value ?? ''}
        onChange={({ detail }) => onChange(detail.value as KstDate)}
        isDateEnabled={(day) => isPossible(nameOfDay(day))}
        locale={LOCALES[language]}
        format="long-localized"
        inputFormat="iso"
        placeholder="YYYY-MM-DD"
        openCalendarAriaLabel={() => t('openCalendar', { label })}
      />
    </FormField>
  );
}

export const isDayIn = (value: KstDate | undefined, first: KstDate, last: KstDate): value is KstDate =>
  value !== undefined && value >= first && value <= last;

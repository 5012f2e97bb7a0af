import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { isKstDate } from '../../../../functions/core/business-calendar.ts';
import { brokenRules, type Rule } from '../../../../functions/core/rules/rule.ts';
import { RuledInput } from '../../components/ruled-input.tsx';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  missing: { en: 'Fill this in.', ko: '입력해 주십시오.' },
  optional: { en: '{label} (optional)', ko: '{label}(선택 사항)' },
} as const satisfies Texts;

export interface Field {
  readonly name: string;
  readonly label: string;
  /** A text is the usual one. */
  readonly kind?: 'date' | 'select';
  readonly rules?: readonly Rule[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly isOptional?: boolean;
  readonly description?: string;
  /** Of a date: the days that can be chosen. */
  readonly isPossible?: (date: string) => boolean;
}

/** What was entered, by the names of the fields. */
export type Values = Readonly<Record<string, string>>;

const isGood = ({ name, kind, rules = [], isOptional }: Field, values: Values): boolean => {
  const value = values[name] ?? '';
  if (value === '') return isOptional === true;
  return kind === 'date' ? isKstDate(value) : brokenRules(rules, value).length === 0;
};

export const isFilled = (fields: readonly Field[], values: Values): boolean =>
  fields.every((field) => isGood(field, values));

interface FormFieldsProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly change: (name: string, value: string) => void;
  readonly isChecked: boolean;
  readonly refusals: Readonly<Record<string, string>>;
}

export function FormFields({ fields, values, change, isChecked, refusals }: FormFieldsProps) {
  const t = useTexts(TEXTS);
  return (
    <SpaceBetween size="l">
      {fields.map((field) => {
        const { name, rules = [], isOptional, description } = field;
        const value = values[name] ?? '';
        const label = isOptional ? t('optional', { label: field.label }) : field.label;
        const isMissing = isChecked && !isOptional && value === '';
        const errorText = isMissing ? t('missing') : refusals[name];
        if (field.kind === 'select') {
          const options = [...(field.options ?? [])];
          return (
            <FormField key={name} label={label} description={description} errorText={errorText}>
              <Select
                selectedOption={options.find((option) => option.value === value) ?? null}
                options={options}
                onChange={({ detail }) => change(name, detail.selectedOption.value ?? '')}
              />
            </FormField>
          );
        }
        if (field.kind === 'date') {
          const isWrong = isChecked && !isGood(field, values);
          return (
            <FormField
              key={name}
              label={label}
              description={description}
              errorText={isWrong ? t('missing') : refusals[name]}
            >
              <DatePicker
                value={value}
                format="iso"
                placeholder="YYYY-MM-DD"
                {...(field.isPossible && {
                  isDateEnabled: (date: Date) => field.isPossible?.(dayOf(date)) ?? true,
                })}
                onChange={({ detail }) => change(name, detail.value)}
              />
            </FormField>
          );
        }
        return (
          <RuledInput
            key={name}
            label={label}
            description={description}
            rules={rules}
            value={value}
            onChange={(next) => change(name, next)}
            isChecked={isChecked && value !== ''}
            refusal={errorText}
          />
        );
      })}
    </SpaceBetween>
  );
}

/** The day that a calendar shows, in its own time zone. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

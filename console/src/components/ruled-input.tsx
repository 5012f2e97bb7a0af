import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import { type ReactNode, useState } from 'react';
import { brokenRules, type Rule } from '../../../functions/core/rules/rule.ts';
import { useLanguage } from '../language/language.tsx';

export interface RuledInputProps {
  readonly label: string;
  readonly rules: readonly Rule[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the API said about this value. */
  readonly refusal?: string | undefined;
  /** Show what is wrong even before the field was left. */
  readonly isChecked?: boolean;
  readonly description?: ReactNode;
  readonly type?: InputProps.Type;
  readonly placeholder?: string;
  readonly info?: ReactNode;
  readonly secondaryControl?: ReactNode;
  readonly status?: ReactNode;
  readonly autoComplete?: string;
}

/** A field that shows its rules before they are broken, and the broken ones once it is left. */
export function RuledInput({
  rules,
  value,
  onChange,
  refusal,
  isChecked = false,
  status,
  ...shown
}: RuledInputProps) {
  const { language } = useLanguage();
  const [wasLeft, setLeft] = useState(false);
  const inWords = (some: readonly Rule[]) => some.map(({ rule }) => rule[language]).join(' ');
  const broken = isChecked || (wasLeft && value !== '') ? brokenRules(rules, value) : [];
  return (
    <FormField
      label={shown.label}
      description={shown.description}
      info={shown.info}
      secondaryControl={shown.secondaryControl}
      constraintText={
        <>
          {inWords(rules)} {status}
        </>
      }
      errorText={broken.length > 0 ? inWords(broken) : refusal}
    >
      <Input
        value={value}
        type={shown.type ?? 'text'}
        placeholder={shown.placeholder}
        autoComplete={shown.autoComplete ?? 'off'}
        spellcheck={false}
        onChange={({ detail }) => onChange(detail.value)}
        onBlur={() => setLeft(true)}
      />
    </FormField>
  );
}

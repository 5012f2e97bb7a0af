import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { COMPONENT_TEXTS } from '../../components/component-texts.ts';
import { useTexts } from '../../language/texts.ts';

interface ConfirmByPhraseProps {
  readonly phrase: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The typed phrase before something that cannot be taken back. */
export function ConfirmByPhrase({ phrase, value, onChange }: ConfirmByPhraseProps) {
  const t = useTexts(COMPONENT_TEXTS);
  const differs = value !== '' && !phrase.startsWith(value);
  return (
    <FormField label={t('typePhrase', { phrase })} errorText={differs ? t('phraseDiffers') : undefined}>
      <Input
        value={value}
        placeholder={phrase}
        autoComplete={false}
        spellcheck={false}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

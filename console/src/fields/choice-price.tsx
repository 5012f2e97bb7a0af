import Box from '@cloudscape-design/components/box';
import { wonInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

interface ChoicePriceProps {
  /** Won for an account and month. */
  readonly price: number | undefined;
  readonly accounts: number | undefined;
  /** Of all accounts, where it is not simply the product of both. */
  readonly total?: number | undefined;
}

/** What a choice costs, with the accounts that there are. */
export function ChoicePrice({ price, accounts, total }: ChoicePriceProps) {
  const t = useTexts(FORM_TEXTS);
  const { language } = useLanguage();
  if (price === undefined) return null;
  const won = (amount: number) => wonInWords(amount, language);
  return (
    <Box color="inherit">
      {t('perAccount', { price: won(price) })}
      {accounts !== undefined && (
        <Box variant="strong" display="block" color="inherit">
          {t('forAccounts', { accounts, total: won(total ?? price * accounts) })}
        </Box>
      )}
    </Box>
  );
}

import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { wonInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { type Entry, FORECAST_TEXTS, forecastKeyOf } from '../words/forecast-texts.ts';
import { KstDate } from './values/kst-date.tsx';
import { productName } from './values/product-name.ts';

/** What will happen if nobody does anything, in its order. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useTexts(FORECAST_TEXTS);
  const { language } = useLanguage();
  if (entries.length === 0) return <Box color="text-body-secondary">{t('nothing')}</Box>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.product} ${entry.effect}`}>
          <SpaceBetween size="xxxs">
            <Box variant="awsui-key-label">
              <KstDate date={entry.date} withDistance />
            </Box>
            <span>{t(forecastKeyOf(entry), { name: productName(entry.product) })}</span>
            {entry.penalty !== undefined && (
              <Box color="text-status-error">
                {t('penalty', { amount: wonInWords(entry.penalty, language) })}
              </Box>
            )}
          </SpaceBetween>
        </li>
      ))}
    </ol>
  );
}

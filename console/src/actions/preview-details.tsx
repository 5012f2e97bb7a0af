import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DryRun, MonthlyFee, PriceChange } from '@smartwork/client/types';
import { type Instant, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { dateInWords, wonInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useCatalog } from '../api/queries.ts';
import { planName, productName } from '../components/values/product-name.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { ACTION_TEXTS } from './action-texts.ts';

/** What a call would do, as its dry run says it: the prices, the penalties, and what else changes. */
export function PreviewDetails({ preview }: { readonly preview: DryRun }) {
  const t = useTexts(ACTION_TEXTS);
  const { charges, consequences, result } = preview;
  const dropped = result.operation.dropsRenewalOf ?? [];
  const items = [
    ...useFees(charges.monthlyFees ?? []),
    ...usePriceChanges(preview),
    ...usePenalties(preview),
    ...consequences.map(({ label, sentence }) => ({ label, value: sentence })),
    ...dropped.map((product) => ({
      label: productName(product),
      value: t('dropsRenewal', { name: productName(product) }),
    })),
  ];
  return <KeyValuePairs columns={1} items={items} />;
}

function useFees(fees: readonly MonthlyFee[]) {
  const t = useTexts(ACTION_TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const won = (amount: number) => wonInWords(amount, language);
  const day = (date: string) => dateInWords(date as KstDate, language);
  const lines = fees.map(({ product, plan, billingPlan, from, price, accounts, monthlyPrice, ...fee }) => ({
    label: t('feeOf', {
      name: planName(catalog, { product, plan }),
      billingPlan: t(billingPlan === 'ANNUAL' ? 'annualNow' : 'monthlyNow'),
    }),
    value: (
      <SpaceBetween size="xxxs">
        <span>
          {t('perAccount', { price: won(price) })}, {t('fromDay', { date: day(from) })}
        </span>
        {accounts > 0 && (
          <Box variant="strong">{t('forAccounts', { accounts, total: won(monthlyPrice) })}</Box>
        )}
        {fee.commitment && (
          <span>{t('term', { from: day(fee.commitment.startDate), to: day(fee.commitment.endDate) })}</span>
        )}
        {fee.samplePrices && <Box variant="small">{t('sample')}</Box>}
      </SpaceBetween>
    ),
  }));
  if (fees.length < 2) return lines;
  const sum = fees.reduce((all, { monthlyPrice }) => all + monthlyPrice, 0);
  return [...lines, { label: t('allTogether'), value: <Box variant="strong">{won(sum)}</Box> }];
}

/** Of a plan change: what an account costs now and then, or after the trial. */
function usePriceChanges({ charges: { priceChanges = [] } }: DryRun) {
  const t = useTexts(ACTION_TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const won = (amount: number) => wonInWords(amount, language);
  const wordsOf = ({ billingPlan, before, after }: PriceChange) => {
    if (billingPlan === 'TRIAL')
      return t('priceAfterTrial', { monthly: won(after.monthlyPrice), annual: won(after.annualPrice) });
    if (!before) return undefined;
    const priceOf = (plan: typeof after) =>
      won(billingPlan === 'ANNUAL' ? plan.annualPrice : plan.monthlyPrice);
    return t('priceBefore', { before: priceOf(before), after: priceOf(after) });
  };
  return priceChanges.flatMap((change) => {
    const value = wordsOf(change);
    const label = planName(catalog, { product: change.product, plan: change.after.plan });
    return value === undefined ? [] : [{ label, value }];
  });
}

function usePenalties({ charges: { dueNow, onDates, capacity = [] } }: DryRun) {
  const t = useTexts(ACTION_TEXTS);
  const { language } = useLanguage();
  const won = (amount: number) => wonInWords(amount, language);
  return [
    ...(dueNow > 0 ? [{ label: t('dueNow'), value: won(dueNow) }] : []),
    ...onDates.map(({ product, at, penalty }) => ({
      label: t('penaltyOn', {
        name: productName(product),
        date: dateInWords(kstDateOf(at as Instant), language),
      }),
      value: penalty > 0 ? won(penalty) : t('noPenalty'),
    })),
    ...capacity.map(({ product, addedUnits, monthlyPrice }) => ({
      label: t('price'),
      value: t('capacityPrice', {
        name: productName(product),
        units: addedUnits,
        total: won(monthlyPrice),
      }),
    })),
  ];
}

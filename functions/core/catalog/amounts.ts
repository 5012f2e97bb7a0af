import type { Language, Localized } from '../language.ts';
import type { FeatureCode } from './features.ts';
import { type Capacity, TB_IN_GB } from './plan.ts';

/** How much of a feature each account gets, where that is limited or said to be without limit. */
export function amountOf(
  feature: FeatureCode,
  { personal }: Capacity,
  language: Language,
): string | undefined {
  const limit = personal.find((one) => one.feature === feature);
  if (!limit) return undefined;
  return limit.gbPerAccount === null ? UNLIMITED[language] : perAccount(limit.gbPerAccount, language);
}

/** The shared capacity of a service: 512 GB + 1 GB per account. */
export function sharedAmount(
  { baseGb, perAccountGb }: Capacity['shared'][number],
  language: Language,
): string {
  const base = gbInWords(baseGb);
  return perAccountGb === 0 ? base : `${base} + ${perAccount(perAccountGb, language)}`;
}

const UNLIMITED: Localized = { ko: '무제한', en: 'unlimited' };

const perAccount = (gb: number, language: Language): string =>
  language === 'ko' ? `계정당 ${gbInWords(gb)}` : `${gbInWords(gb)} per account`;

const gbInWords = (gb: number): string => (gb % TB_IN_GB === 0 ? `${gb / TB_IN_GB} TB` : `${gb} GB`);

import type { Bill, Catalog } from '@smartwork/client/types';
import { dateInWords, wonInWords } from '../../../../../functions/core/mails/wording/in-words.ts';
import { useCatalog } from '../../../api/queries.ts';
import { planName, productName } from '../../../components/values/product-name.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useTexts } from '../../../language/texts.ts';
import { kstDate } from '../days.ts';
import { TEXTS } from '../texts.ts';

export type Line = Bill['lines'][number];

/** A line of a bill as people read it. */
export interface LineInWords {
  readonly key: string;
  readonly item: string;
  readonly note: string | undefined;
  readonly plan: string;
  readonly days: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
}

export function useLinesInWords(lines: readonly Line[]): LineInWords[] {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { data: catalog } = useCatalog();
  const won = (amount: number) => wonInWords(amount, language);
  const day = (date: string) => dateInWords(kstDate(date), language);
  return lines.map((line, index) => ({
    key: `${index}`,
    item: t(line.kind, { name: nameOf(line, catalog) }),
    note:
      line.kind === 'PENALTY'
        ? t('penaltyText', { discount: won(line.discountPart), rest: won(line.remainingPart) })
        : undefined,
    plan: line.kind === 'USAGE' ? t(line.billingPlan) : '',
    days: line.kind === 'PENALTY' ? day(line.date) : t('fromTo', { from: day(line.from), to: day(line.to) }),
    quantity: t(line.unit, { count: line.quantity }),
    price: line.kind === 'PENALTY' ? '' : won(line.price),
    amount: won(line.amount),
  }));
}

const nameOf = (line: Line, catalog: Catalog | undefined): string =>
  line.kind === 'USAGE' ? planName(catalog, line) : productName(line.product);

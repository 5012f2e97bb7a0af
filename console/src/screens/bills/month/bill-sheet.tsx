import type { Bill } from '@smartwork/client/types';
import type { KstMonth } from '../../../../../functions/core/business-calendar.ts';
import { dateInWords, monthInWords } from '../../../../../functions/core/mails/wording/in-words.ts';
import { useToday } from '../../../api/clock.tsx';
import { PrintSheet } from '../../../components/files/print-sheet.tsx';
import { Won } from '../../../components/values/won.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useTexts } from '../../../language/texts.ts';
import { kstDate } from '../days.ts';
import { TEXTS } from '../texts.ts';
import { type Line, useLinesInWords } from './line-words.ts';

interface Share {
  /** The company of these lines; none on the bill of one company. */
  readonly name: string | undefined;
  readonly lines: readonly Line[];
  readonly total: number;
}

interface BillSheetProps {
  readonly bill: Pick<Bill, 'month' | 'from' | 'to' | 'partial' | 'samplePrices' | 'total'>;
  readonly company: string;
  /** Where finance tells it. */
  readonly payment?: NonNullable<Bill['payment']>['status'] | undefined;
  readonly shares: readonly Share[];
}

/** The bill on paper. */
export function BillSheet({ bill, company, payment, shares }: BillSheetProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const today = useToday();
  const day = (date: string) => dateInWords(kstDate(date), language);
  const facts = [
    [t('companyName'), company],
    [t('days'), t('fromTo', { from: day(bill.from), to: day(bill.to) })],
    [t('printedOn'), day(today)],
    ...(payment ? [[t('payment'), t(payment)]] : []),
  ];
  return (
    <PrintSheet>
      <h1>{t('sheet', { month: monthInWords(bill.month as KstMonth, language) })}</h1>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shares.map((share) => (
        <section key={share.name ?? ''}>
          {share.name !== undefined && <h2>{share.name}</h2>}
          <ShareTable {...share} />
        </section>
      ))}
      {shares.length > 1 && (
        <h2>
          {t('total')} <Won amount={bill.total} />
        </h2>
      )}
      <p>
        {t('vat')} {bill.samplePrices && t('sample')} {bill.partial && t('present')}
      </p>
    </PrintSheet>
  );
}

function ShareTable({ lines, total }: Share) {
  const t = useTexts(TEXTS);
  const rows = useLinesInWords(lines);
  return (
    <table>
      <thead>
        <tr>
          <th>{t('item')}</th>
          <th>{t('plan')}</th>
          <th>{t('days')}</th>
          <th className="number">{t('quantity')}</th>
          <th className="number">{t('price')}</th>
          <th className="number">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={6}>{t('noLines')}</td>
          </tr>
        )}
        {rows.map(({ key, item, note, plan, days, quantity, price, amount }) => (
          <tr key={key}>
            <td>
              {item}
              {note !== undefined && <div>{note}</div>}
            </td>
            <td>{plan}</td>
            <td>{days}</td>
            <td className="number">{quantity}</td>
            <td className="number">{price}</td>
            <td className="number">{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>{t('total')}</td>
          <td className="number">
            <Won amount={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

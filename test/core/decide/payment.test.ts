import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decidePayment } from '../../../functions/core/decide/payment.ts';
import type { Deployment } from '../../../functions/core/model/deployment.ts';
import { overdueBillsOf, type Payment } from '../../../functions/core/model/payment.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import { quotesOf } from '../../../functions/core/previews/quotes.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { type PaymentReport, PaymentReportSchema } from '../../../functions/core/requests/payment.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { expectToHappen } from '../../support/happens.ts';
import { upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import { LITE_BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancellationRequest, contextAt, decided, paid, WITH_FINANCE } from '../../support/subscriptions.ts';
import { committed } from '../../support/tenants.ts';

const PAID_AT: Instant = '2026-06-30T05:00:00Z';
const SEPTEMBER: Instant = '2026-09-20T05:00:00Z';
const BY_FINANCE = { type: 'FINANCE', sub: 'finance' } as const;
const BUILT_IN: Deployment = { ...WITH_FINANCE, isFinanceConnected: false };
const TOTAL = 60_000;

const connected = (stored: StoredTenant): StoredTenant => ({ ...stored, deployment: WITH_FINANCE });
const paying = () => connected(paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' }));
const bundled = () => connected(paid(LITE_BUNDLE_BODY, 'BUNDLE', PAID_AT, { billingPlan: 'MONTHLY' }));

interface Told {
  readonly stored?: StoredTenant;
  readonly month?: KstMonth;
  readonly total?: number;
  readonly before?: Payment['status'] | undefined;
  readonly now?: Instant;
}
const tell = (
  report: PaymentReport,
  { stored = paying(), month = '2026-08', total = TOTAL, before, now = SEPTEMBER }: Told = {},
) => {
  const payment = before && { month, status: before, total, since: PAID_AT };
  return decidePayment(stored, month, report, { total, payment }, BY_FINANCE, now);
};
const overdue = (stored: StoredTenant, ...months: KstMonth[]): StoredTenant =>
  months.reduce(
    (at, month) => connected(decided(at, tell({ status: 'OVERDUE', total: TOTAL }, { stored: at, month }))),
    stored,
  );

describe('F33 finance tells whether a bill is paid', () => {
  const PAID: PaymentReport = { status: 'PAID', total: TOTAL };
  const OVERDUE: PaymentReport = { status: 'OVERDUE', total: TOTAL };
  const RETURNED: PaymentReport = { ...OVERDUE, returned: true };

  it.each<[Payment['status'] | 'nothing', PaymentReport, string]>([
    ['nothing', PAID, 'BILL_PAID'],
    ['nothing', OVERDUE, 'BILL_OVERDUE'],
    ['nothing', RETURNED, 'refused BILL_NOT_PAID'],
    ['OVERDUE', PAID, 'BILL_PAID'],
    ['OVERDUE', OVERDUE, 'unchanged'],
    ['OVERDUE', RETURNED, 'unchanged'],
    ['PAID', PAID, 'unchanged'],
    ['PAID', OVERDUE, 'refused BILL_PAID'],
    ['PAID', RETURNED, 'BILL_OVERDUE'],
  ])('after %s comes %j: %s', (told, report, outcome) => {
    const before = told === 'nothing' ? undefined : told;
    const decision = tell(report, {
      before,
      ...(before === 'OVERDUE' && { stored: overdue(paying(), '2026-08') }),
    });
    if (!decision) return expect(outcome).toBe('unchanged');
    if (isRefusal(decision)) return expect(outcome).toBe(`refused ${decision.refused}`);
    expect(decision.events.map(({ type }) => type)).toEqual([outcome]);
    expect(decision.payment).toEqual({
      month: '2026-08',
      status: report.status,
      total: TOTAL,
      since: SEPTEMBER,
    });
    expect(decision.tenant.overdueBills).toEqual(report.status === 'OVERDUE' ? ['2026-08'] : undefined);
  });

  it('the event names the finance system, the month and the amount, and no mail goes out', () => {
    const { events, mails, profile } = committed(tell(OVERDUE));
    expect(events).toMatchObject([
      { type: 'BILL_OVERDUE', actor: BY_FINANCE, details: { month: '2026-08', total: TOTAL } },
    ]);
    expect([mails, profile]).toEqual([[], undefined]);
  });

  it.each<[string, Told, string]>([
    [
      'where no finance system is connected',
      { stored: { ...paying(), deployment: BUILT_IN } },
      'FINANCE_NOT_CONNECTED',
    ],
    [
      'where nothing was read of the deployment',
      { stored: { ...paying(), deployment: undefined } },
      'FINANCE_NOT_CONNECTED',
    ],
    ['of the present month', { month: '2026-09' }, 'MONTH_NOT_OVER'],
    ['of a month to come', { month: '2027-01' }, 'MONTH_NOT_OVER'],
    ['a second before the month ends in Seoul (EDGE-T1)', { now: '2026-08-31T14:59:59Z' }, 'MONTH_NOT_OVER'],
    ['of a month for which the company pays nothing', { total: 0 }, 'NOTHING_TO_PAY'],
    ['of another amount', { total: TOTAL + 1 }, 'BILL_TOTAL_DIFFERS'],
    ['of another amount, also when it is paid', { total: TOTAL + 1, before: 'PAID' }, 'BILL_TOTAL_DIFFERS'],
  ])('not %s', (_, told, refused) => {
    expect(tell(PAID, told)).toMatchObject({ refused });
  });

  it('the amount of the bill is told with the refusal', () => {
    expect(tell(PAID, { total: 61_000 })).toMatchObject({ extensions: { total: 61_000 } });
  });

  it('EDGE-T1 from the first second of the next month in Seoul on', () => {
    expect(committed(tell(PAID, { now: '2026-08-31T15:00:00Z' })).events).toHaveLength(1);
  });

  it('after any reports, in any order and repeated, the marks are those of the overdue months', () => {
    const anyReport = fc.record({
      month: fc.constantFrom<KstMonth>('2026-06', '2026-07', '2026-08'),
      report: fc.constantFrom(PAID, OVERDUE, RETURNED),
    });
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 12 }), (reports) => {
        let stored = paying();
        const known = new Map<KstMonth, Payment>();
        for (const { month, report } of reports) {
          const bill = { total: TOTAL, payment: known.get(month) };
          const decision = decidePayment(stored, month, report, bill, BY_FINANCE, SEPTEMBER);
          if (!decision || isRefusal(decision)) continue;
          stored = connected(decided(stored, decision));
          if (decision.payment) known.set(month, decision.payment);
        }
        const unpaid = [...known.values()].filter(({ status }) => status === 'OVERDUE');
        expect(overdueBillsOf(stored.tenant, WITH_FINANCE)).toEqual(unpaid.map(({ month }) => month).sort());
      }),
    );
  });

  it.each([
    [{ status: 'PAID', total: 1 }, true],
    [{ status: 'OVERDUE', total: 1, returned: true }, true],
    [{ status: 'PAID', total: 1, returned: true }, false],
    [{ status: 'OVERDUE', total: 1, returned: false }, false],
    [{ status: 'DUE', total: 1 }, false],
    [{ status: 'PAID' }, false],
    [{ status: 'PAID', total: 0 }, false],
    [{ status: 'PAID', total: 1.5 }, false],
    [{ status: 'PAID', total: '1' }, false],
    [{ status: 'PAID', total: 1, paidOn: '2026-09-10' }, false],
  ])('a report is %j: %s', (body, isGood) => {
    expect(PaymentReportSchema.safeParse(body).success).toBe(isGood);
  });
});

describe('F33 while a bill is overdue', () => {
  const actionsOf = (stored: StoredTenant, deployment = WITH_FINANCE) => {
    const { subscriptions, allowedActions, alerts } = tenantView(stored.tenant, SEPTEMBER, { deployment });
    const actions = [...allowedActions, ...subscriptions.flatMap((one) => one.allowedActions)];
    const refused = actions.filter(({ code }) => code === 'BILL_OVERDUE').map(({ action }) => action);
    return { refused, alerts: alerts.filter(({ code }) => code === 'BILL_OVERDUE') };
  };

  it('a product is not upgraded, which its action and an alert say in both languages', () => {
    const stored = overdue(paying(), '2026-08', '2026-07');
    expect(upgrade(stored, 'WORKPLACE', 'COLLABO', SEPTEMBER)).toEqual({ refused: 'BILL_OVERDUE' });
    const { refused, alerts } = actionsOf(stored);
    expect(refused).toEqual(['UPGRADE']);
    expect(alerts).toMatchObject([
      {
        message: {
          ko: '2026년 7월 및 2026년 8월분 요금이 미납되었습니다. 납부하기 전에는 업그레이드할 수 없습니다.',
          en: 'The fees of July 2026 and August 2026 are overdue. Until they are paid, upgrades are refused.',
        },
        fix: { ko: expect.stringContaining('납부해 주십시오'), en: expect.stringContaining('Pay the bill') },
      },
    ]);
  });

  it('a bundle is not upgraded', () => {
    const stored = overdue(bundled(), '2026-08');
    expect(upgradeBundle(stored, 'PREMIUM_BASIC', SEPTEMBER)).toEqual({ refused: 'BILL_OVERDUE' });
    expect(actionsOf(stored).refused).toEqual(['UPGRADE_BUNDLE']);
  });

  it('and as soon as all are paid, it is', () => {
    const stored = overdue(paying(), '2026-08', '2026-07');
    const paidUp = (['2026-07', '2026-08'] as const).reduce((at, month) => {
      const told = { stored: at, month, before: 'OVERDUE' } as const;
      return connected(decided(at, tell({ status: 'PAID', total: TOTAL }, told)));
    }, stored);
    expect(committed(upgrade(paidUp, 'WORKPLACE', 'COLLABO', SEPTEMBER)).events).toMatchObject([
      { type: 'UPGRADE_REQUESTED' },
    ]);
    expect(actionsOf(paidUp)).toEqual({ refused: [], alerts: [] });
  });

  it('nothing is refused where finance is not connected any more: bills count as paid', () => {
    const stored = { ...overdue(paying(), '2026-08'), deployment: BUILT_IN };
    expect(isRefusal(upgrade(stored, 'WORKPLACE', 'COLLABO', SEPTEMBER))).toBe(false);
    expect(actionsOf(stored, BUILT_IN)).toEqual({ refused: [], alerts: [] });
  });
});

describe('F43 F44 leaving names the bills that are overdue, and stays possible', () => {
  const NAMED = [{ code: 'BILLS_OVERDUE', months: ['2026-07', '2026-08'] }];
  const leaving = (
    stored: StoredTenant,
    ...dates: [Parameters<typeof cancellationRequest>[0][number]['product'], KstDate][]
  ) => {
    const items = dates.map(([product, date]) => ({ product, date }));
    return committed(decideCancellation(stored, cancellationRequest(items), contextAt(SEPTEMBER)));
  };
  const named = (stored: StoredTenant, commit: ReturnType<typeof leaving>, deployment?: Deployment) => {
    const told = consequencesOf(commit, deployment);
    for (const one of told)
      expectToHappen(one, { before: stored, after: decided(stored, commit), now: SEPTEMBER });
    return told.filter(({ code }) => code === 'BILLS_OVERDUE');
  };

  it.each<[string, KstDate]>([
    ['today', '2026-09-20'],
    ['on a date', '2026-10-01'],
  ])('in the dry run of a cancellation %s', (_, date) => {
    const stored = overdue(paying(), '2026-07', '2026-08');
    expect(named(stored, leaving(stored, ['WORKPLACE', date]), WITH_FINANCE)).toEqual(NAMED);
  });

  it('once, when products end on two dates', () => {
    const stored = overdue(bundled(), '2026-07', '2026-08');
    const commit = leaving(stored, ['NAVER_WORKS', '2026-10-01'], ['WORKPLACE', '2026-11-01']);
    expect(named(stored, commit, WITH_FINANCE)).toEqual(NAMED);
  });

  it('in the quote', () => {
    const stored = overdue(paying(), '2026-07', '2026-08');
    const asked = { from: '2026-09-25', to: '2026-09-26', product: undefined } as const;
    const codes = (deployment: Deployment) =>
      quotesOf({ ...stored, deployment }, asked, SEPTEMBER).consequences.map(({ code }) => code);
    expect(codes(WITH_FINANCE)).toContain('BILLS_OVERDUE');
    expect(codes(BUILT_IN)).not.toContain('BILLS_OVERDUE');
  });

  it.each([
    ['ko', '2026년 7월 및 2026년 8월분 요금이 미납되었습니다'],
    ['en', 'The fees of July 2026 and August 2026 are overdue'],
  ] as const)('in the mail of the scheduled cancellation, in %s', (language, words) => {
    const [mail] = leaving(overdue(paying(), '2026-07', '2026-08'), ['WORKPLACE', '2026-10-01']).mails;
    expect(renderMail('CANCELLATION_SCHEDULED', language, mail?.data).text).toContain(words);
  });

  it('nothing is named when all is paid, or where finance is not connected', () => {
    const stored = overdue(paying(), '2026-07', '2026-08');
    expect(named(paying(), leaving(paying(), ['WORKPLACE', '2026-10-01']), WITH_FINANCE)).toEqual([]);
    expect(named(stored, leaving(stored, ['WORKPLACE', '2026-10-01']), BUILT_IN)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { decideBillingProfile } from '../../../functions/core/decide/billing-profile.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideCashReceipt, decideCashReceiptResult } from '../../../functions/core/decide/cash-receipt.ts';
import { decideOwnerTransfer } from '../../../functions/core/decide/support/owner-transfer.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { codeOf } from '../../../functions/core/issue-code.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import {
  CashReceiptRequestSchema,
  type CashReceiptResult,
  CashReceiptResultSchema,
} from '../../../functions/core/requests/cash-receipt.ts';
import { cashReceiptsView } from '../../../functions/core/views/billing/cash-receipt-view.ts';
import { expectToHappen } from '../../support/happens.ts';
import { renderMail } from '../../support/render-mail.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import {
  BY_OWNER,
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
} from '../../support/subscriptions.ts';
import { committed } from '../../support/tenants.ts';
import { cancelledBy, companyOf, TODAY } from '../../support/ways-out.ts';

const PAID_AT: Instant = '2026-06-30T05:00:00Z';
const AUGUST: Instant = '2026-08-05T05:00:00Z';
const SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;
const EXPENSE = { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' } as const;
const INCOME = { purpose: 'INCOME_DEDUCTION', identifier: '010-1234-5678' } as const;
const paying = () => paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' });

const ask = (
  stored: StoredTenant,
  {
    month = '2026-07',
    total = 60_000,
    now = AUGUST,
    body = EXPENSE,
  }: { month?: KstMonth; total?: number; now?: Instant; body?: typeof EXPENSE | typeof INCOME } = {},
) => decideCashReceipt(stored, month, body, total, BY_OWNER, now);
const asked = (stored: StoredTenant = paying(), ...more: [Parameters<typeof ask>[1]?]): StoredTenant =>
  decided(stored, ask(stored, ...more));
const report = (stored: StoredTenant, result: CashReceiptResult, month: KstMonth = '2026-07') =>
  decideCashReceiptResult(stored, month, result, SUPPORT, '2026-08-06T05:00:00Z');
const withMethod = (kind: 'CARD' | 'BANK_TRANSFER', now: Instant) => {
  const method = { token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234' };
  const stored = paying();
  const paymentMethod =
    kind === 'CARD' ? ({ kind, ...method, expires: '2030-12' } as const) : { kind, ...method };
  return decided(stored, decideBillingProfile(stored, { paymentMethod }, BY_OWNER, now));
};

describe('a cash receipt is asked for', () => {
  it.each([
    [EXPENSE, '1234567891', '******7891'],
    [INCOME, '01012345678', '*******5678'],
  ] as const)('R117 for a month that is over: %j', (body, identifier, maskedIdentifier) => {
    const commit = committed(ask(paying(), { body }));
    expect(commit.profile?.billing?.cashReceipts).toEqual([
      {
        month: '2026-07',
        purpose: body.purpose,
        state: 'REQUESTED',
        identifier,
        maskedIdentifier,
        total: 60_000,
        requestedAt: AUGUST,
      },
    ]);
    expect(commit.profile?.revision).toBe(paying().profile.revision + 1);
    expect(commit.events).toMatchObject([
      {
        type: 'CASH_RECEIPT_REQUESTED',
        actor: BY_OWNER,
        details: { month: '2026-07', purpose: body.purpose },
      },
    ]);
    expect(JSON.stringify([commit.tenant, commit.events, commit.mails])).not.toContain(identifier);
  });

  it.each([
    ['2026-07-31T14:59:59Z', 'MONTH_NOT_OVER'],
    ['2026-07-31T15:00:00Z', undefined],
    ['2026-06-30T15:00:00Z', 'MONTH_NOT_OVER'],
  ] as const)('R117 EDGE-T1 that of July at %s: %s', (now, refused) => {
    const decision = ask(paying(), { now });
    if (refused) expect(decision).toMatchObject({ refused });
    else expect(decision).not.toHaveProperty('refused');
  });

  it('R117 once a month: of another month it is another one, and after a rejection one can be asked for again', () => {
    expect(ask(asked())).toMatchObject({ refused: 'CASH_RECEIPT_REQUESTED' });
    const issued = decided(asked(), report(asked(), { state: 'ISSUED', approvalNumber: '123456789' }));
    expect(ask(issued)).toMatchObject({ refused: 'CASH_RECEIPT_REQUESTED' });
    const rejected = decided(
      asked(),
      report(asked(), { state: 'REJECTED', rejection: 'IDENTIFIER_UNKNOWN' }),
    );
    const again = asked(rejected, { body: INCOME });
    expect(cashReceiptsView(again.profile).cashReceipts).toEqual([
      {
        month: '2026-07',
        purpose: 'INCOME_DEDUCTION',
        state: 'REQUESTED',
        maskedIdentifier: '*******5678',
        total: 60_000,
        requestedAt: AUGUST,
      },
    ]);
    const both = asked(asked(paying(), { now: '2026-09-01T00:00:00Z' }), {
      month: '2026-06',
      now: '2026-09-01T00:00:00Z',
    });
    expect(cashReceiptsView(both.profile).cashReceipts.map(({ month }) => month)).toEqual([
      '2026-07',
      '2026-06',
    ]);
    expect(both.tenant.awaitedReceipts).toEqual(['2026-06', '2026-07']);
  });

  it('R117 not for a month that costs nothing', () => {
    expect(ask(paying(), { total: 0 })).toMatchObject({ refused: 'NOTHING_TO_RECEIPT' });
  });

  it.each([
    ['CARD', '2026-07-31T14:59:59Z', 'CASH_RECEIPT_FOR_CARD'],
    ['CARD', '2026-07-31T15:00:00Z', undefined],
    ['BANK_TRANSFER', '2026-07-01T05:00:00Z', undefined],
  ] as const)('R117 by %s since %s: %s', (kind, since, refused) => {
    const decision = ask(withMethod(kind, since));
    if (refused) expect(decision).toMatchObject({ refused });
    else expect(decision).not.toHaveProperty('refused');
  });

  it('R117 by a card that is sent again after the month, with another expiry', () => {
    const stored = withMethod('CARD', PAID_AT);
    const method = { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234' } as const;
    const resent = { paymentMethod: { ...method, expires: '2031-12' } } as const;
    const again = decided(stored, decideBillingProfile(stored, resent, BY_OWNER, AUGUST));
    expect(again.profile.billing?.paymentMethod).toMatchObject({ expires: '2031-12', registeredAt: PAID_AT });
    expect(ask(again)).toMatchObject({ refused: 'CASH_RECEIPT_FOR_CARD' });
    const other = { paymentMethod: { ...method, token: 'pm_9f27c1d0a4b9', expires: '2031-12' } } as const;
    const replaced = decided(stored, decideBillingProfile(stored, other, BY_OWNER, AUGUST));
    expect(replaced.profile.billing?.paymentMethod).toMatchObject({ registeredAt: AUGUST });
  });

  describe('R114 R117 for the months before its method was changed', () => {
    const METHODS = {
      card: { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2030-12' },
      otherCard: { kind: 'CARD', token: 'pm_9f27c1d0a4b9', label: 'KB 5678', expires: '2030-12' },
      transfer: { kind: 'BANK_TRANSFER', token: 'pm_9f27c1d0a4c0', label: 'WOORI 1234' },
      none: null,
    } as const;
    type Change = readonly [keyof typeof METHODS, Instant];
    const paidBy = (changes: readonly Change[], stored = paying()): StoredTenant =>
      changes.reduce(
        (at, [name, now]) =>
          decided(at, decideBillingProfile(at, { paymentMethod: METHODS[name] }, BY_OWNER, now)),
        stored,
      );
    const JUNE = '2026-06-30T06:00:00Z';
    const JULY = '2026-07-20T05:00:00Z';
    const SEPTEMBER: Instant = '2026-09-05T05:00:00Z';
    const refusals = (stored: StoredTenant) =>
      (['2026-06', '2026-07', '2026-08'] as const).map((month) => {
        const decision = ask(stored, { month, now: SEPTEMBER });
        return 'refused' in decision ? decision.refused : 'ASKED';
      });

    it.each<[Change[], boolean[]]>([
      [
        [
          ['card', JUNE],
          ['otherCard', AUGUST],
        ],
        [true, true, true],
      ],
      [
        [
          ['card', JUNE],
          ['transfer', AUGUST],
        ],
        [true, true, false],
      ],
      [
        [
          ['card', JUNE],
          ['none', AUGUST],
        ],
        [true, true, false],
      ],
      [
        [
          ['transfer', JUNE],
          ['card', AUGUST],
        ],
        [false, false, true],
      ],
      [
        [
          ['card', JUNE],
          ['transfer', JULY],
          ['card', AUGUST],
        ],
        [true, false, true],
      ],
      [
        [
          ['card', JULY],
          ['transfer', JULY],
        ],
        [false, false, false],
      ],
      [
        [
          ['card', JUNE],
          ['transfer', JULY],
          ['otherCard', JULY],
        ],
        [true, true, true],
      ],
      [[['card', JULY]], [false, true, true]],
    ])('the method at the end of the month counts: %j', (changes, byCard) => {
      expect(refusals(paidBy(changes))).toEqual(byCard.map((is) => (is ? 'CASH_RECEIPT_FOR_CARD' : 'ASKED')));
    });

    it('a new owner asks for none of a month that the former one has paid by card', () => {
      const stored = paidBy([['card', JUNE]]);
      const transfer = { ownerSub: 'next', notificationEmail: 'next@acme-mail.com', reason: 'Sold.' };
      const trials = { stored: undefined, tenantIds: [] };
      const next = decided(stored, decideOwnerTransfer(stored, transfer, trials, contextAt(AUGUST)));
      expect(refusals(next)).toEqual(['CASH_RECEIPT_FOR_CARD', 'CASH_RECEIPT_FOR_CARD', 'ASKED']);
    });

    it('PROMISE-14 a company of an older release has no list: its present method counts since it is there', () => {
      const old = ({ tenant: { paymentKinds: _, ...tenant }, ...stored }: StoredTenant): StoredTenant => ({
        ...stored,
        tenant,
      });
      const before = old(paidBy([['card', JUNE]]));
      expect(refusals(before)).toEqual(Array(3).fill('CASH_RECEIPT_FOR_CARD'));
      expect(refusals(paidBy([['transfer', AUGUST]], before))).toEqual([
        'CASH_RECEIPT_FOR_CARD',
        'CASH_RECEIPT_FOR_CARD',
        'ASKED',
      ]);
      const { paymentKinds } = paidBy([['transfer', JUNE]]).tenant;
      const changedByOldRelease = paidBy([['card', AUGUST]], old(paidBy([['transfer', JUNE]])));
      expect(
        refusals({ ...changedByOldRelease, tenant: { ...changedByOldRelease.tenant, paymentKinds } }),
      ).toEqual(['ASKED', 'ASKED', 'CASH_RECEIPT_FOR_CARD']);
    });
  });

  it('R114 R117 another payment method leaves the receipts alone', () => {
    const stored = asked(withMethod('BANK_TRANSFER', PAID_AT));
    const none = decided(
      stored,
      decideBillingProfile(stored, { paymentMethod: null, noticeEmail: 'bills@acme.com' }, BY_OWNER, AUGUST),
    );
    expect(none.profile.billing?.cashReceipts).toEqual(stored.profile.billing?.cashReceipts);
  });

  it('R53 R117 nothing of it is left after the last product, and none is asked for any more', () => {
    const left = cancelling(asked(), [{ product: 'WORKPLACE', date: '2026-08-05' }], AUGUST);
    const gone = decided(left, decideDataDeleted(left, 'WORKPLACE', AUGUST));
    expect(cashReceiptsView(gone.profile)).toEqual({ cashReceipts: [] });
    expect(ask(gone, { month: '2026-06' })).toMatchObject({ refused: 'CASH_RECEIPT_BY_SUPPORT' });
  });
});

describe('a cash receipt is issued or rejected', () => {
  it.each([
    [{ state: 'ISSUED', approvalNumber: '123456789' }, 'CASH_RECEIPT_ISSUED'],
    [{ state: 'REJECTED', rejection: 'PAID_BY_CARD' }, 'CASH_RECEIPT_REJECTED'],
  ] as const)('R117 %j: the number that it names is forgotten', (result, type) => {
    const commit = committed(report(asked(), result));
    expect(commit.events).toMatchObject([{ type, actor: SUPPORT, details: { month: '2026-07' } }]);
    expect(commit.profile?.billing?.cashReceipts).toMatchObject([
      { ...result, maskedIdentifier: '******7891', closedAt: '2026-08-06T05:00:00Z' },
    ]);
    expect(commit.profile?.billing?.cashReceipts?.[0]).not.toHaveProperty('identifier');
  });

  it('R117 once, and only one that was asked for', () => {
    const refusal = { refused: 'CASH_RECEIPT_NOT_REQUESTED' };
    const issued = { state: 'ISSUED', approvalNumber: '123456789' } as const;
    expect(report(paying(), issued)).toMatchObject(refusal);
    expect(report(asked(), issued, '2026-06')).toMatchObject(refusal);
    expect(report(decided(asked(), report(asked(), issued)), issued)).toMatchObject(refusal);
  });
});

describe('A36 R117 a request without a result is lost with the last product, which is said before', () => {
  const KOREAN = '2026년 7월분 현금영수증은 신청 결과가 아직 없습니다.';
  const cancelled = (stored: StoredTenant, date: KstDate) => {
    const commit = committed(
      decideCancellation(stored, cancellationRequest([{ product: 'WORKPLACE', date }]), contextAt(AUGUST)),
    );
    const told = consequencesOf(commit);
    for (const one of told)
      expectToHappen(one, { before: stored, after: decided(stored, commit), now: AUGUST });
    return { told: told.filter(({ code }) => code === 'CASH_RECEIPTS_LOST'), commit };
  };

  it.each<[string, KstDate, Instant]>([
    ['today', '2026-08-05', AUGUST],
    ['on a date', '2026-09-01', '2026-08-31T15:00:00Z'],
  ])('when it is cancelled %s', (_, date, at) => {
    const { told } = cancelled(asked(), date);
    expect(told).toEqual([{ code: 'CASH_RECEIPTS_LOST', months: ['2026-07'], at }]);
  });

  it('in the mail of the scheduled cancellation', () => {
    const [mail] = cancelled(asked(), '2026-09-01').commit.mails;
    expect(renderMail('CANCELLATION_SCHEDULED', 'ko', mail?.data).text).toContain(KOREAN);
  });

  it('not without a request, after a result, or while another product goes on', () => {
    const closed = report(asked(), { state: 'ISSUED', approvalNumber: '123456789' });
    expect(cancelled(paying(), '2026-09-01').told).toEqual([]);
    expect(cancelled(decided(asked(), closed), '2026-09-01').told).toEqual([]);
    const both = companyOf({ NAVER_WORKS: 'monthly', WORKPLACE: 'monthly' });
    const { tenant } = both;
    const waiting = { ...both, tenant: { ...tenant, awaitedReceipts: ['2026-06' as const] } };
    const commit = cancelledBy(waiting, { WORKPLACE: TODAY });
    expect(consequencesOf(commit).map(({ code }) => code)).not.toContain('CASH_RECEIPTS_LOST');
  });
});

describe('R117 what a request and a result name', () => {
  const errorsIn = (
    schema: typeof CashReceiptRequestSchema | typeof CashReceiptResultSchema,
    body: unknown,
  ) =>
    (schema.safeParse(body).error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')} ${codeOf(issue) ?? issue.code}`,
    );

  it.each([
    [EXPENSE, []],
    [INCOME, []],
    [{ ...EXPENSE, identifier: '2208162517' }, []],
    [{ ...INCOME, identifier: '0111234567' }, []],
    [{ ...EXPENSE, identifier: '123-45-67890' }, ['identifier BUSINESS_NUMBER_FORMAT']],
    [{ ...EXPENSE, identifier: '010-1234-5678' }, ['identifier BUSINESS_NUMBER_FORMAT']],
    [{ ...INCOME, identifier: '02-123-4567' }, ['identifier MOBILE_PHONE_FORMAT']],
    [{ ...INCOME, identifier: '4111-1111-1111-1111' }, ['identifier MOBILE_PHONE_FORMAT']],
    [{ ...INCOME, cardNumber: '4111111111111111' }, [' unrecognized_keys']],
    [{ purpose: 'GIFT', identifier: '010-1234-5678' }, ['purpose invalid_union']],
    [{ purpose: 'INCOME_DEDUCTION' }, ['identifier invalid_type']],
  ])('%j: %j', (body, errors) => {
    expect(errorsIn(CashReceiptRequestSchema, body)).toEqual(errors);
    expect(JSON.stringify(CashReceiptRequestSchema.safeParse(body).error?.issues ?? [])).not.toMatch(/1111/);
  });

  it.each([
    [{ state: 'ISSUED', approvalNumber: 'K12345678' }, []],
    [{ state: 'ISSUED', approvalNumber: '12345678' }, ['approvalNumber APPROVAL_NUMBER_FORMAT']],
    [{ state: 'ISSUED' }, ['approvalNumber invalid_type']],
    [{ state: 'REJECTED', rejection: 'BECAUSE' }, ['rejection invalid_value']],
    [{ state: 'REQUESTED' }, ['state invalid_union']],
  ])('%j: %j', (body, errors) => {
    expect(errorsIn(CashReceiptResultSchema, body)).toEqual(errors);
  });
});

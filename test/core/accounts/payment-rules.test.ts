import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../functions/core/issue-code.ts';
import { BillingProfileRequestSchema } from '../../../functions/core/requests/billing-profile.ts';
import { holdsCardNumber } from '../../../functions/core/rules/card-number.ts';

/** Published test numbers of the schemes; none of them is anybody's. */
const CARD_NUMBERS = [
  '4111111111111111',
  '5555555555554444',
  '378282246310005',
  '30569309025904',
  '6011111111111117',
  '4222222222222',
  '6304000000000000000',
];

describe('what looks like a card number', () => {
  it.each([
    ...CARD_NUMBERS,
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111/1111_1111',
    '4111\u00a01111\u20071111\u200b1111',
    '4111–1111—1111‑1111',
    '４１１１１１１１１１１１１１１１',
    'Visa 4111 1111 1111 1111 (12/28)',
    'my card: 4111 1111 1111 1111 12/28 123',
    'tok_4111111111111111',
    '카드4111111111111111번호',
  ])('R114 is seen in %s', (text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it.each([
    '',
    '신한카드 1234',
    'Shinhan ending in 1111',
    '4111111111111112',
    '411111111111',
    '110-234-567890',
    '41111111111111111111111111',
    'pm_1MqLiJLkdIwHu7ixUEgbFdYF',
    '550e8400-e29b-41d4-a716-446655440000',
    '2026-11-29 12:30',
  ])('R114 is not seen in %j', (text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });

  it('R114 is seen with any separators and words around it', () => {
    const separators = fc.stringMatching(/^[ .\-_/,:;|*+()\u200b–—]{0,3}$/);
    const words = fc.stringMatching(/^[a-z가-힣 ]{0,8}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...CARD_NUMBERS),
        fc.array(separators, { minLength: 19 }),
        words,
        words,
        (number, between, before, after) => {
          const written = [...number].map((digit, index) => `${digit}${between[index]}`).join('');
          expect(holdsCardNumber(`${before}${written}${after}`)).toBe(true);
        },
      ),
    );
  });
});

const CARD = { kind: 'CARD', token: 'pm_1MqLiJLkdIwHu7ix', label: '신한카드 1234', expires: '2028-12' };
const errorsOf = (body: unknown): string[] =>
  (BillingProfileRequestSchema.safeParse(body).error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')} ${codeOf(issue) ?? issue.code}`,
  );

describe('the billing profile of a request', () => {
  it.each([
    [{ paymentMethod: CARD }],
    [{ paymentMethod: { kind: 'BANK_TRANSFER', token: 'ba_99887766', label: '우리은행 자동이체' } }],
    [{ paymentMethod: null }],
    [{ noticeEmail: 'accounting@acme.example' }],
    [{ noticeEmail: null, paymentMethod: CARD }],
  ])('R114 R117 takes %j', (body) => {
    expect(errorsOf(body)).toEqual([]);
  });

  it.each([
    [{}, [' NOTHING_TO_CHANGE']],
    [{ noticeEmail: 'nobody' }, ['noticeEmail NOTIFICATION_EMAIL_FORMAT']],
    [{ paymentMethod: { ...CARD, token: '4111-1111-1111-1111' } }, ['paymentMethod.token CARD_NUMBER']],
    [{ paymentMethod: { ...CARD, label: 'Visa 4111 1111 1111 1111' } }, ['paymentMethod.label CARD_NUMBER']],
    [{ paymentMethod: { ...CARD, token: 'short' } }, ['paymentMethod.token TOKEN_FORMAT']],
    [{ paymentMethod: { ...CARD, token: 'with a space' } }, ['paymentMethod.token TOKEN_FORMAT']],
    [{ paymentMethod: { ...CARD, label: '' } }, ['paymentMethod.label LABEL_LENGTH']],
    [{ paymentMethod: { ...CARD, label: ' x\n' } }, ['paymentMethod.label LABEL_CHARACTERS']],
    [{ paymentMethod: { ...CARD, expires: '12/28' } }, ['paymentMethod.expires MONTH_INVALID']],
    [{ paymentMethod: { ...CARD, number: '4111111111111111' } }, ['paymentMethod unrecognized_keys']],
    [
      { paymentMethod: { kind: 'CARD', token: CARD.token, label: CARD.label } },
      ['paymentMethod.expires invalid_type'],
    ],
    [{ paymentMethod: { ...CARD, kind: 'BANK_TRANSFER' } }, ['paymentMethod unrecognized_keys']],
    [{ paymentMethod: { ...CARD, kind: 'CASH' } }, ['paymentMethod.kind invalid_union']],
    [{ cardNumber: '4111111111111111' }, [' unrecognized_keys', ' NOTHING_TO_CHANGE']],
  ])('R114 R117 refuses %j', (body, errors) => {
    expect(errorsOf(body)).toEqual(errors);
  });

  it('R114 never repeats what it refuses', () => {
    const bodies = [
      { paymentMethod: { ...CARD, token: '4111-1111-1111-1111' } },
      { paymentMethod: { ...CARD, label: 'Visa 4111 1111 1111 1111' } },
    ];
    for (const body of bodies)
      expect(JSON.stringify(BillingProfileRequestSchema.safeParse(body).error?.issues)).not.toMatch(/1111/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { type Block, notice, paragraph, values } from '../../../functions/core/mails/content.ts';
import { framed } from '../../../functions/core/mails/framed.ts';
import { htmlOf } from '../../../functions/core/mails/html.ts';
import { textOf } from '../../../functions/core/mails/text.ts';
import { toProducts } from '../../../functions/core/mails/wording/actions.ts';
import {
  ConsequencesSchema,
  consequenceInWords,
  isOfTheRest,
} from '../../../functions/core/mails/wording/consequences.ts';
import { monthInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { managementPage } from '../../../functions/core/mails/wording/places.ts';
import { FRAME } from '../../support/render-mail.ts';
import { FREE_REST } from './samples.ts';

const AT = '2026-07-31T15:00:00Z';
const PAID = {
  code: 'GOES_ON_PAID',
  product: 'NAVER_WORKS',
  plan: 'BASIC',
  billingPlan: 'MONTHLY',
  price: 6_000,
  samplePrices: false,
} satisfies Consequence;
const PRICES = 'As a paid service it costs ₩6,000 a month for each account, or ₩5,500 with an annual plan.';
const LASTS = 'Its free trial lasts until 9 August 2026.';

describe('A36 what follows, in words', () => {
  it.each<[string, Consequence, string]>([
    ['a trial of which nothing more is known', FREE_REST, `${LASTS} ${PRICES}`],
    [
      'a trial that is switched',
      { ...FREE_REST, firstPaidDay: '2026-08-10', endsOn: '2026-08-11', endsAt: AT, deletedAt: AT },
      `${LASTS} The paid service begins on 10 August 2026, as you have reserved it. ${PRICES}`,
    ],
    [
      'a trial that is cancelled',
      { ...FREE_REST, endsOn: '2026-08-11', endsAt: AT, deletedAt: AT },
      `${LASTS} Its cancellation is scheduled for 11 August 2026. ${PRICES}`,
    ],
    [
      'a trial that ends unpaid',
      { ...FREE_REST, endsAt: AT, deletedAt: '2026-08-30T15:00:00Z' },
      `${LASTS} Unless you switch to the paid service, nobody can log in from 00:00 on 1 August 2026 on, and all data is deleted for good at 00:00 on 31 August 2026. ${PRICES}`,
    ],
    [
      'a trial with sample prices',
      { ...FREE_REST, samplePrices: true },
      `${LASTS} ${PRICES} The prices are samples.`,
    ],
    ['a paid service', PAID, 'Goes on as a paid service: monthly, ₩6,000 a month for each account.'],
    [
      'a paid service with a commitment and a scheduled cancellation',
      { ...PAID, commitmentEndDate: '2027-06-29', endsOn: '2027-06-30' },
      'Goes on as a paid service: monthly, ₩6,000 a month for each account. The last day of the commitment is 29 June 2027. Its cancellation is scheduled for 30 June 2027.',
    ],
  ])('%s', (_, consequence, value) => {
    expect(consequenceInWords(consequence, 'en')).toEqual({ label: 'NAVER WORKS Basic', value });
    const sentences = (text: string) => text.split(/(?<=\.) /).length;
    const korean = consequenceInWords(consequence, 'ko').value;
    expect(korean).toMatch(/^[^A-Za-z]*$/);
    expect(sentences(korean)).toBeGreaterThanOrEqual(sentences(value));
  });

  it('R142 names the integrations that end, and no others', () => {
    const { value } = consequenceInWords(
      { code: 'INTEGRATIONS_END', integrations: ['SINGLE_LOGIN'], at: AT },
      'en',
    );
    expect(value).toMatch(/These integrations end: single login\.$/);
  });

  it('is read back for a plan that the product has only', () => {
    expect(
      ConsequencesSchema.safeParse([FREE_REST, { code: 'LOGIN_IDS_STAY', loginIds: 'ID@a' }]).success,
    ).toBe(true);
    expect(ConsequencesSchema.safeParse([{ ...FREE_REST, product: 'WORKPLACE', plan: 'LITE' }]).success).toBe(
      false,
    );
  });

  it('leaves to the mail itself when a product ends and when its data goes', () => {
    const codes: Consequence[] = [
      { code: 'SERVICE_ENDS', product: 'WORKPLACE', at: AT, reason: 'CANCELED' },
      { code: 'DATA_DELETED', product: 'WORKPLACE', at: AT },
      PAID,
    ];
    expect(codes.filter(isOfTheRest)).toEqual([PAID]);
  });
});

describe('R63 R64 the page of the console', () => {
  it.each<[Product[], string, string]>([
    [['WORKPLACE'], '콘솔의 WORKPLACE 상품 관리 화면', 'My Product of WORKPLACE in the console'],
    [['NAVER_WORKS'], '콘솔의 NAVER WORKS 상품 관리 화면', 'My Product of NAVER WORKS in the console'],
    [['NAVER_WORKS', 'WORKPLACE'], '콘솔의 각 상품 관리 화면', 'My Product of each product in the console'],
    [[], '콘솔의 각 상품 관리 화면', 'My Product of each product in the console'],
  ])('of %j', (products, ko, en) => {
    expect([managementPage(products, 'ko'), managementPage(products, 'en')]).toEqual([ko, en]);
  });

  it.each<[Product[], object]>([
    [['WORKPLACE'], { page: 'PRODUCT', product: 'WORKPLACE' }],
    [['NAVER_WORKS', 'WORKPLACE'], { page: 'COMPANY' }],
    [[], { page: 'COMPANY' }],
  ])('to which a button leads for %j', (products, page) => {
    expect(toProducts(products, 'SEE_PRODUCT', 'en').to).toEqual(page);
  });
});

it('a month is said in the words of the language', () => {
  expect([monthInWords('2026-07', 'ko'), monthInWords('2026-07', 'en')]).toEqual(['2026년 7월', 'July 2026']);
});

describe('the forms of a mail', () => {
  const row = values({ label: 'Label', value: 'value' });
  const mailOf = (...blocks: Block[]) =>
    framed({ subject: 'Subject', blocks, action: { label: 'Go', to: { page: 'HOME' } } }, {}, FRAME, 'en');

  it('has a paragraph in the text as it is, and a notice with a mark', () => {
    expect(textOf(mailOf(paragraph('first'), notice('second'), row))).toContain(
      '\n\nfirst\n\n* second\n\n- Label: value\n\n',
    );
  });

  it('shows the first sentences in the list of mails, or nothing', () => {
    const previewOf = (...blocks: Block[]) =>
      /display:none[^>]*>([^<]*)</.exec(htmlOf(mailOf(...blocks)))?.[1]?.trim();
    expect(previewOf(row, paragraph('first'), notice('second'))).toBe('first');
    expect(previewOf(row)).toBe('');
  });
});

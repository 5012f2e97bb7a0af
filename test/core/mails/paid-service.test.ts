import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLES } from './samples.ts';

const REQUESTED = SAMPLES.PAID_SWITCH_REQUESTED;
const STARTED = SAMPLES.PAID_SERVICE_STARTED;
const ENDING = SAMPLES.CONTRACT_ENDS_SOON;

describe.each(LANGUAGES)('PAID_SWITCH_REQUESTED in %s', (language) => {
  const textOf = (shape: string) => renderMail('PAID_SWITCH_REQUESTED', language, REQUESTED[shape]).text;
  const bindsTwelveMonths = { ko: '12개월 동안', en: '12 months from' }[language];
  const givenUp = { ko: '사용하실 수 없습니다', en: 'is given up' }[language];

  it('lists what is switched', () => {
    expect(textOf('annual')).toMatch(/- (상품|Products): NAVER WORKS Basic (및|and) WORKPLACE Basic\n/);
    expect(textOf('monthly')).toMatch(/- (상품|Product): WORKBOX\n/);
  });

  it('R73 says until when, and where, the reservation can be changed or dropped', () => {
    expect(textOf('annual')).toContain(
      {
        ko: '2026년 7월 10일 00:00 전까지 콘솔의 각 상품 관리 화면에서 예약을 변경하거나 취소하실 수 있습니다.',
        en: 'Until 00:00 on 10 July 2026 you can change or drop the reservation, in My Product of each product in the console.',
      }[language],
    );
  });

  it('R133 tells of the commitment and its penalty to those who chose the annual plan only', () => {
    expect(textOf('annual')).toContain(bindsTwelveMonths);
    expect(textOf('annual')).toMatch(/위약금이 부과됩니다|costs a penalty/);
    expect(textOf('monthly')).not.toContain(bindsTwelveMonths);
    expect(textOf('monthly')).not.toMatch(/위약금|penalty/);
  });

  it('explains the free days that are given up, where there are any', () => {
    expect(textOf('annual')).toContain(givenUp);
    expect(textOf('without free days left')).not.toContain(givenUp);
    expect(textOf('without free days left')).toMatch(/무료 체험 기간: 없음|given up: none/);
  });
});

describe.each(LANGUAGES)('PAID_SERVICE_STARTED in %s', (language) => {
  const textOf = (shape: string) => renderMail('PAID_SERVICE_STARTED', language, STARTED[shape]).text;

  it('R69 says how fees are counted, and that VAT comes on top', () => {
    for (const shape of Object.keys(STARTED)) {
      expect(textOf(shape)).toMatch(/등록된 계정 수에 따라 일할 계산|by registered account and by day/);
      expect(textOf(shape)).toMatch(/부가가치세는 별도|VAT is not included/);
    }
  });

  it('R78 becomes monthly on the day after the commitment when no renewal option was chosen', () => {
    expect(textOf('annual without a renewal option')).toBe(textOf('annual, becoming monthly'));
    expect(textOf('annual, becoming monthly')).toContain(
      {
        ko: '2027년 7월 10일부터 약정이 없는 월간 요금제로',
        en: 'From 10 July 2027 on, the service is charged monthly',
      }[language],
    );
  });

  it('R76 is renewed on the day after the commitment, also after 29 February', () => {
    expect(textOf('annual, renewed')).toContain(
      {
        ko: '2028년 3월 1일에 같은 조건으로 새로운 12개월 약정이 시작됩니다',
        en: 'on 1 March 2028 a new 12-month commitment begins',
      }[language],
    );
  });

  it('R133 R136 says by date which cancellation costs a penalty and which does not', () => {
    expect(textOf('annual without a renewal option')).toContain(
      {
        ko: '해지일이 2027년 7월 9일 또는 그 이전이면 위약금이 부과됩니다. 해지일을 약정이 끝난 다음 날인 2027년 7월 10일로 하시면 위약금이 없습니다.',
        en: 'A cancellation dated 9 July 2027 or earlier costs a penalty. One dated 10 July 2027, the day after the commitment, costs none.',
      }[language],
    );
  });

  it('R137 speaks of no commitment and no penalty on the monthly plan', () => {
    expect(textOf('monthly')).not.toMatch(/약정|위약금|commitment|penalty/);
  });
});

describe.each(LANGUAGES)('CONTRACT_ENDS_SOON in %s', (language) => {
  const textOf = (shape: string) => renderMail('CONTRACT_ENDS_SOON', language, ENDING[shape]).text;

  it.each([
    ['a month before it becomes monthly', /2027년 7월 10일부터 약정이 없는|From 10 July 2027 on, .* monthly/],
    ['three days before it is renewed', /2027년 1월 1일에 같은 조건으로|on 1 January 2027 a new/],
    [
      'a month before it changes',
      /2027년 7월 10일부터 갱신 옵션에서|From 10 July 2027 on, the contract conditions/,
    ],
  ])('R76 R78 A24 says what the next day brings, %s', (shape, words) => {
    expect(textOf(shape)).toMatch(words);
  });

  it('R77 R136 says how to change it and how to end it without a penalty', () => {
    const text = textOf('three days before it is renewed');
    expect(text).toMatch(
      /2026년 12월 31일까지 콘솔의 각 상품 관리 화면에서|until the end of 31 December 2026, in My Product/,
    );
    expect(text).toMatch(/해지일을 2027년 1월 1일로 하여|schedule its cancellation for 1 January 2027/);
  });

  it('names the next plan and its pricing only where one was chosen', () => {
    expect(textOf('a month before it changes')).toMatch(/(다음 계약의 플랜|Next plan): NAVER WORKS Premium/);
    expect(textOf('a month before it becomes monthly')).not.toMatch(/다음 계약|Next/);
  });
});

const change = ENDING['a month before it changes'];

it.each([
  [
    'PAID_SERVICE_STARTED',
    'an annual plan without its end',
    { ...STARTED['annual, renewed'], commitmentEndDate: undefined },
  ],
  [
    'PAID_SWITCH_REQUESTED',
    'a plan of another product',
    { ...REQUESTED['annual'], products: [{ product: 'WORKBOX', plan: 'BASIC' }] },
  ],
  ['CONTRACT_ENDS_SOON', 'a change to nothing', { ...change, next: undefined }],
  [
    'CONTRACT_ENDS_SOON',
    'a change to a plan of another product',
    { ...change, next: { billingPlan: 'ANNUAL', plan: 'COLLABO' } },
  ],
  ['CONTRACT_ENDS_SOON', 'another number of days', { ...change, days: 29 }],
] as const)('%s is refused with %s', (template, _, data) => {
  expect(() => renderMail(template, 'ko', data)).toThrow(expect.objectContaining({ name: 'ZodError' }));
});

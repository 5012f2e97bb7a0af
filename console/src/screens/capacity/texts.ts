import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Add or return capacity', ko: '용량 추가 또는 반납' },
  caution: {
    en: 'Capacity is added and returned in units of 1 TB. What you add is billed by the day.',
    ko: '용량은 1TB 단위로 추가하거나 반납할 수 있으며, 추가한 용량은 일할로 요금이 부과됩니다.',
  },
  cautionReturn: {
    en: 'You can return only what was added, and only what is not in use.',
    ko: '추가한 용량만 반납할 수 있으며, 사용 중인 용량은 반납할 수 없습니다.',
  },
  units: { en: 'Added capacity in all', ko: '추가 용량 합계' },
  unitsNow: { en: '{units} TB are added now.', ko: '현재 추가 용량은 {units}TB입니다.' },
  range: { en: 'A whole number from 0 to {most}, in TB', ko: '0부터 {most}까지의 정수(TB)' },
  price: { en: '{price} a month for each TB', ko: '1TB당 월 {price}' },
  samplePrice: {
    en: '{price} a month for each TB (sample price, without VAT)',
    ko: '1TB당 월 {price} (견본 가격, 부가가치세 별도)',
  },
  add: { en: 'Add capacity', ko: '용량 추가' },
  giveBack: { en: 'Return capacity', ko: '용량 반납' },
  adds: { en: '{units} TB are added.', ko: '{units}TB를 추가합니다.' },
  returns: { en: '{units} TB are returned.', ko: '{units}TB를 반납합니다.' },
  less: { en: 'One TB less', ko: '1TB 줄이기' },
  more: { en: 'One TB more', ko: '1TB 늘리기' },
  done: { en: 'The added capacity is {units} TB now.', ko: '추가 용량이 {units}TB로 변경되었습니다.' },
} as const satisfies Texts;

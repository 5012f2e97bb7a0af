import { holdsCardNumber } from './card-number.ts';
import { lengthIsWithin, type Rule } from './rule.ts';
import { isVisibleName } from './visible-text.ts';

/** A card number has no business here: the provider keeps it and gives a token for it. */
const CARD_NUMBER = {
  code: 'CARD_NUMBER',
  rule: {
    en: 'Never send a card number. Send the token that the payment provider gave for the card.',
    ko: '카드 번호는 보낼 수 없습니다. 결제 대행사에서 발급한 토큰을 보내야 합니다.',
  },
  requirement: 'R114',
  holds: (value) => !holdsCardNumber(value),
} as const satisfies Rule;

/** What the payment provider calls the method by. */
export const PAYMENT_TOKEN_RULES = [
  {
    code: 'TOKEN_FORMAT',
    rule: {
      en: 'A token of a payment provider has 8 to 200 printable ASCII characters without spaces.',
      ko: '결제 대행사의 토큰은 공백 없이 출력할 수 있는 ASCII 문자 8~200자로 입력합니다.',
    },
    requirement: 'R114',
    holds: (value) => /^[\x21-\x7e]{8,200}$/.test(value),
  },
  CARD_NUMBER,
] as const satisfies readonly Rule[];

/** What people recognise the method by. */
export const PAYMENT_LABEL_RULES = [
  {
    code: 'LABEL_LENGTH',
    rule: {
      en: 'The label of a payment method has 1 to 40 characters.',
      ko: '결제 수단의 이름은 1~40자로 입력합니다.',
    },
    requirement: 'R114',
    holds: (value) => lengthIsWithin(value, 1, 40),
  },
  {
    code: 'LABEL_CHARACTERS',
    rule: {
      en: 'The label of a payment method begins and ends with a visible character and has no line breaks or invisible characters.',
      ko: '결제 수단 이름의 처음과 끝에는 공백을 사용할 수 없으며 줄바꿈과 보이지 않는 문자는 사용할 수 없습니다.',
    },
    requirement: 'R114',
    holds: isVisibleName,
  },
  CARD_NUMBER,
] as const satisfies readonly Rule[];

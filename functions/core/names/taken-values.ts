import type { Product } from '../catalog/codes.ts';
import { localized } from '../language.ts';
import { productNames } from '../mails/wording/offer.ts';
import type { Identity } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

type Field = keyof Identity;

/** Which of the values that a company claims are someone else's, or were used for a trial before. */
export interface TakenValues {
  readonly taken: readonly Field[];
  readonly trialUsed: readonly { product: Product; by: Field }[];
}

const inBody = (field: Field): string => `#/${field}`;

/** R37: a value of another company is refused at submit time too, by the field that holds it. */
export const refuseTaken = (taken: readonly Field[], pointerOf: (field: Field) => string = inBody): Refusal =>
  refuse('VALUE_TAKEN', {
    errors: taken.map((field) => ({
      pointer: pointerOf(field),
      code: 'VALUE_TAKEN',
      message: {
        en: 'Another company uses this value; choose another one.',
        ko: '다른 회사가 사용 중인 값입니다. 다른 값을 입력해 주십시오.',
      },
    })),
  });

/** One free trial of a product for a company, remembered by every identity it had (EDGE-R12). */
export const refuseTrialUsed = (
  used: TakenValues['trialUsed'],
  pointerOf: (field: Field) => string = inBody,
): Refusal =>
  refuse('TRIAL_ALREADY_USED', {
    errors: used.map(({ product, by }) => ({
      pointer: pointerOf(by),
      code: 'TRIAL_ALREADY_USED',
      message: localized((language) => {
        const name = productNames([product], language);
        return language === 'ko'
          ? `이 값으로 ${name}의 무료 체험을 이미 사용했습니다.`
          : `The free trial of ${name} was already used under this value.`;
      }),
    })),
  });

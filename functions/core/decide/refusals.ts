import type { Product } from '../catalog/codes.ts';
import { localized } from '../language.ts';
import { productNames } from '../mails/wording/offer.ts';
import { withParticle } from '../particles.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

export const notSubscribed = (product: Product): Refusal =>
  refuse('NOT_SUBSCRIBED', {
    detail: localized((language) => {
      const name = productNames([product], language);
      return language === 'ko'
        ? `회사는 ${withParticle(name, '을/를')} 이용하고 있지 않습니다.`
        : `The tenant has no subscription of ${name}.`;
    }),
  });

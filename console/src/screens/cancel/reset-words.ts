import type { ResetSchedule } from '@smartwork/client/types';
import { productName } from '../../components/values/product-name.ts';
import type { Translate } from '../../language/texts.ts';
import { TOGETHER } from './quotes.ts';
import type { TEXTS } from './texts.ts';

/** A schedule that a cancellation resets, in words. */
export const resetInWords = ({ product, type }: ResetSchedule, t: Translate<typeof TEXTS>): string =>
  t(type === 'RENEWAL' ? 'resetRenewal' : 'resetSwitch', {
    name: (product === 'BUNDLE' ? TOGETHER : [product]).map(productName).join(', '),
  });

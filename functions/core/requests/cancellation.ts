import * as z from 'zod';
import { KstDateSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { coded } from '../issue-code.ts';

/** The phrase that is typed to confirm (R123, R128, A21); spaces around it do not count (EDGE-C14). */
export const CONFIRMATION_TEXTS = {
  en: 'Cancel the subscription to the selected service',
  ko: '선택한 서비스의 구독을 해지합니다',
} as const;

const isConfirmation = (text: string): boolean =>
  Object.values(CONFIRMATION_TEXTS).some((phrase) => phrase === text.trim());

/** The whole plan of cancellations: a product left out is not scheduled any more. */
export const CancellationRequestSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        product: ProductSchema,
        /** The first day without service. */
        date: KstDateSchema,
      }),
    )
    .min(1)
    .refine(
      (items) => new Set(items.map(({ product }) => product)).size === items.length,
      coded('PRODUCT_TWICE', {
        en: 'Each product is named once.',
        ko: '각 상품을 한 번만 지정해 주십시오.',
      }),
    ),
  confirmationText: z.string().refine(
    isConfirmation,
    coded('CONFIRMATION_TEXT', {
      en: `Type the phrase: ${CONFIRMATION_TEXTS.en}`,
      ko: `다음 문구를 입력해 주십시오: ${CONFIRMATION_TEXTS.ko}`,
    }),
  ),
  /** Whole won, as quoted for the dates of the plan. */
  acceptedPenalty: z.int().min(0).default(0),
});
export type CancellationRequest = z.output<typeof CancellationRequestSchema>;

import * as z from 'zod';
import { ProductSchema } from '../../catalog/codes.ts';
import { productOf } from '../../catalog/lookups.ts';
import type { Language, Localized } from '../../language.ts';
import { stored } from '../../stored.ts';
import { type Block, values } from '../content.ts';

/** What a scheduled cancellation resets (R131). */
export const ResetScheduleSchema = stored({
  product: ProductSchema,
  type: z.enum(['START_PAID_SERVICE', 'RENEWAL']),
});
type ResetSchedule = z.infer<typeof ResetScheduleSchema>;

export function scheduleValues(schedules: readonly ResetSchedule[], language: Language): Block {
  return values(
    ...schedules.map(({ product, type }) => ({
      label: productOf(product).names[language],
      value: NAMES[type][language],
    })),
  );
}

const NAMES: Readonly<Record<ResetSchedule['type'], Localized>> = {
  START_PAID_SERVICE: { ko: '유료 전환 예약', en: 'reserved switch to the paid service' },
  RENEWAL: { ko: '갱신 옵션', en: 'renewal option' },
};

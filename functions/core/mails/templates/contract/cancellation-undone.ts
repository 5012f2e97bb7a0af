import * as z from 'zod';
import { InstantSchema } from '../../../business-calendar.ts';
import { ProductSchema } from '../../../catalog/codes.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type Block, mailTemplate, notice, paragraph } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { ConsequencesSchema, ifUnpaid } from '../../wording/consequences.ts';
import { timeInWords } from '../../wording/in-words.ts';
import { productNames } from '../../wording/offer.ts';
import { ResetScheduleSchema, scheduleValues } from '../../wording/schedules.ts';
import { trialEnd } from '../../wording/trial-end.ts';

const DataSchema = stored({
  products: z.array(ProductSchema).min(1),
  /** What the cancellation had reset and the undo did not bring back (A9). */
  lost: z.array(ResetScheduleSchema),
  /** Set in trial. */
  trialExpiresAt: InstantSchema.optional(),
  /** How long the data outlives the trial; none when left out. */
  graceDays: z.int().min(0).optional(),
  consequences: ConsequencesSchema,
});
type Data = z.infer<typeof DataSchema>;

/** Confirms that the service goes on, and warns of what does not come back by itself (R132, A9, EDGE-C8). */
export const cancellationUndone = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const names = productNames(data.products, language);
  return {
    subject: words.subject(names),
    action: toProducts(data.products, 'SEE_PRODUCT', language),
    blocks: [paragraph(words.goesOn(names)), ...lostBlocks(data, language), ...trialBlocks(data, language)],
  };
});

function lostBlocks({ lost }: Data, language: Language): Block[] {
  if (lost.length === 0) return [];
  const words = WORDS[language];
  const becomesMonthly = lost.some(({ type }) => type === 'RENEWAL');
  return [
    paragraph(words.lost),
    scheduleValues(lost, language),
    ...(becomesMonthly ? [paragraph(words.becomesMonthly)] : []),
  ];
}

function trialBlocks({ trialExpiresAt, graceDays = 0, consequences }: Data, language: Language): Block[] {
  if (trialExpiresAt === undefined) return [];
  return [
    paragraph(WORDS[language].trialStillEnds(timeInWords(trialExpiresAt, language))),
    ...(consequences
      ? ifUnpaid(consequences, language)
      : [notice(trialEnd(trialExpiresAt, graceDays, language))]),
  ];
}

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 해지 예약이 철회되었습니다`,
    goesOn: (names: string) => `${names} 해지 예약이 철회되어 서비스를 계속 사용하실 수 있습니다.`,
    lost: '해지를 예약하실 때 초기화된 다음 설정은 복원되지 않았습니다. 필요하시면 콘솔에서 다시 설정해 주십시오.',
    becomesMonthly: '갱신 옵션을 다시 설정하지 않으시면 약정 기간이 끝난 후 월간 요금제로 변경됩니다.',
    trialStillEnds: (time: string) => `해지 예약을 철회하셔도 무료 체험은 예정대로 ${time}에 끝납니다.`,
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The cancellation of ${names} is withdrawn`,
    goesOn: (names: string) => `The scheduled cancellation of ${names} is withdrawn: the service goes on.`,
    lost: 'These settings were reset when the cancellation was scheduled and have not been restored. Set them anew in the console if you need them.',
    becomesMonthly:
      'Without a new renewal option the service is charged monthly once the commitment has ended.',
    trialStillEnds: (time: string) => `The free trial still ends at ${time}, as before.`,
  },
};

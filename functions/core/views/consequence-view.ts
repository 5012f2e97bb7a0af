import * as z from 'zod';
import { addDays, InstantSchema, type KstDate, startOfKstDay } from '../business-calendar.ts';
import { type Consequence, ConsequenceSchema } from '../consequences/consequence.ts';
import { LocalizedSchema, localized } from '../language.ts';
import { consequenceInWords } from '../mails/wording/consequences.ts';

/** Every date stands beside its instant (EDGE-T6). */
const more = {
  freeUntil: InstantSchema.optional().describe('00:00 in Korea of the day after `lastFreeDay`.'),
  commitmentEndsAt: InstantSchema.optional().describe('00:00 in Korea of the day after `commitmentEndDate`.'),
  endsAt: InstantSchema.optional(),
  label: LocalizedSchema.describe('What it is about, in the words of the mails.'),
  sentence: LocalizedSchema,
};

/** A consequence as answers show it: for programs by its code, for people in words (A36). */
export const ConsequenceViewSchema = z
  .union(ConsequenceSchema.options.map((option) => option.extend(more).strict()))
  .meta({ id: 'Consequence' });
export type ConsequenceView = z.infer<typeof ConsequenceViewSchema>;

export function consequenceView(consequence: Consequence): ConsequenceView {
  const label = localized((language) => consequenceInWords(consequence, language).label);
  const sentence = localized((language) => consequenceInWords(consequence, language).value);
  return { ...consequence, ...instantsOf(consequence), label, sentence };
}

function instantsOf(consequence: Consequence) {
  if (consequence.code === 'GOES_ON_FREE') {
    const { lastFreeDay, endsOn } = consequence;
    return { freeUntil: afterDay(lastFreeDay), ...(endsOn && { endsAt: startOfKstDay(endsOn) }) };
  }
  if (consequence.code !== 'GOES_ON_PAID') return {};
  const { commitmentEndDate: last, endsOn } = consequence;
  return {
    ...(last && { commitmentEndsAt: afterDay(last) }),
    ...(endsOn && { endsAt: startOfKstDay(endsOn) }),
  };
}

const afterDay = (day: KstDate) => startOfKstDay(addDays(day, 1));

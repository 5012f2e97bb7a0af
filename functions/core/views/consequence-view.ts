import * as z from 'zod';
import { type Consequence, ConsequenceSchema } from '../consequences/consequence.ts';
import { consequenceInWords } from '../mails/wording/consequences.ts';

const inWords = { label: z.string(), sentence: z.string() };

/** A consequence as answers show it: for programs by its code, for people in words (A36). */
export const ConsequenceViewSchema = z
  .union(ConsequenceSchema.options.map((option) => option.extend(inWords).strict()))
  .meta({ id: 'Consequence' });
export type ConsequenceView = z.infer<typeof ConsequenceViewSchema>;

export function consequenceView(consequence: Consequence): ConsequenceView {
  const { label, value: sentence } = consequenceInWords(consequence, 'en');
  return { ...consequence, label, sentence };
}

import type { Catalog } from '@smartwork/client/types';
import type { Language } from '../../../../functions/core/language.ts';

/** In which words the changes are told. */
export interface Wording {
  readonly language: Language;
  /** Has the names of the plans. */
  readonly catalog: Catalog | undefined;
}

/** What a page shows: its label and its value. */
export type Line = readonly [label: string, value: string];

/** Only what there is: an absent value is told as "none". */
export const lineOf = (label: string, value: string | undefined): Line[] =>
  value === undefined || value === '' ? [] : [[label, value]];

import * as z from 'zod';
import type { Product } from '../catalog/codes.ts';
import { stored } from '../stored.ts';

/** A text by whose beginning an account is found, with whose it is; each is an item of the table (ADR 25). */
export const TermSchema = stored({ by: z.enum(['NAME', 'EMAIL']), text: z.string(), id: z.string() });
export type AccountTerm = z.infer<typeof TermSchema>;
export type SearchTerm = Omit<AccountTerm, 'id'>;

/** Of an account what it is found by. */
interface Searchable {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** Nobody types the seventh word of a name, and each is a write. */
const MAX_NAME_TERMS = 6;
export const MAX_SEARCH_TERMS = MAX_NAME_TERMS + 1;

/** The way of writing in which texts are compared. */
export const normalSearchText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A sort key has room for so much of a name; compatibility forms make some letters long. */
const TERM_LENGTH = 60;
export const termText = (text: string): string => [...text].slice(0, TERM_LENGTH).join('');

/** A word begins, or a syllable of Korean or a sign of Chinese: 김철수 is found by 철수. */
const BEGINNINGS = /[\p{sc=Hangul}\p{sc=Han}]|(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** The name from each of its beginnings on, and the address. */
export function searchTermsOf({ name, email }: Searchable): SearchTerm[] {
  const whole = normalSearchText(name ?? '');
  const starts = [...whole.matchAll(BEGINNINGS)].slice(0, MAX_NAME_TERMS);
  return [
    ...starts.map(({ index }) => ({ by: 'NAME' as const, text: termText(whole.slice(index)) })),
    ...(email === undefined ? [] : [{ by: 'EMAIL' as const, text: normalSearchText(email) }]),
  ];
}

/** Whether the account, found by one of its terms, is told of by this one: of several that fit, the first tells. */
export function isFoundBy(account: Searchable, asked: SearchTerm, found: SearchTerm): boolean {
  const first = searchTermsOf(account).find(({ by, text }) => by === asked.by && text.startsWith(asked.text));
  return first?.by === found.by && first.text === found.text;
}

/** Colleagues are looked for in WORKPLACE (R150), so only its accounts have terms. */
export const SEARCHED_PRODUCT = 'WORKPLACE' satisfies Product;

export interface TermChanges {
  readonly put: readonly AccountTerm[];
  readonly dropped: readonly AccountTerm[];
}

/** The terms that an account has from now on, also those that it had, and those that it has no more. */
export function termChanges(
  { product, id }: { readonly product: Product; readonly id: string },
  before: Searchable | undefined,
  after: Searchable | undefined,
): TermChanges {
  if (product !== SEARCHED_PRODUCT) return { put: [], dropped: [] };
  const put = searchTermsOf(after ?? {}).map((term) => ({ ...term, id }));
  const isKept = ({ by, text }: SearchTerm) => put.some((term) => term.by === by && term.text === text);
  const dropped = searchTermsOf(before ?? {}).filter((term) => !isKept(term));
  return { put, dropped: dropped.map((term) => ({ ...term, id })) };
}

import { REFUSALS, type RefusalCode } from '../core/refusals/codes.ts';
import { STATUS_OF } from '../runtime/problem.ts';
import { fieldCodes } from './field-codes.ts';

/** The published lists of codes as Markdown, by the name of their place in docs/api.md. */
const CODE_TABLES = {
  refusals: (): string =>
    tableOf(
      ['Status', '`code`', 'What it means', 'What to do'],
      byStatus().map((code) => [
        String(STATUS_OF[code]),
        `\`${code}\``,
        REFUSALS[code].title.en,
        REFUSALS[code].fix.en,
      ]),
    ),
  fields: (): string =>
    tableOf(
      ['Field', '`errors[].code`', 'Rule'],
      fieldCodes().map(({ field, code, sentence }) => [field, `\`${code}\``, sentence]),
    ),
};

function byStatus(): RefusalCode[] {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  return codes.toSorted((a, b) => STATUS_OF[a] - STATUS_OF[b]);
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The text with its tables as the code has them now; each stands between `<!-- name -->` and `<!-- /name -->`. */
export const withCodeTables = (text: string): string =>
  Object.entries(CODE_TABLES).reduce((page, [name, table]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = splitAt(page, begin);
    const [, after] = splitAt(rest, end);
    return `${before}${begin}\n${table()}\n${end}${after}`;
  }, text);

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  if (place < 0) throw new Error(`the page has no place ${mark}`);
  return [text.slice(0, place), text.slice(place + mark.length)];
}

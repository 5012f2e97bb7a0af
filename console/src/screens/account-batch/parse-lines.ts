import type { Localized } from '../../../../functions/core/language.ts';
import { ACCOUNT_ID_RULES } from '../../../../functions/core/rules/account-id.ts';
import { ACCOUNT_EMAIL_RULES, ACCOUNT_NAME_RULES } from '../../../../functions/core/rules/contact.ts';
import { brokenRules, type Rule } from '../../../../functions/core/rules/rule.ts';

export type BatchMode = 'REGISTER' | 'REMOVE';

export interface GoodLine {
  /** As it stands in the text, counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

export interface BadLine {
  readonly number: number;
  readonly text: string;
  readonly problems: readonly Localized[];
}

export interface ParsedLines {
  readonly good: readonly GoodLine[];
  readonly bad: readonly BadLine[];
}

const TOO_MANY_CELLS: Localized = {
  en: 'A line has an ID, a name and an email address at most.',
  ko: '한 줄에는 ID, 이름, 이메일 주소만 입력합니다.',
};
const UNCLOSED_QUOTE: Localized = {
  en: 'A quotation mark is not closed.',
  ko: '따옴표가 닫히지 않았습니다.',
};
const namedBefore = (line: number): Localized => ({
  en: `The same ID stands in line ${line} already.`,
  ko: `${line}번째 줄에 같은 ID가 있습니다.`,
});
/** The first line of a table that was copied with its head. */
const HEAD = /^(id|아이디|계정)$/i;

/** Lines of `id,name,email`, with commas or, from a spreadsheet, with tabs between the cells; empty lines are none. */
export function parseLines(text: string, mode: BatchMode): ParsedLines {
  const good: GoodLine[] = [];
  const bad: BadLine[] = [];
  const firstLines = new Map<string, number>();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const number = index + 1;
    if (line.trim() === '') return;
    const cells = cellsOf(line);
    if (!cells) {
      bad.push({ number, text: line, problems: [UNCLOSED_QUOTE] });
      return;
    }
    const [id = '', name = '', email = '', ...more] = cells;
    if (number === 1 && HEAD.test(id)) return;
    const before = firstLines.get(id);
    const problems = [
      ...(more.some((cell) => cell !== '') ? [TOO_MANY_CELLS] : []),
      ...broken(ACCOUNT_ID_RULES, id),
      ...(mode === 'REMOVE' || name === '' ? [] : broken(ACCOUNT_NAME_RULES, name)),
      ...(mode === 'REMOVE' || email === '' ? [] : broken(ACCOUNT_EMAIL_RULES, email)),
      ...(before === undefined ? [] : [namedBefore(before)]),
    ];
    if (problems.length > 0) {
      bad.push({ number, text: line, problems });
      return;
    }
    firstLines.set(id, number);
    good.push({ number, text: line, id, ...(name && { name }), ...(email && { email }) });
  });
  return { good, bad };
}

const broken = (rules: readonly Rule[], value: string): Localized[] =>
  brokenRules(rules, value).map(({ rule }) => rule);

/** The cells of one line, as RFC 4180 quotes them; undefined when a quotation mark is left open. */
function cellsOf(line: string): string[] | undefined {
  const separator = line.includes('\t') ? '\t' : ',';
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    if (!quoted && /^\s*"/.test(rest)) return undefined;
    const end = quoted ? quoted[0].length : rest.indexOf(separator);
    const cell = quoted?.[1]?.replaceAll('""', '"') ?? (end < 0 ? rest : rest.slice(0, end));
    cells.push(cell.trim());
    if (end < 0 || end >= rest.length) return cells;
    if (rest[end] !== separator) return undefined;
    rest = rest.slice(end + 1);
  }
}

/** What one call takes. */
const CHUNK = 100;

export const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** The text without the lines that are done; what was wrong or is still to come stays, word for word. */
export function withoutLines(text: string, done: ReadonlySet<number>): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((_, index) => !done.has(index + 1))
    .join('\n');
}

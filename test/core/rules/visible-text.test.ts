import { describe, expect, it } from 'vitest';
import {
  AccountNameSchema,
  CompanyNameSchema,
  DomainNameSchema,
} from '../../../functions/core/accounts/account-rules.ts';
import { hasUnseen, isVisibleName } from '../../../functions/core/rules/visible-text.ts';

/** What shows nothing, or turns around what stands beside it. */
const UNSEEN: readonly [name: string, first: number, last?: number][] = [
  ['control characters', 0x00, 0x1f],
  ['delete and the other control characters', 0x7f, 0x9f],
  ['soft hyphen', 0xad],
  ['combining grapheme joiner', 0x34f],
  ['Arabic letter mark', 0x61c],
  ['Hangul fillers', 0x115f, 0x1160],
  ['Khmer vowels that are not drawn', 0x17b4, 0x17b5],
  ['Mongolian variation selectors', 0x180b, 0x180f],
  ['zero-width space', 0x200b],
  ['marks of direction', 0x200e, 0x200f],
  ['line and paragraph separators', 0x2028, 0x2029],
  ['embeddings and overrides of direction', 0x202a, 0x202e],
  ['word joiner and invisible operators', 0x2060, 0x2064],
  ['isolates of direction', 0x2066, 0x2069],
  ['deprecated format characters', 0x206a, 0x206f],
  ['blank Braille pattern', 0x2800],
  ['Hangul filler', 0x3164],
  ['halves of a pair', 0xd800, 0xdfff],
  ['private use', 0xe000, 0xe010],
  ['byte order mark', 0xfeff],
  ['halfwidth Hangul filler', 0xffa0],
  ['annotation marks', 0xfff9, 0xfffb],
  ['no characters', 0xfffe, 0xffff],
  ['musical beams', 0x1d173, 0x1d17a],
  ['tags', 0xe0000, 0xe007f],
  ['variation selectors', 0xfe00, 0xfe0f],
  ['more variation selectors', 0xe0100, 0xe01ef],
  ['joiners', 0x200c, 0x200d],
];
/** Of companies and of people: all names that are more than letters and digits. */
const NAMES = [CompanyNameSchema, AccountNameSchema];
const from = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

describe.each(UNSEEN)('EDGE-Q5 %s', (_, first, last = first) => {
  const characters = from(first, last);
  const letThrough = (build: (character: string) => string): string[] =>
    characters.filter((character) => isVisibleName(build(character)));

  it('make no name by themselves', () => {
    expect(letThrough((character) => character)).toEqual([]);
    expect(letThrough((character) => character.repeat(3))).toEqual([]);
  });

  it('are refused in a name, not stripped from it', () => {
    expect(letThrough((character) => `Ac${character}me`)).toEqual([]);
    expect(letThrough((character) => `에이${character}크미`)).toEqual([]);
    expect(letThrough((character) => `${character}Acme`)).toEqual([]);
    expect(letThrough((character) => `Acme${character}`)).toEqual([]);
  });

  it('are refused in a domain, which would lose them', () => {
    const domains = characters.map((character) => `ac${character}me.com`);
    expect(domains.filter((domain) => DomainNameSchema.safeParse(domain).success)).toEqual([]);
  });
});

describe('EDGE-Q5 a name', () => {
  it.each([
    ['Acme'],
    ['주식회사 에이크미'],
    ['(주)에이크미'],
    ['에이크미'.normalize('NFD')],
    ['Müller & Söhne'.normalize('NFD')],
    ['株式会社アクメ'],
    ['辻\u{e0100}商店'],
    ['㈜한빛'],
    ['Acme\u00a0Korea'],
    ['Acme\u3000Korea'],
    ['!'],
    ['Acme™\ufe0f'],
    ['I \u2764\ufe0f Acme'],
    ['\u{1f469}\u{1f3fd}\u200d\u{1f4bb} Studio'],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['\u{1f3f3}\ufe0f\u200d\u{1f308}'],
    ['Route 6\ufe0f\u20e3'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['\u0915\u094d\u200d\u0937'],
  ])('is taken as it is written: %j', (name) => {
    for (const schema of NAMES) expect(schema.parse(name)).toBe(name);
  });

  it.each([
    ['of nothing but spaces', '   '],
    ['of nothing but wide spaces', '\u3000\u3000'],
    ['of nothing but marks', '\u0301\u0301'],
    ['of nothing but joiners', '\u200d\u200c'],
    ['of a filler and a space', '\u3164 \u3164'],
    ['of a blank Braille pattern', '\u2800'],
    ['that begins with a mark, which would stand on what is before it', '\u0301Acme'],
    ['that begins with a space', ' Acme'],
    ['that ends with a wide space', 'Acme\u3000'],
    ['with a line break', 'Acme\nKorea'],
    ['with a tab', 'Acme\tKorea'],
    ['with a joiner between letters that do not join', 'Ac\u200dme'],
    ['with a joiner at its end', '\u{1f469}\u200d'],
    ['with two joiners', '\u{1f469}\u200d\u200d\u{1f4bb}'],
    ['with a selector at a letter', 'A\ufe0fcme'],
    ['with two selectors', '\u2764\ufe0f\ufe0f'],
    ['with a flag of tags', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'],
  ])('%s is refused', (_, name) => {
    expect(isVisibleName(name)).toBe(false);
    for (const schema of NAMES) expect(schema.safeParse(name).success).toBe(false);
  });

  it('may hold every letter of Korean', () => {
    const letters = [...from(0x1100, 0x1112), ...from(0x1161, 0x1175), ...from(0x3131, 0x3163)];
    expect([...letters, ...from(0xac00, 0xd7a3)].filter(hasUnseen)).toEqual([]);
  });
});

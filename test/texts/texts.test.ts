import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURES } from '../../functions/core/catalog/features.ts';
import { GUIDES } from '../../functions/core/catalog/guides.ts';
import type { Localized } from '../../functions/core/language.ts';
import { REFUSALS } from '../../functions/core/refusals/codes.ts';
import { ACTIONS } from '../../functions/core/views/actions.ts';
import { codedRefinements } from './coded-refinements.ts';
import { HANGUL, isInBoth, PRODUCT_NAME } from './in-both.ts';
import { textsOfSources } from './sources.ts';

const { texts, lone } = textsOfSources();
const shown = (found: readonly { readonly file: string; readonly text: string }[]) =>
  found.map(({ file, text }) => `${file}: ${text}`);

describe('R32 the texts in the sources', () => {
  it('are found', () => {
    expect(texts.filter(({ language }) => language === 'ko').length).toBeGreaterThan(300);
  });

  it('stand in both languages', () => {
    expect(shown(lone)).toEqual([]);
  });

  it('are Korean under `ko`, but for names', () => {
    const others = texts.filter(({ text, language }) => language === 'ko' && !HANGUL.test(text));
    const joints = ['ko', ', ', ' ', '{} {}', 'CANCELED'];
    expect(shown(others.filter(({ text }) => !PRODUCT_NAME.test(text) && !joints.includes(text)))).toEqual(
      [],
    );
  });

  it('have no Korean elsewhere', () => {
    const wordsOfKorean = ['functions/core/particles.ts', 'functions/core/mails/wording/in-words.ts'];
    const stray = texts.filter(({ text, language }) => language !== 'ko' && HANGUL.test(text));
    expect(shown(stray.filter(({ file }) => !wordsOfKorean.includes(file)))).toEqual([]);
  });

  it('have no particle in brackets: withParticle chooses it', () => {
    const bracketed = /\((은|는|이|가|을|를|과|와|으|로|으로)\)/;
    const here = texts.filter(({ file }) => !file.startsWith('functions/core/mails/'));
    expect(shown(here.filter(({ text }) => bracketed.test(text)))).toEqual([]);
  });

  it('have no fixed particle after a value; in mails only those that fit a date (일)', () => {
    const misplaced = texts.filter(({ file, text }) =>
      (file.startsWith('functions/core/mails/')
        ? /\{\}["')]?(는|가|를|와|으로)(?=[\s.,]|$)/
        : /\{\}["']?(은|는|이|가|을|를|과|와|으로|로)(?=[\s.,]|$)/
      ).test(text),
    );
    expect(shown(misplaced)).toEqual([]);
  });
});

describe('R32 every entry is in Korean and English', () => {
  const lists: [string, Readonly<Record<string, Localized>>][] = [
    ...Object.entries(REFUSALS).map(([code, { title, fix }]): [string, Record<string, Localized>] => [
      code,
      { title, fix },
    ]),
    ['actions', ACTIONS],
    ['features', FEATURES],
    ['names of features', FEATURE_NAMES],
    ...GUIDES.map(({ code, title, text }): [string, Record<string, Localized>] => [code, { title, text }]),
  ];

  it.each(lists)('%s', (_, entries) => {
    for (const entry of Object.values(entries)) expect(entry).toSatisfy(isInBoth);
  });

  it('the rules of the schemas are found', () => {
    const codes = new Set(codedRefinements().map(({ code }) => code));
    expect(codes).toContain('PASSWORD_LENGTH');
    expect(codes).toContain('CONFIRMATION_TEXT');
    expect(codes.size).toBeGreaterThan(30);
  });

  it.each(codedRefinements())('the rule $code', ({ message }) => {
    expect(message).toSatisfy(isInBoth);
  });
});

import { describe, expect, it } from 'vitest';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { TERMS_DOCUMENTS } from '../../../functions/core/catalog/terms-documents.ts';
import { catalogView } from '../../../functions/core/catalog/view.ts';

describe('the terms in the catalog', () => {
  it.each([
    'ko',
    'en',
  ] as const)('R40 R41 R43 F48 are one entry a document in %s, with text and link', (language) => {
    const { terms, termsVersion } = catalogView(language);
    expect(terms.map(({ code, agreedWith }) => [code, agreedWith])).toEqual([
      ['SERVICE', ['REQUEST']],
      ['PAID_SERVICE', ['REQUEST', 'PAID_SWITCH']],
      ['PERSONAL_DATA', ['REQUEST']],
    ]);
    expect(termsVersion).toBe(TERMS_VERSION);
    for (const { version, url, sample } of terms) {
      expect({ version, sample }).toEqual({ version: TERMS_VERSION, sample: true });
      expect(new URL(url).protocol).toBe('https:');
    }
  });

  it('R40 are written in both languages, and say that they are samples', () => {
    for (const { title, paragraphs } of TERMS_DOCUMENTS) {
      expect(title.ko).toMatch(/[가-힣]/);
      expect(title.en).toMatch(/^[ -~]+$/);
      expect(paragraphs.ko).toHaveLength(paragraphs.en.length);
      for (const text of paragraphs.ko) expect(text).toMatch(/[가-힣].*[.]$/);
      for (const text of paragraphs.en) expect(text).toMatch(/^[ -~]+[.]$/);
    }
    const [korean, english] = [catalogView('ko'), catalogView('en')];
    for (const { text } of korean.terms) expect(text).toMatch(/^이 문서는 견본입니다\./);
    for (const { text } of english.terms) expect(text).toMatch(/^This document is a sample\./);
  });

  it('R134 R135 R136 F48 have the penalty clause, as the penalty is computed', () => {
    const clause = catalogView('en').terms.find(({ code }) => code === 'PAID_SERVICE')?.text;
    expect(clause).toContain('10% of the fees for the remaining days');
    expect(clause).toContain('credits');
    expect(clause).toContain('the day after the end of the commitment');
  });
});

import { describe, expect, it } from 'vitest';
import type { Language } from '../../functions/core/language.ts';
import { preferredLanguage } from '../../functions/runtime/accept-language.ts';
import { AnswerLanguage } from '../../functions/runtime/answer-language.ts';

describe('R32 the language of an answer, by Accept-Language', () => {
  it.each<[string | undefined, Language, Language]>([
    // header, without a tenant, with a Korean tenant
    [undefined, 'en', 'ko'],
    ['', 'en', 'ko'],
    ['ko', 'ko', 'ko'],
    ['en', 'en', 'en'],
    ['KO', 'ko', 'ko'],
    ['ko-KR', 'ko', 'ko'],
    ['ko-Kore-KR', 'ko', 'ko'],
    ['en-US,en;q=0.9,ko;q=0.8', 'en', 'en'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko', 'ko'],
    ['en;q=0.5, ko;q=0.7', 'ko', 'ko'],
    ['en;q=0.5,ko;q=0.501', 'ko', 'ko'],
    ['ko-KR;q=0.2, ko;q=0.9, en;q=0.5', 'ko', 'ko'],
    ['ko, en', 'ko', 'ko'],
    ['en, ko', 'en', 'en'],
    ['*', 'en', 'ko'],
    ['fr, *;q=0.5', 'en', 'ko'],
    ['ko;q=0.5, *', 'en', 'en'],
    ['ko, *', 'ko', 'ko'],
    ['en;q=0, *', 'ko', 'ko'],
    ['ko;q=0', 'en', 'en'],
    ['en;q=0', 'ko', 'ko'],
    ['en;q=0, ko;q=0', 'en', 'ko'],
    ['*;q=0', 'en', 'ko'],
    ['fr-FR, de;q=0.3', 'en', 'ko'],
    ['fr, ko;q=0.1', 'ko', 'ko'],
    ['kor', 'en', 'ko'],
    ['korean, en;q=0.2', 'en', 'en'],
    ['ko ; q=0.4 , en ; q=0.6', 'en', 'en'],
    [',, ko', 'ko', 'ko'],
    ['ko;q=2, en;q=0.1', 'en', 'en'],
    ['ko;level=1', 'en', 'ko'],
    [`${'fr,'.repeat(3_000)}ko`, 'ko', 'ko'],
  ])('%s', (header, alone, ofTenant) => {
    expect(preferredLanguage(header, 'en')).toBe(alone);
    expect(preferredLanguage(header, 'ko')).toBe(ofTenant);
  });

  it('is the one of the query, else of the header, else of the tenant, else English', () => {
    const language = new AnswerLanguage(undefined);
    expect(language.chosen).toBe('en');
    language.useLanguageOf({ language: 'ko' });
    expect(language.chosen).toBe('ko');
    const asked = new AnswerLanguage('en');
    asked.useLanguageOf({ language: 'ko' });
    expect(asked.chosen).toBe('en');
    asked.choose('ko');
    expect(asked.chosen).toBe('ko');
    asked.choose(undefined);
    expect(asked.chosen).toBe('en');
  });
});

import { describe, expect, it } from 'vitest';
import { jsonIn, type Language } from '../../functions/core/language.ts';
import { REFUSALS, type RefusalCode } from '../../functions/core/refusals/codes.ts';
import { refuse } from '../../functions/core/refusals/refusals.ts';
import { CONFIRMATION_TEXTS } from '../../functions/core/requests/cancellation.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { internalProblem, problem } from '../../functions/runtime/problem.ts';
import { CALLS } from '../openapi/calls.ts';
import { HANGUL, isInBoth } from './in-both.ts';

/** The fields of answers that hold sentences or labels. */
const FIELDS =
  /^(title|detail|message|messages|label|fix|fixes|advice|warning|warnings|rule|sentence|consequences?)$/;
/** What the payment provider calls a card or an account, in its own words. */
const DATA = /^paymentMethod$/;
/** In one language already: the catalog is written in it, and an operator's words are the operator's. */
const WRITTEN_BEFORE = ['getCatalog'];

/** What stands under these names, at any depth. */
function textsIn(value: unknown, isText = false): unknown[] {
  if (typeof value !== 'object' || value === null) return isText ? [value] : [];
  if (isText && 'ko' in value) return [value];
  return Object.entries(value)
    .filter(([name]) => !DATA.test(name))
    .flatMap(([name, inner]) => textsIn(inner, FIELDS.test(name) || (isText && Array.isArray(value))));
}

/** Without what people typed or are to type: names, and the phrase of a cancellation. */
const ownWords = (json: string): string =>
  json.replaceAll(CONFIRMATION_TEXTS.ko, '').replaceAll(/"name":"[^"]*"/g, '');

const routes = (Object.keys(CALLS) as (keyof typeof CALLS)[]).filter(
  (name) => !WRITTEN_BEFORE.includes(name),
);

describe('R32 what a route says to a person', () => {
  it.each(routes)('%s is in Korean and English', async (name) => {
    for (const call of CALLS[name]) {
      const { body } = await call();
      for (const text of textsIn(body)) expect(text).toSatisfy(isInBoth);
      if (typeof body !== 'string') expect(ownWords(jsonIn('en', body))).not.toMatch(HANGUL);
    }
  });

  it('is looked for where there is much of it', async () => {
    const replies = await Promise.all(CALLS.getTenant.map((call) => call()));
    expect(textsIn(replies).length).toBeGreaterThan(10);
  });
});

describe('R32 what a problem says', () => {
  const said = (answer: { readonly body: string }) => textsIn(JSON.parse(answer.body)).map(String);
  const inOneLanguage = (texts: readonly string[], language: Language) =>
    texts.every((text) => HANGUL.test(text) === (language === 'ko'));

  it.each(Object.keys(REFUSALS) as RefusalCode[])('%s is in the language of its reader', (code) => {
    for (const language of ['ko', 'en'] as const) {
      const answer = problem(refuse(code), 'request-1', language);
      expect(said(answer)).toHaveLength(2);
      expect(said(answer)).toSatisfy((texts: string[]) => inOneLanguage(texts, language));
      expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'Accept-Language' });
      expect(said(internalProblem('request-1', language))).toSatisfy((texts: string[]) =>
        inOneLanguage(texts, language),
      );
    }
  });
});

it('the examples of the OpenAPI document are English, but for what a customer types', () => {
  expect(ownWords(JSON.stringify(openApiDocument()))).not.toMatch(HANGUL);
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { coded, codedIssue, codeOf, messageOf } from '../../functions/core/issue-code.ts';
import { jsonIn, LocalizedSchema, localized } from '../../functions/core/language.ts';

const TEXT = { en: 'Yes.', ko: '예.' };

describe('R32 an answer in the language of its reader', () => {
  it('has each text as one string, at any depth', () => {
    const body = { message: TEXT, list: [{ fix: TEXT }], count: 1, nothing: null, absent: undefined };
    expect(JSON.parse(jsonIn('ko', body))).toEqual({
      message: '예.',
      list: [{ fix: '예.' }],
      count: 1,
      nothing: null,
    });
    expect(JSON.parse(jsonIn('en', body))).toMatchObject({ message: 'Yes.' });
  });

  it.each([
    ['a language alone', { en: 'Yes.' }],
    ['a third one', { ...TEXT, de: 'Ja.' }],
    ['another pair', { en: 'Yes.', de: 'Ja.' }],
    ['a value that is no text', { en: 'Yes.', ko: 1 }],
    ['a list of two', ['Yes.', '예.']],
    ['a text itself', 'Yes.'],
    ['nothing', null],
  ])('leaves %s as it is: that is no text in both languages', (_, value) => {
    expect(JSON.parse(jsonIn('en', { value }))).toEqual({ value });
    expect(LocalizedSchema.safeParse(value).success).toBe(false);
  });

  it('is made of a sentence written for each', () => {
    expect(localized((language) => `in ${language}`)).toEqual({ en: 'in en', ko: 'in ko' });
  });
});

describe('the code of a refused value', () => {
  const issueOf = (schema: z.ZodType, value: unknown) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    if (!issue) throw new Error('nothing is refused');
    return issue;
  };

  it('comes with its message where the rule is ours', () => {
    const issue = issueOf(
      z.string().refine(() => false, coded('NAME_BAD', TEXT)),
      'x',
    );
    expect([codeOf(issue), messageOf(issue), issue.message]).toEqual(['NAME_BAD', TEXT, 'Yes.']);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a rule of zod', z.string(), 5],
    ['a rule without a code', z.string().refine(() => false, 'Not coded.'), 'x'],
    ['a code that is no text', z.string().refine(() => false, { params: { code: 5, message: TEXT } }), 'x'],
  ])('is not there for %s, and nor is a message', (_, schema, value) => {
    const issue = issueOf(schema, value);
    expect([codeOf(issue), messageOf(issue)]).toEqual([undefined, undefined]);
  });

  it('of a rule between fields blames one of them', () => {
    expect(codedIssue(['items', 0], 'TWICE', TEXT)).toEqual({
      code: 'custom',
      path: ['items', 0],
      message: 'Yes.',
      params: { code: 'TWICE', message: TEXT },
    });
  });
});

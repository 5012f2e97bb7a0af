import { expect, it } from 'vitest';
import * as z from 'zod';
import { zodMessage } from '../../functions/core/zod-messages.ts';

it.each<[string, z.ZodType, unknown, string]>([
  ['another type', z.string(), 5, 'The value must be a text.'],
  ['half a number', z.int(), 1.5, 'The value must be a whole number.'],
  ['a type without words of ours', z.date(), 5, 'The value is not of the type in the OpenAPI document.'],
  ['no choice of a list', z.enum(['A', 'B']), 'C', 'The value must be one of: A, B.'],
  [
    'none of several shapes',
    z.union([z.string(), z.boolean()]),
    5,
    'The value is none of those that the field takes.',
  ],
  ['a short text', z.string().min(2), 'a', 'The text has at least 2 characters.'],
  ['a short list', z.array(z.int()).min(2), [1], 'The list has at least 2 entries.'],
  ['a small number', z.int().min(2), 1, 'The value is at least 2.'],
  ['a long text', z.string().max(2), 'abc', 'The text has at most 2 characters.'],
  ['a long list', z.array(z.int()).max(1), [1, 2], 'The list has at most 1 entries.'],
  ['a great number', z.int().max(2), 3, 'The value is at most 2.'],
  ['another bound', z.string().regex(/^a$/), 'b', 'The value breaks another bound of the OpenAPI document.'],
])('R32 %s is refused in words of ours, in both languages', (_, schema, value, en) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  const message = issue && zodMessage(issue);
  expect(message?.en).toBe(en);
  expect(message?.ko).toMatch(/[가-힣].*\.?$/);
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { coded } from '../../functions/core/issue-code.ts';
import { parseInput } from '../../functions/runtime/field-errors.ts';
import { refusalOf } from '../support/http.ts';

const Schema = z.strictObject({
  name: z
    .string()
    .refine((text) => text !== 'bad', coded('NAME_BAD', { en: 'Not this one.', ko: '사용할 수 없습니다.' })),
  list: z.array(z.strictObject({ 'a/b~c': z.number() })).optional(),
  kind: z.enum(['A', 'B']).optional(),
  either: z.union([z.literal(1), z.literal(2)]).optional(),
  short: z.string().max(2).optional(),
  plain: z
    .string()
    .refine((text) => text !== 'bad', 'Not coded.')
    .optional(),
});
const errorsOf = async (input: unknown, place: 'body' | 'query' = 'body') =>
  ((await refusalOf(() => parseInput(Schema, input, place))) as { errors: { message: string }[] }).errors;

describe('the fields that a caller sent', () => {
  it('come out parsed', () => {
    expect(parseInput(z.object({ n: z.coerce.number() }), { n: '5' }, 'query')).toEqual({ n: 5 });
  });

  it.each<[unknown, string, string]>([
    [{}, '#/name', 'REQUIRED'],
    [undefined, '#', 'REQUIRED'],
    [{ name: 5 }, '#/name', 'WRONG_TYPE'],
    [{ name: null }, '#/name', 'WRONG_TYPE'],
    [{ name: 'bad' }, '#/name', 'NAME_BAD'],
    [{ name: 'x', other: 1 }, '#/other', 'UNKNOWN_FIELD'],
    [{ name: 'x', list: [{ 'a/b~c': 1 }, { 'a/b~c': '1' }] }, '#/list/1/a~1b~0c', 'WRONG_TYPE'],
    [{ name: 'x', list: [{}] }, '#/list/0/a~1b~0c', 'REQUIRED'],
    [{ name: 'x', kind: 'C' }, '#/kind', 'NOT_ALLOWED'],
    [{ name: 'x', either: 3 }, '#/either', 'NOT_ALLOWED'],
    [{ name: 'x', short: 'abc' }, '#/short', 'INVALID'],
    [{ name: 'x', plain: 'bad' }, '#/plain', 'INVALID'],
  ])('%j: %s is %s', async (input, pointer, code) => {
    expect(await errorsOf(input)).toMatchObject([{ pointer, code }]);
  });

  it('are named as parameters in a query', async () => {
    expect(await errorsOf({}, 'query')).toMatchObject([{ pointer: 'query/name', code: 'REQUIRED' }]);
  });

  it('are all reported at once, unknown ones each', async () => {
    const errors = await errorsOf({ name: 'bad', kind: 'C', x: 1, y: 2 });
    expect(errors).toHaveLength(4);
  });

  it('are a hundred at most: no answer grows with what was sent', async () => {
    const list = Array.from({ length: 5_000 }, () => ({}));
    expect(await errorsOf({ name: 'x', list })).toHaveLength(100);
    const unknown = Object.fromEntries(list.map((_, index) => [`x${index}`, 1]));
    expect(await errorsOf({ name: 'x', ...unknown })).toHaveLength(100);
  });

  it('in a path that names nothing are a 404', async () => {
    expect(await refusalOf(() => parseInput(Schema, {}, 'path'))).toEqual({ refused: 'NOT_FOUND' });
  });

  it('PROMISE-15: values are never repeated', async () => {
    const errors = await errorsOf({ name: ['canary'], kind: 'canary', either: 'canary', short: 'canary' });
    expect(JSON.stringify(errors)).not.toContain('canary');
  });
});

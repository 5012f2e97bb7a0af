import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMergePatch, mergePatchOf } from '../../functions/core/merge-patch.ts';

describe('a merge patch (RFC 7396)', () => {
  it.each<[string, object, object, object]>([
    ['sets what is new', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['removes what is gone by null', { a: 1, b: 2 }, { a: 1 }, { b: null }],
    ['takes undefined for gone', { a: 1 }, { a: undefined }, { a: null }],
    ['leaves out what was undefined before', { a: undefined }, { a: undefined }, {}],
    ['goes into objects', { a: { x: 1, y: 2 } }, { a: { x: 1, y: 3 } }, { a: { y: 3 } }],
    ['replaces lists whole', { a: [1, 2] }, { a: [2] }, { a: [2] }],
    ['replaces an object by a list', { a: { x: 1 } }, { a: [1] }, { a: [1] }],
    ['replaces a scalar by an object', { a: 1 }, { a: {} }, { a: {} }],
    ['is empty for equals', { a: { x: [1] } }, { a: { x: [1] } }, {}],
  ])('%s', (_, before, after, patch) => {
    expect(mergePatchOf(before, after)).toEqual(patch);
    expect(applyMergePatch({ ...before }, { ...patch })).toEqual(JSON.parse(JSON.stringify(after)));
  });

  // A merge patch cannot say null, and the states hold none.
  const document = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.integer(), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', ''), tie('value'), { noNullPrototype: true }),
  })).object;

  it('takes any document to any other and leaves the first one alone', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const untouched = structuredClone(before);
        expect(applyMergePatch(before, mergePatchOf(before, after))).toEqual(after);
        expect(before).toEqual(untouched);
      }),
    );
  });

  it('is empty exactly when nothing differs', () => {
    fc.assert(
      fc.property(document, (same) => {
        expect(mergePatchOf(same, structuredClone(same))).toEqual({});
      }),
    );
  });

  it('does no more when it is applied twice', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const patch = mergePatchOf(before, after);
        expect(applyMergePatch(applyMergePatch(before, patch), patch)).toEqual(after);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { present } from '../../functions/core/present.ts';

describe('what is there by the rules', () => {
  it.each([0, '', false, null, 'value'])('is taken as it is: %j', (value) => {
    expect(present<unknown>(value, 'nothing is there')).toBe(value);
  });

  it('is a fault in its words when it is missing', () => {
    expect(() => present(undefined, 'nothing is there')).toThrow(new Error('nothing is there'));
  });
});

import { describe, expect, it } from 'vitest';
import {
  isRefusal,
  orRefuse,
  RefusedError,
  refuse,
  StoreBusyError,
} from '../../../functions/core/refusals/refusals.ts';

describe('a refusal', () => {
  const refused = refuse('NOT_FOUND', { extensions: { seen: true } });

  it('is told from a decision by its code', () => {
    expect(refused).toEqual({ refused: 'NOT_FOUND', extensions: { seen: true } });
    expect([isRefusal(refused), isRefusal({ tenant: 't1' })]).toEqual([true, false]);
  });

  it('is thrown to the edge, and a decision goes on', () => {
    const decision = { tenant: 't1' };
    expect(orRefuse(decision)).toBe(decision);
    expect(() => orRefuse(refused)).toThrow(RefusedError);
    try {
      orRefuse(refused);
    } catch (error) {
      expect(error).toMatchObject({ name: 'RefusedError', message: 'NOT_FOUND', refusal: refused });
    }
  });

  it('is another fault than a table that is away, by the names that the workflows match', () => {
    const cause = new Error('throttled');
    expect(new StoreBusyError('busy', { cause })).toMatchObject({ name: 'StoreBusyError', cause });
    expect(new RefusedError(refused, { cause }).cause).toBe(cause);
  });
});

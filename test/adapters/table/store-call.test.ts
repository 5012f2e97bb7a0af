import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseBefore, storeCall } from '../../../functions/adapters/table/dynamo.ts';
import { StoreBusyError } from '../../../functions/core/refusals/refusals.ts';

const conflict = () => new TransactionConflictException({ $metadata: {}, message: 'in conflict' });
const named = (name: string) => Object.assign(new Error('no'), { name });
const coded = (code: unknown) => Object.assign(new Error('no'), { code });

/** Fails with these errors, one a call, and then answers. */
const failing = (...errors: Error[]) =>
  vi.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'written';
  });

describe('PROMISE-12: a write of one item that meets a transaction', () => {
  it('is tried again: no SDK does that for this error', async () => {
    const call = failing(conflict(), conflict(), conflict());
    await expect(storeCall(call)).resolves.toBe('written');
    expect(call).toHaveBeenCalledTimes(4);
  });

  it('gives up after four tries and says that the table is busy', async () => {
    const call = failing(...Array.from({ length: 9 }, conflict));
    await expect(storeCall(call)).rejects.toThrow(StoreBusyError);
    expect(call).toHaveBeenCalledTimes(4);
  });

  it.each([
    ['ThrottlingException', StoreBusyError],
    ['ConditionalCheckFailedException', Error],
  ])('is not tried again after %s: the SDK did that, or it is an answer', async (name, kind) => {
    const call = failing(named(name));
    await expect(storeCall(call)).rejects.toThrow(kind);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('PROMISE-12: a connection to the table that breaks', () => {
  it.each([
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
  ])('with %s passes: the table is busy', async (code) => {
    await expect(storeCall(failing(coded(code)))).rejects.toMatchObject({
      name: 'StoreBusyError',
      cause: { code },
    });
  });

  it.each([
    'ERR_INVALID_URL',
    'UNDECIDED',
    'E',
    7,
    undefined,
  ])('is nothing else: what has the code %j is a mistake of ours', async (code) => {
    await expect(storeCall(failing(coded(code)))).rejects.toThrow(/^no$/);
  });

  it('is an error, and no other thing that was thrown', async () => {
    await expect(storeCall(() => Promise.reject('ECONNRESET'))).rejects.toBe('ECONNRESET');
  });
});

describe('the pause before another try', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const lengthOf = async (attempt: number) => {
    const start = Date.now();
    const pause = pauseBefore(attempt);
    await vi.runAllTimersAsync();
    await pause;
    return Date.now() - start;
  };

  it('doubles with each try, with full jitter', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect([await lengthOf(1), await lengthOf(2), await lengthOf(3)]).toEqual([25, 50, 100]);
    random.mockReturnValue(0.9);
    expect(await lengthOf(1)).toBe(45);
  });

  it('is none where the jitter leaves none', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    void pauseBefore(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { storeCall } from '../../../functions/adapters/table/dynamo.ts';
import { StoreBusyError } from '../../../functions/core/refusals/refusals.ts';

const conflict = () => new TransactionConflictException({ $metadata: {}, message: 'in conflict' });
const named = (name: string) => Object.assign(new Error('no'), { name });

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

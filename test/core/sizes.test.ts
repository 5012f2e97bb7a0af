import { expect, it } from 'vitest';
import { sizeInWords } from '../../functions/core/sizes.ts';

const MB = 1_024 ** 2;
const GB = 1_024 ** 3;

it.each([
  [0, '0 MB'],
  [1, '0.01 MB'],
  [3.25 * MB, '3.25 MB'],
  [GB - MB, '1,023 MB'],
  [GB, '1 GB'],
  [512 * GB, '512 GB'],
  [10_241.5 * GB, '10,241.5 GB'],
  [1_234_567 * GB, '1,234,567 GB'],
])('R107 %i bytes are read as %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

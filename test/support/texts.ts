import { expect } from 'vitest';

/** A text in both languages, whatever it says. */
export const ANY_TEXT = { en: expect.any(String), ko: expect.any(String) };

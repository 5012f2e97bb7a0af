import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MAIL_TEXTS, mailTexts } from './mail-texts.ts';

it('R158 the text of every mail is the one that was reviewed (npm run mail-pictures)', () => {
  const texts = mailTexts();
  expect(readdirSync(MAIL_TEXTS).sort()).toEqual([...texts.keys()].sort());
  for (const [file, text] of texts) expect(readFileSync(new URL(file, MAIL_TEXTS), 'utf8'), file).toBe(text);
});

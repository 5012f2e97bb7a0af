import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAIL_TEMPLATE_NAMES } from '../../functions/core/mails/template-names.ts';
import { fileOf, mailPictures } from './mail-picture.ts';

const page = readFileSync('docs/administrators.md', 'utf8');

describe('docs/administrators.md', () => {
  test('shows every mail as a picture, in Korean and English (R158)', () => {
    const shown = [...page.matchAll(/\]\(mails\/([^)]+)\)/g)].map(([, file]) => file);
    const wanted = MAIL_TEMPLATE_NAMES.flatMap((name) => [fileOf(name, 'ko'), fileOf(name, 'en')]);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
  });

  test('its pictures are those of the templates (npm run mail-pictures)', () => {
    const pictures = mailPictures();
    expect(readdirSync('docs/mails').sort()).toEqual([...pictures.keys()].sort());
    for (const [file, svg] of pictures) expect(readFileSync(`docs/mails/${file}`, 'utf8')).toBe(svg);
  });
});

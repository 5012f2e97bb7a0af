import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/core/language.ts';
import { MAIL_TEMPLATE_NAMES } from '../../functions/core/mails/template-names.ts';
import { SAMPLES } from '../core/mails/samples.ts';
import { renderMail } from '../support/render-mail.ts';
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

  test('each picture ends as its mail does: it says to which address it went (R159)', () => {
    const pictures = mailPictures();
    for (const template of MAIL_TEMPLATE_NAMES) {
      const [sample] = Object.values(SAMPLES[template]);
      for (const language of LANGUAGES) {
        const lastLine = renderMail(template, language, sample).text.trimEnd().split('\n').at(-1) ?? '';
        const lines = [...(pictures.get(fileOf(template, language)) ?? '').matchAll(/<text [^>]*>([^<]*)</g)];
        const said = withoutSpaces(lines.map(([, line]) => line).join(''));
        expect(said.endsWith(withoutSpaces(lastLine)), `${template} ${language}`).toBe(true);
      }
    }
  });
});

const withoutSpaces = (text: string) => text.replaceAll(' ', '');

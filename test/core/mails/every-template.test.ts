import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { MAIL_TEMPLATES } from '../../../functions/core/mails/templates.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLE_ROWS, SAMPLES } from './samples.ts';
import { seen, wordsIn } from './seen.ts';
import { valuesSaid, wordsOf } from './values-said.ts';

const HOW_VALUES_ARE_SAID =
  'A day is said as a date, an instant with its time; the words of a code are in values-said.ts';

it('knows a sample of every template', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(Object.keys(MAIL_TEMPLATES).toSorted());
});

describe.each(SAMPLE_ROWS)('$template of $shape', ({ template, data }) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const { subject, text, html } = renderMail(template, language, data);

    it('says every value of its data', () => {
      for (const words of wordsOf(data, language)) {
        expect(text, HOW_VALUES_ARE_SAID).toContain(words);
        expect(seen(html), HOW_VALUES_ARE_SAID).toContain(words);
      }
    });

    it('says the same in text and in HTML', () => {
      expect(wordsIn(seen(html))).toEqual(wordsIn(text));
    });

    it('has a subject of one line that says from whom it is', () => {
      expect(subject).toMatch(/^\[SMARTWORK\] \S.{0,120}$/);
    });

    it('never says what is not there', () => {
      expect(subject + text + html).not.toMatch(/undefined|null|NaN|\[object/);
    });
  });

  it('names the same days, times and numbers in both languages', () => {
    const [ko, en] = LANGUAGES.map((language) => valuesSaid(renderMail(template, language, data).text));
    expect(ko).toEqual(en);
  });

  it('is in the one language and polite', () => {
    expect(renderMail(template, 'en', data).text).toMatch(/^[ -~₩\n]+$/);
    const lines = renderMail(template, 'ko', data).text.split('\n');
    const sentences = lines.filter((line) => line.endsWith('.')).flatMap((line) => line.split(/(?<=\.) /));
    for (const sentence of sentences) expect(sentence).toMatch(/(니다|니까|십시오)\.$/);
  });
});

import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { MAIL_TEMPLATES } from '../../../functions/core/mails/templates.ts';
import { renderMail } from '../../support/render-mail.ts';
import { copies } from './copies.ts';
import { SAMPLE_ROWS, UNTOLD } from './samples.ts';

type Where = (part: unknown) => boolean;

/** The samples again, once for each part that fits `where`, with that part changed. */
const changed = (where: Where, change: (part: unknown) => unknown) =>
  SAMPLE_ROWS.flatMap(({ template, data }) =>
    copies(data, where, change).map((copy) => ({ template, data: copy })),
  );

/** Those of them that the template takes for data. */
const taken = (where: Where, change: (part: unknown) => unknown) =>
  changed(where, change).filter(
    ({ template, data }) => MAIL_TEMPLATES[template].data.safeParse(data).success,
  );

const isText: Where = (part) => typeof part === 'string';
const isTold: Where = (part) => isText(part) && part !== UNTOLD;
const isNumber: Where = (part) => typeof part === 'number';
const isObject: Where = (part) => typeof part === 'object' && !Array.isArray(part);
const looks =
  (like: RegExp): Where =>
  (part) =>
    typeof part === 'string' && like.test(part);

it.each<[string, Where, (part: unknown) => unknown]>([
  ['a day that is not real', looks(/^\d{4}-\d\d-\d\d$/), () => '2026-02-30'],
  ['an instant that is not real', looks(/^\d{4}-.*Z$/), () => '2026-02-30T15:00:00Z'],
  ['a number below nothing', isNumber, () => -1],
  ['a broken number', isNumber, () => 1.5],
  ['an unknown code', looks(/^[A-Z_]+$/), () => 'FREE'],
  ['text for a flag', (part) => typeof part === 'boolean', () => 'true'],
  ['null for a value', (part) => typeof part !== 'object', () => null],
])('no template takes %s, wherever it stands', (_, where, change) => {
  const wrong = changed(where, change);
  expect(wrong).not.toHaveLength(0);
  for (const { template, data } of wrong) {
    expect(() => renderMail(template, 'ko', data)).toThrow(expect.objectContaining({ name: 'ZodError' }));
  }
});

it('PROMISE-14 what a later release has added to its data changes no mail, wherever it stands', () => {
  for (const { template, data } of SAMPLE_ROWS) {
    const grown = copies(data, isObject, (part) => Object.assign({}, part, { x_future: 'later' }));
    expect(grown).not.toHaveLength(0);
    // The data of this one is made when it is sent, and stands in no row.
    if (template === 'PASSWORD_LINK') continue;
    for (const copy of grown)
      expect(renderMail(template, 'ko', copy)).toEqual(renderMail(template, 'ko', data));
  }
});

it.each(LANGUAGES)('no hostile value adds a tag or a line in %s', (language) => {
  const hostile = taken(isTold, () => `"><script>alert('x')</script>\r\nBcc: all@acme.com`);
  expect(hostile).not.toHaveLength(0);
  for (const { template, data } of hostile) {
    const { subject, text, html } = renderMail(template, language, data);
    expect(html).not.toMatch(/<script|\r/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; Bcc: all@acme.com');
    expect(subject + text).not.toMatch(/\r|\nBcc/);
  }
});

it.each(LANGUAGES)('a mail without what may be left out is still whole in %s', (language) => {
  const less = taken(
    (part) => typeof part !== 'object',
    () => undefined,
  );
  expect(less).not.toHaveLength(0);
  for (const { template, data } of less) {
    expect(renderMail(template, language, data).html).not.toMatch(/undefined|NaN/);
  }
});

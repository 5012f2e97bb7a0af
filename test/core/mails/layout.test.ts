import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { LAYOUT } from '../../../functions/core/mails/layout/compiled.ts';
import { compileMailLayout } from '../../../infra/tools/compile-mail-layout.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLE_ROWS } from './samples.ts';

it('is what mail.mjml compiles to (npm run mail-layout)', async () => {
  expect(LAYOUT).toEqual(await compileMailLayout());
});

it.each(LANGUAGES)('stands in tables, of which each is closed, in %s', (language) => {
  for (const { template, data } of SAMPLE_ROWS) {
    const { html } = renderMail(template, language, data);
    for (const tag of ['table', 'tbody', 'tr', 'td', 'th', 'div', 'a', 'h1']) {
      const count = (mark: string) => html.split(mark).length - 1;
      const opened = html.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0;
      expect({ tag, opened }).toEqual({ tag, opened: count(`</${tag}>`) });
    }
    expect(html).not.toMatch(/%[A-Z]+%/);
    // Gmail cuts what is longer.
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  }
});

it('gives Outlook a table of a fixed width, and a button that has its padding', () => {
  expect(LAYOUT.card).toMatch(/<!--\[if mso \| IE\]>.*<table[^>]* width="600"/);
  expect(LAYOUT.button).toContain('mso-padding-alt:14px 28px');
});

it('has colours of its own in the dark, where a mail program asks for them and where it makes them', () => {
  expect(LAYOUT.open).toContain('<meta name="color-scheme" content="light dark">');
  expect(LAYOUT.open).toContain('@media (prefers-color-scheme: dark)');
  expect(LAYOUT.open).toContain('[data-ogsc]');
});

it('has one button, to a page of the console or of a service', () => {
  for (const { template, data } of SAMPLE_ROWS) {
    const { html } = renderMail(template, 'en', data);
    const [, url = ''] = /cursor:auto;[^>]*><a href="([^"]*)"/.exec(html) ?? [];
    expect(html.match(/cursor:auto/g)).toHaveLength(1);
    expect(url).toMatch(
      /^https:\/\/(console\.example\.com\/(companies\/t23456789bcdfghjkmnpq|password#token|$)|acme\.ncpworkplace\.com|admin\.worksmobile\.com)/,
    );
  }
});

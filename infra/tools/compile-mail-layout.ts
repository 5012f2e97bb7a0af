import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';

const SOURCE = 'functions/core/mails/layout/mail.mjml';
/** What begins a part of the layout; the part has the name of the comment. */
const MARK = /<!-- part (\w+) -->/;

/**
 * The layout of the mails as HTML that mail programs show alike, Outlook's tables included, cut at its marks. The first
 * part is called `open`.
 */
export async function compileMailLayout(): Promise<Record<string, string>> {
  const { html } = await mjml2html(readFileSync(SOURCE, 'utf8'), {
    keepComments: true,
    validationLevel: 'strict',
    fonts: {},
  });
  const [open = '', ...others] = html.split(MARK);
  const parts: Record<string, string> = { open: compact(open) };
  for (let index = 0; index < others.length; index += 2)
    parts[others[index] ?? ''] = compact(others[index + 1] ?? '');
  return parts;
}

/** Without the indentation, most of a mail's bytes. Between words and within a tag a space stays. */
const compact = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ (?=>)/g, '')
    .trim();

import type { Block, LabelledValue } from './content.ts';
import type { FramedMail } from './framed.ts';
import { LAYOUT } from './layout/compiled.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

type PartName = keyof typeof LAYOUT;

/** A part of the layout with its names filled, in one go: what is filled in is not looked at again. */
const filled = (part: PartName, names: Readonly<Record<string, string>>): string =>
  LAYOUT[part].replace(/%([A-Z]+)%/g, (_, name: string) => names[name] ?? '');

const withText = (part: PartName, text: string): string => filled(part, { TEXT: escapeHtml(text) });

/** Everything in one file: no picture, font or style is loaded from elsewhere. */
export function htmlOf(mail: FramedMail): string {
  const { language, subject, blocks, button, footer } = mail;
  const url = escapeHtml(button.url);
  const lines = [
    filled('open', { LANGUAGE: language, TITLE: escapeHtml(subject), PREVIEW: escapeHtml(previewOf(mail)) }),
    withText('header', mail.header),
    LAYOUT.card,
    withText('heading', mail.heading),
    withText('paragraph', mail.greeting),
    ...blocks.map(blockHtml),
    filled('button', { URL: url, TEXT: escapeHtml(button.label), ADDRESS: url }),
    LAYOUT.foot,
    ...footer.map((text) => withText('footer', text)),
    LAYOUT.end,
  ];
  return `${lines.join('\n')}\n`;
}

/** What a list of mails shows behind the subject: the first sentences, which the greeting would crowd out. */
const previewOf = ({ blocks }: FramedMail): string =>
  blocks.flatMap((block) => (block.kind === 'values' ? [] : [block.text]))[0] ?? '';

function blockHtml(block: Block): string {
  if (block.kind !== 'values') return withText(block.kind, block.text);
  return [LAYOUT.values, ...block.values.map(valueRow), LAYOUT.valuesEnd].join('');
}

function valueRow({ label, value, url }: LabelledValue): string {
  const shown = escapeHtml(value);
  const cell = url === undefined ? shown : `<a href="${escapeHtml(url)}" style="color:#0a5cc2">${shown}</a>`;
  return filled('row', { LABEL: escapeHtml(label), VALUE: cell });
}

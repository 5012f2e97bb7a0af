import type { Language } from '../language.ts';
import { type Block, closingOf, type LabelledValue, type MailContent } from './content.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

// Colours that stay readable when a mail program turns them dark by itself, and a dark set for those that ask.
const STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:0;padding:24px;background:#fff;color:#1f2328;font:16px/1.6 sans-serif}',
  'main{max-width:600px;margin:0 auto}h1{font-size:20px;line-height:1.4}',
  'th{padding:4px 16px 4px 0;text-align:left;vertical-align:top;font-weight:normal;color:#59636e}',
  'td{padding:4px 0;word-break:break-all}a{color:#0969da}',
  '.notice{padding:12px 16px;border-left:4px solid #bf8700}footer{margin-top:32px;font-size:13px;color:#59636e}',
  '@media (prefers-color-scheme:dark){body{background:#151b23;color:#f0f6fc}th,footer{color:#b7bdc8}a{color:#79b8ff}}',
].join('');

/** Everything in one file: no picture or style is loaded from elsewhere. */
export function htmlOf(content: MailContent, language: Language): string {
  const { subject, blocks } = content;
  const title = escapeHtml(subject);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1>`,
    ...blocks.map(blockHtml),
    `<footer>${escapeHtml(closingOf(content, language))}</footer>`,
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${escapeHtml(block.text)}</p>`;
    case 'values':
      return `<table>${block.values.map(valueRow).join('')}</table>`;
  }
}

function valueRow({ label, value, url }: LabelledValue): string {
  const shown = escapeHtml(value);
  const cell = url === undefined ? shown : `<a href="${escapeHtml(url)}">${shown}</a>`;
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${cell}</td></tr>`;
}

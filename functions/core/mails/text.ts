import type { Language } from '../language.ts';
import { type Block, closingOf, type LabelledValue, type MailContent } from './content.ts';

export function textOf(content: MailContent, language: Language): string {
  const { subject, blocks } = content;
  return `${[subject, ...blocks.map(blockText), closingOf(content, language)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'notice':
      return `* ${block.text}`;
    case 'values':
      return block.values.map(valueLine).join('\n');
  }
}

function valueLine({ label, value, url }: LabelledValue): string {
  return url === undefined || url === value ? `- ${label}: ${value}` : `- ${label}: ${value} (${url})`;
}

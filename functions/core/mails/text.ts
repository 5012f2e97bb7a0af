import type { Block, LabelledValue } from './content.ts';
import type { FramedMail } from './framed.ts';

export function textOf({ header, heading, greeting, blocks, button, footer }: FramedMail): string {
  const pieces = [
    header,
    heading,
    greeting,
    ...blocks.map(blockText),
    `${button.label}:\n${button.url}`,
    ['--', ...footer].join('\n'),
  ];
  return `${pieces.join('\n\n')}\n`;
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

import type { Language } from '../language.ts';
import type { Block, MailContent } from './content.ts';
import { htmlOf } from './html.ts';
import { MAIL_TEMPLATES, type MailTemplateName } from './templates.ts';
import { textOf } from './text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail in one language; throws a ZodError when the data is not what the template needs. */
export function renderMail(template: MailTemplateName, language: Language, data: unknown): RenderedMail {
  const content = onSingleLines(MAIL_TEMPLATES[template].contentOf(data, language));
  return { subject: content.subject, text: textOf(content, language), html: htmlOf(content, language) };
}

/** No value breaks a line: neither into the headers after the subject nor into what looks like a line of ours. */
function onSingleLines({ subject, blocks }: MailContent): MailContent {
  return { subject: oneLine(subject), blocks: blocks.map(blockOnSingleLines) };
}

function blockOnSingleLines(block: Block): Block {
  if (block.kind !== 'facts') return { ...block, text: oneLine(block.text) };
  return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: oneLine(fact.value) })) };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

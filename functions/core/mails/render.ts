import type { Language } from '../language.ts';
import { CompanySchema, framed, type MailFrame } from './framed.ts';
import { htmlOf } from './html.ts';
import type { MailTemplateName } from './template-names.ts';
import { MAIL_TEMPLATES } from './templates.ts';
import { textOf } from './text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail in one language; throws a ZodError when the data is not what the template needs. */
export function renderMail(
  template: MailTemplateName,
  language: Language,
  data: unknown,
  frame: MailFrame,
): RenderedMail {
  const content = MAIL_TEMPLATES[template].contentOf(data, language, frame);
  const mail = framed(content, CompanySchema.parse(data), frame, language);
  return { subject: mail.subject, text: textOf(mail), html: htmlOf(mail) };
}

/** A mail as it is handed to the sender. */
export interface OutgoingMail extends RenderedMail {
  readonly tenantId: string;
  readonly mailId: string;
  readonly template: string;
  readonly recipient: string;
}

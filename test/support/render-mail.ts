import type { Language } from '../../functions/core/language.ts';
import type { MailFrame } from '../../functions/core/mails/framed.ts';
import { renderMail as render } from '../../functions/core/mails/render.ts';
import type { MailTemplateName } from '../../functions/core/mails/template-names.ts';

export const FRAME: MailFrame = {
  tenantId: 't23456789bcdfghjkmnpq',
  recipient: 'boss@acme-mail.com',
  consoleUrl: 'https://console.example.com',
  supportContact: 'support@example.com',
};

/** A mail as the sender renders it, in a frame that is the same in all tests. */
export const renderMail = (template: MailTemplateName, language: Language, data: unknown) =>
  render(template, language, data, FRAME);

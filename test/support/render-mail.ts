import type { Language } from '../../functions/core/language.ts';
import type { MailFrame } from '../../functions/core/mails/framed.ts';
import { renderMail as render } from '../../functions/core/mails/render.ts';
import { isMailTemplateName } from '../../functions/core/mails/template-names.ts';

export const FRAME: MailFrame = {
  tenantId: 't23456789bcdfghjkmnpq',
  recipient: 'boss@acme-mail.com',
  consoleUrl: 'https://console.example.com',
  supportContact: 'support@example.com',
  tokenOf: (domainName) => `token-of-${domainName}`,
};

/** A mail as the sender renders it, in a frame that is the same in all tests. */
export function renderMail(template: string, language: Language, data: unknown) {
  if (!isMailTemplateName(template)) throw new Error(`there is no mail ${template}`);
  return render(template, language, data, FRAME);
}

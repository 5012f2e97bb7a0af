import { LANGUAGES } from '../../functions/core/language.ts';
import { SAMPLE_ROWS } from '../core/mails/samples.ts';
import { renderMail } from '../support/render-mail.ts';

/** Where the texts of all mails are kept, so that a changed word is seen where it is reviewed. */
export const MAIL_TEXTS = new URL('./mails/', import.meta.url);

/** The texts by the names of their files: one a mail and language, with every sample. */
export function mailTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { template, shape, data } of SAMPLE_ROWS) {
    for (const language of LANGUAGES) {
      const file = `${template.toLowerCase().replaceAll('_', '-')}-${language}.txt`;
      const { subject, text } = renderMail(template, language, data);
      const whole = `===== ${shape}\nSubject: ${subject}\n\n${text}\n`;
      texts.set(file, `${texts.get(file) ?? ''}${whole}`);
    }
  }
  return texts;
}

import type { MailTemplate } from './template.ts';
import { setupComplete } from './templates/setup-complete.ts';

/** Every mail of the service. A new one is a file in `templates/` and a line here. */
export const MAIL_TEMPLATES = {
  SETUP_COMPLETE: setupComplete,
} as const satisfies Record<string, MailTemplate>;

export type MailTemplateName = keyof typeof MAIL_TEMPLATES;

import type * as z from 'zod';
import type { Language } from '../language.ts';
import type { MailContent } from './content.ts';

/** What a mail needs to know, and what it says. The data is read back from a stored row: it is parsed, not trusted. */
export interface MailTemplate<Data = unknown> {
  readonly data: z.ZodType<Data>;
  readonly contentOf: (data: unknown, language: Language) => MailContent;
}

export function mailTemplate<Data>(
  data: z.ZodType<Data>,
  write: (data: Data, language: Language) => MailContent,
): MailTemplate<Data> {
  return { data, contentOf: (stored, language) => write(data.parse(stored), language) };
}

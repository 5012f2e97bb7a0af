import type * as z from 'zod';
import type { ConsolePage } from '../console-pages.ts';
import type { Language } from '../language.ts';

/** One piece of a mail. Both forms of the mail are made from the same pieces, so they cannot differ in what they say. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What must not be overlooked. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'values'; readonly values: readonly LabelledValue[] };

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  /** Makes the value a link. */
  readonly url?: string;
}

/** The button of a mail: it leads to the page where the reader acts. */
export interface Action {
  readonly label: string;
  readonly to: ConsolePage | { readonly url: string };
}

/** What one kind of mail says; the frame around it is the same in all. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly action: Action;
  /** Whom it greets, where that is not the administrator of the company. */
  readonly reader?: string;
  /** Why the mail came to its address, where that is not the notification address. */
  readonly why?: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const notice = (text: string): Block => ({ kind: 'notice', text });
export const values = (...list: readonly LabelledValue[]): Block => ({ kind: 'values', values: list });

/** What a mail needs to know, and what it says. The data is read back from a stored row: it is parsed, not trusted. */
export interface MailTemplate<Data = unknown> {
  readonly data: z.ZodType<Data>;
  readonly contentOf: (data: unknown, language: Language, domains: DomainTokens) => MailContent;
}

/** What no row holds, as it follows from the name of a domain: the token of the TXT record that proves it. */
export interface DomainTokens {
  readonly tokenOf: (domainName: string) => string;
}

export function mailTemplate<Data>(
  data: z.ZodType<Data>,
  write: (data: Data, language: Language, domains: DomainTokens) => MailContent,
): MailTemplate<Data> {
  return { data, contentOf: (stored, language, domains) => write(data.parse(stored), language, domains) };
}

import type * as z from 'zod';
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

export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Why the mail came here, where it did not go to the notification address. */
  readonly closing?: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const notice = (text: string): Block => ({ kind: 'notice', text });
export const values = (...list: readonly LabelledValue[]): Block => ({ kind: 'values', values: list });

const CLOSING: Readonly<Record<Language, string>> = {
  ko: 'SMARTWORK 신청 시 입력하신 알림 주소로 보내 드린 메일입니다. 날짜와 시간은 한국 시간 기준입니다.',
  en: 'This mail went to the notification address given in the SMARTWORK request. Dates and times are Korean time.',
};

/** The last line: why the mail came here. */
export const closingOf = ({ closing }: MailContent, language: Language): string =>
  closing ?? CLOSING[language];

/** No value breaks a line: neither into the headers after the subject nor into what looks like a line of ours. */
export function onSingleLines({ subject, blocks, ...more }: MailContent): MailContent {
  return { ...more, subject: oneLine(subject), blocks: blocks.map(blockOnSingleLines) };
}

function blockOnSingleLines(block: Block): Block {
  if (block.kind !== 'values') return { ...block, text: oneLine(block.text) };
  return {
    ...block,
    values: block.values.map((labelled) => ({ ...labelled, value: oneLine(labelled.value) })),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

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

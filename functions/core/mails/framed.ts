import * as z from 'zod';
import { consolePageUrl } from '../console-pages.ts';
import type { Language } from '../language.ts';
import { stored } from '../stored.ts';
import type { Block, MailContent } from './content.ts';

/** What every mail may say of its company, beside the data of its template. A row of an older release has none of it. */
export const CompanySchema = stored({ company: z.string().optional() });
type Company = z.infer<typeof CompanySchema>;

/** What every mail says of its way: from whom, to whom, and where its links lead. */
export interface MailFrame {
  readonly tenantId: string;
  readonly recipient: string;
  readonly consoleUrl: string;
  /** Where customer support is reached: an address for mails or a page. */
  readonly supportContact: string;
  /** The token of the TXT record that proves a domain of the company. */
  readonly tokenOf: (domainName: string) => string;
}

/** A whole mail in pieces, each on a single line: its text and its HTML are made of the same. */
export interface FramedMail {
  readonly language: Language;
  readonly subject: string;
  readonly header: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly button: { readonly label: string; readonly url: string };
  /** Why the mail came here, how its times are meant, and whom to ask. */
  readonly footer: readonly string[];
}

const BRAND = 'SMARTWORK';
const SUBJECT_MARK = `[${BRAND}] `;

export function framed(
  content: MailContent,
  { company }: Company,
  frame: MailFrame,
  language: Language,
): FramedMail {
  const words = WORDS[language];
  const { subject, blocks, action, reader, why } = content;
  const { tenantId, recipient, consoleUrl, supportContact } = frame;
  const url = 'url' in action.to ? action.to.url : consolePageUrl(consoleUrl, tenantId, action.to);
  return {
    language,
    subject: oneLine(subject),
    header: BRAND,
    heading: oneLine(subject.replace(SUBJECT_MARK, '')),
    greeting: oneLine(reader === undefined ? words.administrator(company) : words.reader(reader)),
    blocks: blocks.map(blockOnSingleLines),
    button: { label: oneLine(action.label), url },
    footer: [why ?? words.why(recipient, company), words.time, words.support(supportContact)].map(oneLine),
  };
}

function blockOnSingleLines(block: Block): Block {
  if (block.kind !== 'values') return { ...block, text: oneLine(block.text) };
  return {
    ...block,
    values: block.values.map((labelled) => ({ ...labelled, value: oneLine(labelled.value) })),
  };
}

/** No value breaks a line: neither into the headers after the subject nor into what looks like a line of ours. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const WORDS = {
  ko: {
    administrator: (company: string | undefined) =>
      company === undefined ? '관리자님, 안녕하십니까.' : `${company} 관리자님, 안녕하십니까.`,
    reader: (name: string) => `${name} 님, 안녕하십니까.`,
    why: (recipient: string, company = '회사') =>
      `${recipient} 주소가 ${company}의 SMARTWORK 알림 주소로 등록되어 있어 보내 드린 메일입니다. 알림 주소와 메일 언어는 콘솔의 설정에서 변경하실 수 있습니다.`,
    time: '날짜와 시간은 한국 시간 기준입니다.',
    support: (contact: string) => `문의: 고객지원 ${contact}`,
  },
  en: {
    administrator: (company: string | undefined) =>
      company === undefined ? 'Dear administrator,' : `Dear administrator of ${company},`,
    reader: (name: string) => `Dear ${name},`,
    why: (recipient: string, company = 'your company') =>
      `You get this mail because ${recipient} is registered as the SMARTWORK notification address of ${company}. You can change the address and the language of the mails under Settings in the console.`,
    time: 'Dates and times are Korean time.',
    support: (contact: string) => `Questions: customer support, ${contact}`,
  },
};

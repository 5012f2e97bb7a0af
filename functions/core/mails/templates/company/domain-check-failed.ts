import * as z from 'zod';
import { InstantSchema } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, paragraph } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { proofBlocks, recordBlocks } from '../../wording/domain-proof.ts';
import { timeInWords } from '../../wording/in-words.ts';

const DataSchema = stored({
  domainName: z.string(),
  /** The company has NAVER WORKS, which waits for the proof (R46). */
  isNeeded: z.boolean(),
  /** Until then the record was looked for. */
  endedAt: InstantSchema,
});

/** Tells that the proof was not found in time, and how to try again (R46, F27). */
export const domainCheckFailed = mailTemplate(DataSchema, (data, language, domains) => {
  const words = WORDS[language];
  const { domainName, isNeeded, endedAt } = data;
  const blocksOf = isNeeded ? proofBlocks : recordBlocks;
  return {
    subject: words.subject(domainName),
    action: toPage({ page: 'SETTINGS' }, 'PROVE_DOMAIN', language),
    blocks: [
      paragraph(words.notFound(domainName, timeInWords(endedAt, language))),
      ...blocksOf(domainName, language, domains),
      paragraph(words.compare),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (domain: string) => `[SMARTWORK] 도메인 ${domain}의 소유를 확인하지 못했습니다`,
    notFound: (domain: string, time: string) =>
      `${time}까지 도메인 ${domain}의 DNS에서 소유 확인용 TXT 레코드를 찾지 못하여 확인이 종료되었습니다.`,
    compare:
      '이미 등록하셨다면 레코드 값이 위의 값과 정확히 일치하는지, 하위 도메인에 등록하신 것은 아닌지 확인해 주십시오.',
  },
  en: {
    subject: (domain: string) => `[SMARTWORK] The domain ${domain} could not be proven`,
    notFound: (domain: string, time: string) =>
      `The TXT record that proves the domain ${domain} was not found in its DNS by ${time}. It is not looked for any more.`,
    compare:
      'If you have added it already, compare its value with the one above, and check that it stands under the domain itself and not under a subdomain.',
  },
};

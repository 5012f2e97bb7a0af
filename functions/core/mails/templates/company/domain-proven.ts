import * as z from 'zod';
import { stored } from '../../../stored.ts';
import { mailTemplate, paragraph } from '../../content.ts';
import { toPage, toUrl } from '../../wording/actions.ts';

const DataSchema = stored({
  domainName: z.string(),
  /** The company has NAVER WORKS, which waited for the proof (R46). */
  isNeeded: z.boolean(),
  /** The plan has Mail, which needs an MX record as well (F27, R60). */
  hasMail: z.boolean(),
  adminUrl: z.url({ protocol: /^https$/ }).optional(),
});

/** Tells that the proof was found: NAVER WORKS works normally from now on (R46, F27). */
export const domainProven = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { domainName, isNeeded, hasMail, adminUrl } = data;
  return {
    subject: words.subject(domainName),
    action:
      adminUrl === undefined
        ? toPage({ page: 'SETTINGS' }, 'SEE_NAMES', language)
        : toUrl(adminUrl, 'OPEN_ADMIN', language),
    blocks: [
      paragraph(words.proven(domainName)),
      ...(isNeeded ? [paragraph(words.works)] : []),
      ...(hasMail ? [paragraph(words.mx)] : []),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (domain: string) => `[SMARTWORK] 도메인 ${domain}의 소유가 확인되었습니다`,
    proven: (domain: string) =>
      `DNS에서 TXT 레코드를 찾아 도메인 ${domain}의 소유를 확인했습니다. 등록하신 TXT 레코드는 이제 삭제하셔도 됩니다.`,
    works: '소유 확인 전까지 제한되었던 NAVER WORKS 기능을 이제 모두 사용하실 수 있습니다.',
    mx: 'NAVER WORKS 메일을 사용하시려면 DNS에 MX 레코드도 등록해야 합니다. 등록하실 값은 NAVER WORKS 관리자 페이지에서 확인해 주십시오.',
  },
  en: {
    subject: (domain: string) => `[SMARTWORK] The domain ${domain} is proven`,
    proven: (domain: string) =>
      `The TXT record was found: it is proven that the domain ${domain} is yours. You may remove the record now.`,
    works: 'The features of NAVER WORKS that waited for the proof can be used now.',
    mx: 'NAVER WORKS Mail also needs an MX record in the DNS of the domain. The NAVER WORKS administration page shows its values.',
  },
};

import type { Language } from '../../language.ts';
import { proofOf } from '../../model/domain-proof.ts';
import { type Block, type DomainTokens, notice, paragraph, values } from '../content.ts';

/** Why a domain is to be proven, with the TXT record and how it is published (R46, F27). */
export const proofBlocks = (domainName: string, language: Language, domains: DomainTokens): Block[] => [
  notice(WORDS[language].needed(domainName)),
  ...recordBlocks(domainName, language, domains),
];

/** The record that proves a domain, and the way from it to the proof. */
export function recordBlocks(domainName: string, language: Language, { tokenOf }: DomainTokens): Block[] {
  const words = WORDS[language];
  return [
    values(
      { label: words.type, value: 'TXT' },
      { label: words.name, value: words.host(domainName) },
      { label: words.value, value: proofOf(tokenOf(domainName)) },
    ),
    paragraph(words.how),
  ];
}

const WORDS = {
  ko: {
    needed: (domain: string) =>
      `NAVER WORKS를 정상적으로 사용하시려면 도메인 ${domain}의 소유를 확인해야 합니다. 확인이 끝나기 전에는 일부 기능이 제한됩니다.`,
    type: '레코드 유형',
    name: '호스트 이름',
    host: (domain: string) => `@ 또는 ${domain}`,
    value: '레코드 값',
    how: '도메인을 관리하는 업체의 DNS 설정에서 위 TXT 레코드를 추가하신 다음, 콘솔의 설정에서 도메인 소유 확인을 시작해 주십시오. 레코드가 반영되기까지 최대 72시간이 걸릴 수 있으며, 확인이 끝나면 메일로 알려 드립니다.',
  },
  en: {
    needed: (domain: string) =>
      `Before NAVER WORKS works normally, you must prove that the domain ${domain} is yours. Until then some features are limited.`,
    type: 'Record type',
    name: 'Host name',
    host: (domain: string) => `@ or ${domain}`,
    value: 'Record value',
    how: 'Add this TXT record to the DNS settings at the provider of your domain. Then start the check of the domain under Settings in the console. It can take up to 72 hours until the record is seen, and a mail tells you when the domain is proven.',
  },
};

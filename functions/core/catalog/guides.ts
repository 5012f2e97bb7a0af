import type { Localized } from '../language.ts';

interface Guide {
  readonly code: 'DOMAIN' | 'GROUP_NAME';
  readonly title: Localized;
  readonly text: Localized;
  readonly url: string;
}

/** The guides that the request form opens (R38). */
export const GUIDES = [
  {
    code: 'DOMAIN',
    title: { ko: '도메인 안내', en: 'Domain guide' },
    text: {
      ko: '회사가 소유한 도메인을 company.com 형식으로 입력합니다. 로그인 ID는 ID@도메인이 됩니다. NAVER WORKS를 정상적으로 사용하려면 신청 후 DNS에 TXT 레코드를 등록하여 도메인 소유를 확인해야 하며, 반영에는 최대 72시간이 걸릴 수 있습니다. 메일을 쓰려면 MX 레코드도 필요합니다.',
      en: 'Enter a domain that your company owns, such as company.com. Login IDs become ID@domain. Before NAVER WORKS works normally, prove that the domain is yours with a TXT record in its DNS, which can take up to 72 hours to be seen. Mail needs an MX record as well.',
    },
    url: 'https://help.worksmobile.com/kr/administrator/registration/verify-domain/cannot-verify-domain/',
  },
  {
    code: 'GROUP_NAME',
    title: { ko: '그룹 이름 안내', en: 'Group name guide' },
    text: {
      ko: '도메인이 없으면 NAVER WORKS Lite를 그룹 이름으로 신청할 수 있습니다. 영문 소문자, 숫자, 하이픈으로 2~22자를 입력하며 하이픈은 처음이나 끝에 올 수 없고 연속해서 쓸 수 없습니다. 로그인 ID는 ID@그룹 이름이 됩니다. 그룹 이름은 나중에 NAVER WORKS Admin에서 변경할 수 있습니다.',
      en: 'Without a domain you can request NAVER WORKS Lite under a group name: 2 to 22 lower-case letters, digits and hyphens, no hyphen first, last or twice in a row. Login IDs become ID@group name. It can be changed later in NAVER WORKS Admin.',
    },
    url: 'https://help.worksmobile.com/en/admin-guides/settings/company-information',
  },
] as const satisfies readonly Guide[];

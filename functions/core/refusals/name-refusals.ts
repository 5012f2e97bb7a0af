import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of a name, or of the proof of a domain. */
export const NAME_REFUSALS = {
  VALUE_TAKEN: {
    title: { en: 'A value is already in use', ko: '이미 사용 중인 값이 있습니다' },
    fix: {
      en: 'Choose another value for the fields in errors.',
      ko: 'errors에 표시된 항목에 다른 값을 입력해 주십시오.',
    },
  },
  NAME_NOT_USED: {
    title: { en: 'The company has no name of this kind', ko: '회사가 사용하지 않는 종류의 이름입니다' },
    fix: {
      en: 'Read the tenant: it has a domainName or a groupName, and only a domain is proven.',
      ko: '회사를 조회하여 domainName과 groupName 중 어느 것을 사용하는지 확인해 주십시오. 소유 확인은 도메인에만 필요합니다.',
    },
  },
  NAME_UNCHANGED: {
    title: { en: 'The company has this name already', ko: '회사가 이미 사용하고 있는 이름입니다' },
    fix: {
      en: 'There is nothing to do, or send another name.',
      ko: '변경할 내용이 없습니다. 변경하려면 다른 이름을 보내 주십시오.',
    },
  },
  RENAMED_RECENTLY: {
    title: { en: 'The name was changed in the last 24 hours', ko: '최근 24시간 이내에 이름을 변경했습니다' },
    fix: {
      en: 'Repeat the request from the instant in allowedFrom on.',
      ko: 'allowedFrom에 표시된 시각부터 다시 요청해 주십시오.',
    },
  },
  NAME_NOT_HELD: {
    title: { en: 'The company does not hold this name', ko: '회사가 보유하지 않은 이름입니다' },
    fix: {
      en: 'Read the tenant: it holds its companyId, domainName, groupName and secondaryDomains.',
      ko: '회사를 조회하여 보유한 companyId, domainName, groupName, secondaryDomains를 확인해 주십시오.',
    },
  },
  NAME_IS_PROVEN: {
    title: { en: 'The company has proven this domain', ko: '회사가 소유를 확인한 도메인입니다' },
    fix: {
      en: 'Let the company change its domain first. The domain can be released once it is a secondary one.',
      ko: '회사가 먼저 도메인을 변경해야 합니다. 보조 도메인이 된 후에는 해제할 수 있습니다.',
    },
  },
  NAME_HAS_NO_PLACE: {
    title: {
      en: 'A secondary domain has no replacement',
      ko: '보조 도메인에는 대체할 이름을 지정할 수 없습니다',
    },
    fix: { en: 'Leave replacement out.', ko: 'replacement 없이 다시 요청해 주십시오.' },
  },
  OWNER_UNCHANGED: {
    title: { en: 'The company belongs to this account already', ko: '회사가 이미 이 계정에 속해 있습니다' },
    fix: {
      en: 'There is nothing to do, or send the sub of another account.',
      ko: '변경할 내용이 없습니다. 변경하려면 다른 계정의 sub를 보내 주십시오.',
    },
  },
  TOO_MANY_DOMAINS: {
    title: {
      en: 'The company has 20 secondary domains, which is the most',
      ko: '보조 도메인은 최대 20개이며, 이미 20개를 모두 사용하고 있습니다',
    },
    fix: {
      en: 'Go back to one of the secondaryDomains of the tenant.',
      ko: '회사의 보조 도메인(secondaryDomains) 중 하나로 변경해 주십시오.',
    },
  },
  DOMAIN_ALREADY_PROVEN: {
    title: { en: 'The ownership of the domain is proven', ko: '도메인의 소유가 이미 확인되었습니다' },
    fix: { en: 'There is nothing to do.', ko: '추가로 하실 일이 없습니다.' },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

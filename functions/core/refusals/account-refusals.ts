import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of an account, its password or a login. */
export const ACCOUNT_REFUSALS = {
  TOP_ADMINISTRATOR_STAYS: {
    title: { en: 'The top administrator cannot be removed', ko: '최상위 관리자는 삭제할 수 없습니다' },
    fix: {
      en: 'Leave the top administrator out of what is to be removed.',
      ko: '삭제할 계정에서 최상위 관리자를 제외해 주십시오.',
    },
  },
  ACCOUNT_LIMIT_REACHED: {
    title: {
      en: 'A trial has no room for more accounts',
      ko: '무료 체험에서 등록할 수 있는 계정 수를 초과했습니다',
    },
    fix: {
      en: 'Switch to the paid service, or remove accounts first.',
      ko: '유료로 전환하거나 먼저 계정을 삭제해 주십시오.',
    },
  },
  TOP_ADMINISTRATOR_BY_LINK: {
    title: {
      en: 'The top administrator sets the own password',
      ko: '최상위 관리자의 비밀번호는 본인이 직접 설정해야 합니다',
    },
    fix: {
      en: 'Send mode USER: a link goes to the notification address.',
      ko: 'mode를 USER로 보내면 알림 주소로 링크가 발송됩니다.',
    },
  },
  ACCOUNT_WITHOUT_EMAIL: {
    title: {
      en: 'No link can be sent: the account has no email address',
      ko: '계정에 이메일 주소가 없어 링크를 보낼 수 없습니다',
    },
    fix: {
      en: 'Register the account with an email address, or send mode ADMIN with a password.',
      ko: '계정에 이메일 주소를 등록하거나, mode를 ADMIN으로 하여 비밀번호와 함께 보내 주십시오.',
    },
  },
  TOO_MANY_LINKS: {
    title: { en: 'Too many links were sent to the account', ko: '이 계정으로 링크를 너무 많이 보냈습니다' },
    fix: {
      en: 'Repeat the request after the seconds in Retry-After, or set a password with mode ADMIN; the top administrator has to wait.',
      ko: 'Retry-After에 표시된 시간(초)이 지난 후 다시 요청하거나, mode를 ADMIN으로 하여 비밀번호를 설정해 주십시오. 최상위 관리자는 기다려야 합니다.',
    },
  },
  LINK_NOT_VALID: {
    title: { en: 'The link is not valid', ko: '링크가 유효하지 않습니다' },
    fix: {
      en: 'Ask for a new link: POST /v1/password-resets.',
      ko: '새 링크를 요청해 주십시오: POST /v1/password-resets.',
    },
  },
  LOGIN_LOCKED: {
    title: {
      en: 'Too many wrong passwords were given for this login ID',
      ko: '이 로그인 ID로 잘못된 비밀번호를 너무 많이 입력했습니다',
    },
    fix: {
      en: 'Repeat the request after the seconds in Retry-After, or set a new password by a link.',
      ko: 'Retry-After에 표시된 시간(초)이 지난 후 다시 시도하거나, 링크로 새 비밀번호를 설정해 주십시오.',
    },
  },
  TOO_MANY_TRIES: {
    title: {
      en: 'Too many wrong passwords were given at this company or from this place',
      ko: '이 회사 또는 이 접속 위치에서 잘못된 비밀번호를 너무 많이 입력했습니다',
    },
    fix: {
      en: 'Log in from a place where the account has logged in before, set a new password by a link, or repeat the request after the seconds in Retry-After.',
      ko: '이전에 로그인한 적이 있는 위치에서 로그인하거나, 링크로 새 비밀번호를 설정하거나, Retry-After에 표시된 시간(초)이 지난 후 다시 시도해 주십시오.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

import * as z from 'zod';
import { InstantSchema } from '../../../business-calendar.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toUrl } from '../../wording/actions.ts';
import { timeInWords } from '../../wording/in-words.ts';

/** Made when the mail is sent, and written nowhere: so it may be strict. */
const PasswordLinkDataSchema = z.strictObject({
  company: z.string().optional(),
  /** Under which the account logs in with the password that the link sets. */
  loginId: z.string(),
  /** The login ID counts only from the end of a running switch to the bundle on. */
  fromSwitchOn: z.literal(true).optional(),
  /** Holds the token: this mail is the only place where it is written. */
  url: z.url({ protocol: /^https?$/ }),
  expiresAt: InstantSchema,
  /** Who asked for the mail: someone at the login, the administrator, or a switch to the bundle. */
  askedBy: z.enum(['USER', 'ADMINISTRATOR', 'BUNDLE_SWITCH']),
});

/** Brings an account the link by which its user sets the password (R98, R99, R158). */
export const passwordLink = mailTemplate(PasswordLinkDataSchema, (data, language) => {
  const words = WORDS[language];
  const { company = words.company, loginId, fromSwitchOn, url, expiresAt, askedBy } = data;
  return {
    subject: words.subject,
    reader: loginId,
    action: toUrl(url, 'SET_PASSWORD', language),
    blocks: [
      paragraph(words.open[askedBy](company)),
      values(
        { label: words.loginId, value: loginId },
        { label: words.validUntil, value: timeInWords(expiresAt, language) },
      ),
      ...(fromSwitchOn ? [paragraph(words.fromSwitchOn)] : []),
      paragraph(words.once),
      notice(words.secret),
      paragraph(words.notYou[askedBy]),
    ],
    why: words.why[askedBy](company),
  };
});

const WORDS = {
  ko: {
    company: '회사',
    subject: '[SMARTWORK] 비밀번호를 설정해 주십시오',
    open: {
      USER: (company: string) =>
        `${company}의 SMARTWORK 계정에 대한 비밀번호 재설정 요청을 받아 링크를 보내 드립니다. 링크를 열어 새 비밀번호를 입력해 주십시오.`,
      ADMINISTRATOR: (company: string) =>
        `${company} 관리자의 요청으로 비밀번호 설정 링크를 보내 드립니다. 링크를 열어 새 비밀번호를 입력해 주십시오.`,
      BUNDLE_SWITCH: (company: string) =>
        `${company}의 SMARTWORK 번들에서 사용하실 비밀번호를 설정하는 링크를 보내 드립니다. 링크를 열어 새 비밀번호를 입력해 주십시오.`,
    },
    loginId: '로그인 ID',
    validUntil: '링크 유효 기한',
    fromSwitchOn:
      '위 로그인 ID는 번들 전환이 완료된 후부터 사용하실 수 있습니다. 전환은 보통 1분 안에 완료됩니다.',
    once: '링크는 한 번만 사용하실 수 있습니다. 그 전에 다른 방법으로 비밀번호가 변경되면 이 링크는 무효가 됩니다.',
    secret:
      '링크를 아는 사람은 누구나 비밀번호를 설정할 수 있으므로 이 메일을 다른 사람에게 전달하지 마십시오.',
    notYou: {
      USER: '직접 요청하지 않으셨다면 이 메일을 무시해 주십시오. 비밀번호는 변경되지 않습니다.',
      ADMINISTRATOR: '본인의 계정이 아니라면 이 메일을 삭제하고 관리자에게 알려 주십시오.',
      BUNDLE_SWITCH: '본인의 계정이 아니라면 이 메일을 삭제하고 관리자에게 알려 주십시오.',
    },
    why: {
      USER: () =>
        '위 로그인 ID의 비밀번호 재설정 요청이 접수되어, 계정의 연락처로 등록된 메일 주소로 보내 드린 메일입니다.',
      ADMINISTRATOR: (company: string) =>
        `${company} 관리자가 위 계정의 비밀번호 설정 링크를 요청하여, 계정의 연락처로 등록된 메일 주소로 보내 드린 메일입니다.`,
      BUNDLE_SWITCH: (company: string) =>
        `${company} 관리자가 번들 전환을 신청하면서 비밀번호 설정 메일을 받을 주소로 이 주소를 입력하여 보내 드린 메일입니다.`,
    },
  },
  en: {
    company: 'your company',
    subject: '[SMARTWORK] Set your password',
    open: {
      USER: (company: string) =>
        `A new password was requested for your SMARTWORK account at ${company}. Open the link and enter a new password.`,
      ADMINISTRATOR: (company: string) =>
        `The administrator of ${company} sends you a link to set your password. Open the link and enter a new password.`,
      BUNDLE_SWITCH: (company: string) =>
        `With this link you set your password for the SMARTWORK bundle of ${company}. Open the link and enter a new password.`,
    },
    loginId: 'Login ID',
    validUntil: 'The link is valid until',
    fromSwitchOn:
      'This login ID works once the switch to the bundle is complete. That normally takes up to 1 minute.',
    once: 'The link works once. When the password is changed in another way before, the link stops working.',
    secret: 'Anyone who has the link can set the password, so do not pass this mail on.',
    notYou: {
      USER: 'If you did not ask for it, ignore this mail: the password stays as it is.',
      ADMINISTRATOR: 'If this is not your account, delete this mail and tell the administrator.',
      BUNDLE_SWITCH: 'If this is not your account, delete this mail and tell the administrator.',
    },
    why: {
      USER: () =>
        'You get this mail because a new password was requested for this login ID, and this address is registered for the account.',
      ADMINISTRATOR: (company: string) =>
        `You get this mail because the administrator of ${company} asked for a link for this account, and this address is registered for it.`,
      BUNDLE_SWITCH: (company: string) =>
        `You get this mail because the administrator of ${company} gave this address for the link when requesting the switch to the bundle.`,
    },
  },
};

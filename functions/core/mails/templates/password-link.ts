import * as z from 'zod';
import { InstantSchema } from '../../business-calendar.ts';
import { mailTemplate, notice, paragraph, values } from '../content.ts';
import { timeInWords } from '../wording/in-words.ts';

const PasswordLinkDataSchema = z.strictObject({
  loginId: z.string(),
  /** Holds the token: this mail is the only place where it is written. */
  url: z.url({ protocol: /^https?$/ }),
  expiresAt: InstantSchema,
});

/** Brings an account the link by which its user sets the password (R98, R99, R158). */
export const passwordLink = mailTemplate(PasswordLinkDataSchema, ({ loginId, url, expiresAt }, language) => {
  const words = WORDS[language];
  return {
    subject: words.subject,
    blocks: [
      paragraph(words.open),
      values(
        { label: words.loginId, value: loginId },
        { label: words.link, value: url, url },
        { label: words.validUntil, value: timeInWords(expiresAt, language) },
      ),
      paragraph(words.once),
      notice(words.secret),
    ],
    closing: words.closing,
  };
});

const WORDS = {
  ko: {
    subject: '[SMARTWORK] 비밀번호를 설정해 주십시오',
    open: '아래 계정의 비밀번호를 설정할 수 있는 링크를 보내 드립니다. 링크를 열고 새 비밀번호를 입력해 주십시오.',
    loginId: '로그인 ID',
    link: '비밀번호 설정',
    validUntil: '유효 기간',
    once: '링크는 한 번만 사용할 수 있습니다. 다른 방법으로 비밀번호가 설정되면 이 링크는 사용할 수 없게 됩니다.',
    secret:
      '이 링크를 가진 사람은 누구나 비밀번호를 설정할 수 있으므로 다른 사람에게 알려 주지 마십시오. 요청하지 않은 메일이라면 무시하셔도 됩니다. 비밀번호는 바뀌지 않습니다.',
    closing: '계정의 비밀번호 설정을 위해 등록된 주소로 보내 드린 메일입니다. 시간은 한국 시간 기준입니다.',
  },
  en: {
    subject: '[SMARTWORK] Set your password',
    open: 'With this link you set the password of the account below. Open it and enter a new password.',
    loginId: 'Login ID',
    link: 'Set the password',
    validUntil: 'Valid until',
    once: 'The link works once. When the password is set in another way, it stops working.',
    secret:
      'Anyone who has this link can set the password, so do not pass it on. If you did not ask for it, do nothing: the password stays as it is.',
    closing:
      'This mail went to the address that is known for setting the password of the account. Times are Korean time.',
  },
};

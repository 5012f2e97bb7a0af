import * as z from 'zod';
import { InstantSchema } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { timeInWords } from '../../wording/in-words.ts';

const DataSchema = stored({
  company: z.string().optional(),
  /** With most of its first part hidden: a reader of the old mailbox need not learn it. */
  newAddress: z.string(),
  changedAt: InstantSchema,
});

/** Tells the address that a company had that mails go to another one from now on (EDGE-A7). */
export const addressChanged = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { company = words.company, newAddress, changedAt } = data;
  return {
    subject: words.subject,
    action: toPage({ page: 'SETTINGS' }, 'SEE_NAMES', language),
    blocks: [
      paragraph(words.changed(company)),
      values(
        { label: words.newAddress, value: newAddress },
        { label: words.changedAt, value: timeInWords(changedAt, language) },
      ),
      notice(words.notYou),
    ],
    why: words.why(company),
  };
});

const WORDS = {
  ko: {
    company: '회사',
    subject: '[SMARTWORK] 알림 주소가 변경되었습니다',
    changed: (company: string) =>
      `${company}의 SMARTWORK 알림 주소가 변경되었습니다. 앞으로 알림 메일은 새 주소로 보내 드리며, 이 주소로는 더 이상 보내 드리지 않습니다. 관리자의 비밀번호 설정 링크도 새 주소로 발송됩니다.`,
    newAddress: '새 주소',
    changedAt: '변경 일시',
    notYou: '회사에서 변경하지 않으셨다면 즉시 고객지원에 문의해 주십시오.',
    why: (company: string) =>
      `이 주소가 변경 전까지 ${company}의 SMARTWORK 알림 주소로 등록되어 있어 보내 드린 메일입니다.`,
  },
  en: {
    company: 'your company',
    subject: '[SMARTWORK] Your notification address has changed',
    changed: (company: string) =>
      `The SMARTWORK notification address of ${company} was changed. From now on, mails go to the new address, and no more come here. Links that set the password of the administrator go to the new address too.`,
    newAddress: 'New address',
    changedAt: 'Changed',
    notYou: 'If nobody of your company has changed it, contact customer support at once.',
    why: (company: string) =>
      `You get this mail because this address was the SMARTWORK notification address of ${company} until the change.`,
  },
};

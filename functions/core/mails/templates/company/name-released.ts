import * as z from 'zod';
import { withParticle } from '../../../particles.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';

const DataSchema = stored({
  nameKind: z.enum(['COMPANY_ID', 'DOMAIN', 'GROUP_NAME']),
  /** The name that the company has no more. */
  name: z.string(),
  /** It only stood in for a name: the mail does not tell of it, as nobody has asked for it (EDGE-A5). */
  endsPlaceholder: z.boolean().optional(),
  /** What has come in its place; nothing of a secondary domain. */
  next: z.string().optional(),
  /** It only stands in until the company has another name. */
  isPlaceholder: z.boolean(),
  /** Of the top administrator, when it is another one now. */
  loginId: z.string().optional(),
});

/** Tells the company that customer support has taken a name from it (EDGE-A5, F37). */
export const nameReleased = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { nameKind: kind, name, endsPlaceholder, next, isPlaceholder, loginId } = data;
  const label = isPlaceholder ? words.placeholder[kind] : words.next[kind];
  const [said, told] =
    endsPlaceholder && next !== undefined ? [words.replaced, next] : [words.released, name];
  return {
    subject: said.subject(words.kind[kind], told),
    action: toPage({ page: 'SETTINGS' }, 'SEE_NAMES', language),
    blocks: [
      paragraph(said.news(words.kind[kind], told)),
      ...(next === undefined
        ? [paragraph(words.others)]
        : [
            values(
              { label, value: next },
              ...(loginId === undefined ? [] : [{ label: words.loginId, value: loginId }]),
            ),
          ]),
      ...(loginId === undefined ? [] : [paragraph(words.everybody)]),
      ...(isPlaceholder ? [notice(words.choose[kind])] : []),
      paragraph(words.questions),
    ],
  };
});

const WORDS = {
  ko: {
    kind: { COMPANY_ID: '회사 ID', DOMAIN: '도메인', GROUP_NAME: '그룹 이름' },
    released: {
      subject: (kind: string, name: string) => `[SMARTWORK] ${kind} ${name} 사용이 해제되었습니다`,
      news: (kind: string, name: string) =>
        `고객지원에서 회사가 사용하던 ${kind} ${name}의 사용을 해제했습니다. 이제 ${withParticle(name, '은/는')} 다른 회사가 사용할 수 있습니다.`,
    },
    replaced: {
      subject: (kind: string, name: string) =>
        `[SMARTWORK] ${withParticle(kind, '이/가')} ${withParticle(name, '으로/로')} 설정되었습니다`,
      news: (kind: string, name: string) =>
        `고객지원에서 회사의 ${withParticle(kind, '을/를')} ${withParticle(name, '으로/로')} 설정했습니다. 임시 ${withParticle(kind, '은/는')} 더 이상 사용되지 않습니다.`,
    },
    others: '회사가 현재 사용하는 이름과 로그인 ID는 그대로 유지됩니다.',
    next: { COMPANY_ID: '새 회사 ID', DOMAIN: '새 도메인', GROUP_NAME: '새 그룹 이름' },
    placeholder: { COMPANY_ID: '임시 회사 ID', DOMAIN: '임시 도메인', GROUP_NAME: '임시 그룹 이름' },
    loginId: '관리자 로그인 ID',
    everybody: '모든 구성원은 새 로그인 ID로 다시 로그인해야 합니다.',
    choose: {
      COMPANY_ID: '임시 회사 ID를 사용하고 있습니다. 사용하실 회사 ID를 고객지원에 알려 주십시오.',
      DOMAIN:
        '임시 도메인을 사용하고 있습니다. 콘솔의 설정에서 회사가 소유한 도메인으로 변경하고 소유를 확인해 주십시오.',
      GROUP_NAME: '임시 그룹 이름을 사용하고 있습니다. 콘솔의 설정에서 다른 그룹 이름으로 변경해 주십시오.',
    },
    questions: '이 조치에 대한 문의는 고객지원으로 연락해 주십시오.',
  },
  en: {
    kind: { COMPANY_ID: 'company ID', DOMAIN: 'domain', GROUP_NAME: 'group name' },
    released: {
      subject: (kind: string, name: string) => `[SMARTWORK] Your ${kind} ${name} was released`,
      news: (kind: string, name: string) =>
        `Customer support has released the ${kind} ${name} of your company. Other companies can use it now.`,
    },
    replaced: {
      subject: (kind: string, name: string) => `[SMARTWORK] Your ${kind} is now ${name}`,
      news: (kind: string, name: string) =>
        `Customer support has set the ${kind} of your company to ${name}. It replaces the placeholder.`,
    },
    others: 'The present names of your company and its login IDs stay as they are.',
    next: { COMPANY_ID: 'New company ID', DOMAIN: 'New domain', GROUP_NAME: 'New group name' },
    placeholder: {
      COMPANY_ID: 'Placeholder of the company ID',
      DOMAIN: 'Placeholder of the domain',
      GROUP_NAME: 'Placeholder of the group name',
    },
    loginId: 'Login ID of the administrator',
    everybody: 'Everybody logs in again, with the new login ID.',
    choose: {
      COMPANY_ID: 'The placeholder is not meant to stay. Tell customer support which company ID you want.',
      DOMAIN:
        'The placeholder is not meant to stay. Change to a domain of your own under Settings in the console, and prove it.',
      GROUP_NAME:
        'The placeholder is not meant to stay. Choose another group name under Settings in the console.',
    },
    questions: 'If you have questions about this, contact customer support.',
  },
};

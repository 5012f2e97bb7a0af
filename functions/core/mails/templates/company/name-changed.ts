import * as z from 'zod';
import { withParticle } from '../../../particles.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { proofBlocks } from '../../wording/domain-proof.ts';

const DataSchema = stored({
  kind: z.enum(['DOMAIN', 'GROUP_NAME']),
  name: z.string(),
  /** Of the top administrator, under the new name. */
  loginId: z.string(),
  /** The domain before, which stays the company's (F30). */
  secondaryDomain: z.string().optional(),
  /** What was there before only stood in for a name (EDGE-A5). */
  endsPlaceholder: z.boolean().optional(),
  /** NAVER WORKS waits for the proof of a new domain (R46). */
  needsProof: z.boolean(),
});

/** Tells the top administrator that the company logs in under another name from now on (R39, F22, F30). */
export const nameChanged = mailTemplate(DataSchema, (data, language, domains) => {
  const words = WORDS[language];
  const { kind, name, loginId, secondaryDomain, endsPlaceholder, needsProof } = data;
  const before = endsPlaceholder ? words.placeholder[kind] : words.before[kind];
  return {
    subject: words.subject[kind](name),
    action: toPage({ page: 'SETTINGS' }, needsProof ? 'PROVE_DOMAIN' : 'SEE_NAMES', language),
    blocks: [
      paragraph(`${words.changed[kind](name)} ${before}`),
      values(
        { label: words.name[kind], value: name },
        { label: words.loginId, value: loginId },
        ...(secondaryDomain === undefined ? [] : [{ label: words.secondary, value: secondaryDomain }]),
      ),
      paragraph(words.everybody),
      ...(needsProof ? proofBlocks(name, language, domains) : []),
      paragraph(words.notYou),
    ],
  };
});

const WORDS = {
  ko: {
    subject: {
      DOMAIN: (name: string) => `[SMARTWORK] 도메인이 ${withParticle(name, '으로/로')} 변경되었습니다`,
      GROUP_NAME: (name: string) => `[SMARTWORK] 그룹 이름이 ${withParticle(name, '으로/로')} 변경되었습니다`,
    },
    changed: {
      DOMAIN: (name: string) => `회사의 도메인이 ${withParticle(name, '으로/로')} 변경되었습니다.`,
      GROUP_NAME: (name: string) => `회사의 그룹 이름이 ${withParticle(name, '으로/로')} 변경되었습니다.`,
    },
    before: {
      DOMAIN: '이전 도메인은 보조 도메인으로 유지됩니다.',
      GROUP_NAME: '이전 그룹 이름은 이제 다른 회사가 사용할 수 있습니다.',
    },
    placeholder: {
      DOMAIN: '임시 도메인은 더 이상 사용되지 않습니다.',
      GROUP_NAME: '임시 그룹 이름은 더 이상 사용되지 않습니다.',
    },
    name: { DOMAIN: '새 도메인', GROUP_NAME: '새 그룹 이름' },
    loginId: '관리자 로그인 ID',
    secondary: '보조 도메인',
    everybody:
      '모든 구성원은 새 로그인 ID로 다시 로그인해야 합니다. 변경 후 24시간 동안은 다시 변경하실 수 없습니다.',
    notYou: '직접 변경하지 않으셨다면 즉시 고객지원에 문의해 주십시오.',
  },
  en: {
    subject: {
      DOMAIN: (name: string) => `[SMARTWORK] Your domain is now ${name}`,
      GROUP_NAME: (name: string) => `[SMARTWORK] Your group name is now ${name}`,
    },
    changed: {
      DOMAIN: (name: string) => `The domain of your company was changed to ${name}.`,
      GROUP_NAME: (name: string) => `The group name of your company was changed to ${name}.`,
    },
    before: {
      DOMAIN: 'The domain before it stays yours as a secondary domain.',
      GROUP_NAME: 'The one before it is free now, for anyone.',
    },
    placeholder: { DOMAIN: 'It replaces the placeholder.', GROUP_NAME: 'It replaces the placeholder.' },
    name: { DOMAIN: 'New domain', GROUP_NAME: 'New group name' },
    loginId: 'Login ID of the administrator',
    secondary: 'Secondary domain',
    everybody:
      'Everybody logs in again, with the new login ID. The name cannot be changed again for 24 hours.',
    notYou: 'If nobody of your company has changed it, contact customer support at once.',
  },
};

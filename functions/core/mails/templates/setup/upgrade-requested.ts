import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { PlannedProductSchema, planName } from '../../wording/offer.ts';

const DataSchema = stored({ from: PlannedProductSchema, to: PlannedProductSchema });

/** Tells that an upgrade of WORKPLACE was requested and is being carried out (R89, EDGE-G5). */
export const upgradeRequested = mailTemplate(DataSchema, ({ from, to }, language: Language) => {
  const words = WORDS[language];
  const name = planName(to, language);
  return {
    subject: words.subject(name),
    action: toProducts([to.product], 'SEE_PROGRESS', language),
    blocks: [
      paragraph(words.requested(name)),
      values({ label: words.from, value: planName(from, language) }, { label: words.to, value: name }),
      paragraph(words.next),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 업그레이드 신청이 접수되었습니다`,
    requested: (name: string) => `${name} 업그레이드 신청이 접수되어 현재 적용 중입니다.`,
    from: '현재 플랜',
    to: '새 플랜',
    next: '보통 1분 안에 적용되며, 완료되면 메일로 알려 드립니다. 적용되는 동안에는 다른 변경을 신청하실 수 없습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] Your upgrade to ${name} was requested`,
    requested: (name: string) => `You requested the upgrade to ${name}. It is being applied now.`,
    from: 'Present plan',
    to: 'New plan',
    next: 'This normally takes up to 1 minute, and a mail tells you when it is done. Until then nothing else can be changed.',
  },
};

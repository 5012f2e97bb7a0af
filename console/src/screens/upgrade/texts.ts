import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Upgrade', ko: '업그레이드' },
  titleBundle: { en: 'Upgrade the bundle', ko: '번들 업그레이드' },
  minute: {
    en: 'The upgrade may take up to 1 minute. We send a mail to the notification address when it is done.',
    ko: '업그레이드에는 최대 1분 정도 걸릴 수 있습니다. 완료되면 알림 주소로 메일을 보내 드립니다.',
  },
  price: {
    en: 'The new price counts from today on. Dates and the term stay as they are, and there is no way back to a lower plan within the term.',
    ko: '오늘부터 새 플랜의 요금이 적용됩니다. 이용 기간과 약정 기간은 그대로 유지되며, 약정 기간에는 더 낮은 플랜으로 변경할 수 없습니다.',
  },
  priceTrial: {
    en: 'The free trial goes on as it is. The new price counts once you switch to the paid service.',
    ko: '무료 체험 기간은 그대로 유지되며, 유료로 전환한 날부터 새 플랜의 요금이 적용됩니다.',
  },
  now: {
    en: 'Your plan is {plan}. Higher plans:',
    ko: '현재 플랜은 {plan}입니다. 더 높은 플랜 중에서 선택해 주십시오.',
  },
  upgrade: { en: 'Upgrade', ko: '업그레이드' },
  confirm: { en: 'Confirm the upgrade', ko: '업그레이드 확인' },
  fromTo: { en: '{from} becomes {to}.', ko: '{from}에서 {to:으로/로} 업그레이드합니다.' },
  done: { en: 'The upgrade was accepted.', ko: '업그레이드 신청이 접수되었습니다.' },
} as const satisfies Texts;

import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Switch to paid service', ko: '유료 전환' },
  endsAlone: {
    en: 'Once the trial ends, nobody can log in any more. If you do not switch to the paid service within 30 days after it, the service is cancelled and all data is deleted. We recommend reserving the switch.',
    ko: '무료 체험이 끝나면 로그인할 수 없습니다. 그 후 30일 안에 유료로 전환하지 않으면 자동으로 해지되며 저장된 모든 데이터가 삭제됩니다. 유료 전환 예약을 권장합니다.',
  },
  endsOtherwise: {
    en: 'Once the trial ends, nobody can log in any more and all data is deleted. To go on, switch to the paid service before. We recommend reserving the switch.',
    ko: '무료 체험이 끝나면 로그인할 수 없으며 저장된 모든 데이터가 삭제됩니다. 계속 이용하려면 무료 체험이 끝나기 전에 유료로 전환해 주십시오. 유료 전환 예약을 권장합니다.',
  },
  inGrace: {
    en: 'The trial is over. Nobody can log in until you switch today; otherwise all data is deleted on {date}.',
    ko: '무료 체험이 끝나 로그인할 수 없습니다. 오늘 유료로 전환하면 다시 이용할 수 있으며, 전환하지 않으면 {date}에 모든 데이터가 삭제됩니다.',
  },
  which: { en: 'Product', ko: '상품' },
  both: { en: 'Both products of the bundle', ko: '번들의 두 상품 모두' },
  bothText: {
    en: 'On one date and with one billing plan. We recommend it.',
    ko: '두 상품을 같은 날짜와 같은 요금제로 전환합니다. (권장)',
  },
  onlyThis: { en: '{name} alone', ko: '{name}만' },
  onlyThisText: {
    en: 'At the end of its trial the other product ends, and with it the bundle.',
    ko: '다른 상품은 무료 체험이 끝나면 종료되며 번들도 함께 끝납니다.',
  },
  mustBoth: {
    en: 'An affiliate switches its products together.',
    ko: '자회사는 두 상품을 함께 전환해야 합니다.',
  },
  renewal: { en: 'After the term of one year', ko: '1년 약정이 끝난 후' },
  SWITCH_TO_MONTHLY: { en: 'The monthly price applies', ko: '월간 요금 적용' },
  AUTO_RENEW: { en: 'Another year on the same terms', ko: '같은 조건으로 1년 연장' },
  renewalText: {
    en: 'You can change it later.',
    ko: '유료 전환 후에도 변경할 수 있습니다.',
  },
  date: { en: 'Date of the switch', ko: '유료 전환일' },
  today: {
    en: 'Today: the paid service begins at once, and today is billed.',
    ko: '오늘을 선택하면 바로 유료로 전환되며 오늘부터 요금이 부과됩니다.',
  },
  later: {
    en: 'The switch is reserved. You can change or drop it until the day before.',
    ko: '유료 전환이 예약됩니다. 전환일 전날까지 예약을 변경하거나 취소할 수 있습니다.',
  },
  givenUp: {
    en: '{days, plural, =0 {You use the whole free trial.} one {You give up # free day.} other {You give up # free days.}}',
    ko: '{days, plural, =0 {무료 체험 기간을 모두 이용합니다.} other {남은 무료 체험 #일을 포기하게 됩니다.}}',
  },
  submitNow: { en: 'Switch to paid service', ko: '유료 전환' },
  submitLater: { en: 'Reserve the switch', ko: '유료 전환 예약' },
  submitChange: { en: 'Change the reservation', ko: '예약 변경' },
  confirm: { en: 'Confirm the switch', ko: '유료 전환 확인' },
  startsOn: { en: 'The paid service starts on {date}.', ko: '{date}에 유료 서비스가 시작됩니다.' },
  doneNow: {
    en: 'The paid service has begun. A mail confirms it.',
    ko: '유료 서비스가 시작되었습니다. 확인 메일을 보내 드립니다.',
  },
  doneLater: {
    en: 'The switch is reserved for {date}. A mail confirms it.',
    ko: '{date}로 유료 전환이 예약되었습니다. 확인 메일을 보내 드립니다.',
  },
  reserved: { en: 'A switch is reserved', ko: '유료 전환이 예약되어 있습니다' },
  reservedText: {
    en: 'It is for {date}, with the {billingPlan}. Below you can change it until that day begins.',
    ko: '{date}에 {billingPlan}로 전환됩니다. 전환일 전까지 아래에서 변경할 수 있습니다.',
  },
  drop: { en: 'Drop the reservation', ko: '예약 취소' },
  dropTitle: { en: 'Drop the reserved switch', ko: '유료 전환 예약 취소' },
  dropText: {
    en: 'The trial goes on and ends as if nothing had been reserved.',
    ko: '무료 체험은 계속되며 예약하지 않았을 때와 같이 종료됩니다.',
  },
  dropped: { en: 'The reservation was dropped.', ko: '유료 전환 예약을 취소했습니다.' },
  terms: { en: 'Terms', ko: '약관' },
} as const satisfies Texts;

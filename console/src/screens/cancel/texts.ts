import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Cancel subscription', ko: '해지' },
  dataLost: {
    en: 'Once you cancel, you can no longer use the service, and all data is deleted permanently. Back up the data of each service before.',
    ko: '해지하면 서비스를 이용할 수 없으며 모든 데이터가 영구 삭제됩니다. 해지하기 전에 서비스별로 데이터를 백업해 주십시오.',
  },
  penaltyRule: {
    en: 'With an annual plan, the discount so far and 10% of the usage fees for the remaining days are charged as a penalty. Credits cannot pay it, and usage fees are charged separately.',
    ko: '연간 약정 요금제를 이용 중이면 할인받은 금액과 남은 기간 이용 요금의 10%가 위약금으로 청구됩니다. 위약금은 크레딧으로 결제할 수 없으며 이용 요금은 별도로 청구됩니다.',
  },
  freeDay: {
    en: 'There is no penalty if the cancellation date is the day after the contract period ends.',
    ko: '계약 기간 종료일의 다음 날을 해지일로 선택하면 위약금이 없습니다.',
  },
  scheduleRule: {
    en: 'No payment is made after the cancellation date. You can withdraw a scheduled cancellation at any time before its date.',
    ko: '해지를 예약하면 해지일 이후에는 결제되지 않으며, 해지일 전까지 언제든지 예약을 철회할 수 있습니다.',
  },
  resetRule: {
    en: 'Schedules made before, such as a reserved switch to the paid service or a renewal option, are reset.',
    ko: '유료 전환 예약, 갱신 옵션 등 이전에 설정한 예약은 초기화됩니다.',
  },
  products: { en: 'Service to cancel', ko: '해지할 서비스' },
  productsText: {
    en: 'You keep every product that is not selected.',
    ko: '선택하지 않은 상품은 계속 이용할 수 있습니다.',
  },
  affiliate: {
    en: 'An affiliate cancels NAVER WORKS and WORKPLACE together, on one date.',
    ko: '자회사는 NAVER WORKS와 WORKPLACE를 같은 날짜에 함께 해지해야 합니다.',
  },
  sameDate: { en: 'One date for all', ko: '모두 같은 날짜에 해지' },
  date: { en: 'Cancellation date', ko: '해지일' },
  dateOf: { en: 'Cancellation date of {name}', ko: '{name} 해지일' },
  dateText: {
    en: 'The first day without the service. Today means at once.',
    ko: '서비스를 이용할 수 없게 되는 첫날입니다. 오늘을 선택하면 바로 해지됩니다.',
  },
  today: { en: 'Today', ko: '오늘' },
  cheapest: { en: 'Cheapest date: {date}', ko: '위약금이 가장 적은 날짜: {date}' },
  lastFree: { en: 'Last possible date: {date}', ko: '가장 늦은 날짜: {date}' },
  saves: {
    en: 'It saves {saving} against a cancellation today.',
    ko: '오늘 해지하는 것보다 {saving:을/를} 절약할 수 있습니다.',
  },
  penalty: { en: 'Penalty', ko: '위약금' },
  penaltyByDate: { en: 'Penalty by cancellation date', ko: '해지일별 위약금' },
  chosenDate: { en: 'Chosen date', ko: '선택한 날짜' },
  cheapestMark: { en: 'Cheapest date', ko: '위약금이 가장 적은 날짜' },
  close: { en: 'Close', ko: '닫기' },
  choose: { en: 'Choose this date', ko: '이 날짜 선택' },
  noPenalty: { en: 'No penalty on any date.', ko: '어느 날짜에 해지해도 위약금이 없습니다.' },
  total: { en: 'Penalty in all: {amount}', ko: '위약금 합계: {amount}' },
  totalNone: { en: 'No penalty', ko: '위약금이 없습니다' },
  chooseProduct: { en: 'Choose a service and a date.', ko: '해지할 서비스와 해지일을 선택해 주십시오.' },
  leftOut: {
    en: 'The scheduled cancellation of {name} is withdrawn: it goes on.',
    ko: '{name} 해지 예약은 철회되어 계속 이용하게 됩니다.',
  },
  submitNow: { en: 'Cancel subscription', ko: '해지' },
  submitLater: { en: 'Schedule the cancellation', ko: '해지 예약' },
  confirm: { en: 'The selected service will be cancelled', ko: '선택한 서비스가 해지됩니다' },
  resets: { en: 'This is reset:', ko: '다음 설정이 초기화됩니다.' },
  resetSwitch: { en: 'the reserved switch of {name} to the paid service', ko: '{name} 유료 전환 예약' },
  resetRenewal: { en: 'the renewal option of {name}', ko: '{name} 갱신 옵션' },
  quoteChanged: {
    en: 'The penalty was {before} and is {after} now.',
    ko: '위약금이 {before}에서 {after:으로/로} 변경되었습니다.',
  },
  acceptNew: { en: 'Go on with {amount}', ko: '{amount:으로/로} 계속' },
  doneNow: {
    en: 'The subscription has ended, and its data is being deleted. A mail confirms it.',
    ko: '해지되었으며 데이터를 삭제하고 있습니다. 확인 메일을 보내 드립니다.',
  },
  doneLater: {
    en: 'The cancellation is scheduled. You can withdraw it here at any time before its date. A mail confirms it.',
    ko: '해지가 예약되었습니다. 해지일 전까지 이 화면에서 언제든지 철회할 수 있습니다. 확인 메일을 보내 드립니다.',
  },
  scheduled: { en: 'A cancellation is scheduled', ko: '해지가 예약되어 있습니다' },
  scheduledText: { en: '{name} ends on {date}.', ko: '{name:은/는} {date}에 해지됩니다.' },
  withdraw: { en: 'Withdraw the cancellation', ko: '해지 예약 철회' },
  withdrawOf: { en: 'Withdraw: {name}', ko: '{name} 해지 예약 철회' },
  withdrawText: {
    en: '{name} goes on as before.',
    ko: '{name:을/를} 계속 이용합니다.',
  },
  notRestored: {
    en: 'What the cancellation has reset stays reset. You can send it again afterwards:',
    ko: '해지 예약으로 초기화된 설정은 복원되지 않습니다. 철회한 후 다시 설정할 수 있습니다.',
  },
  withdrawn: { en: 'The cancellation was withdrawn.', ko: '해지 예약을 철회했습니다.' },
  lost: { en: 'What the cancellation has reset', ko: '해지 예약으로 초기화된 설정' },
  lostText: {
    en: 'Send again what you want to have back.',
    ko: '다시 적용할 설정을 선택해 주십시오.',
  },
  again: { en: 'Send again', ko: '다시 설정' },
  againOf: { en: 'Send again: {what}', ko: '{what} 다시 설정' },
  sent: { en: 'Sent', ko: '설정 완료' },
  reserveTogether: {
    en: 'Reserve it anew for both products together, on the page of the product.',
    ko: '상품 화면에서 두 상품을 함께 다시 예약해 주십시오.',
  },
} as const satisfies Texts;

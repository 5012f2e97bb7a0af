import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of paying, and of what follows a payment. */
export const BILLING_REFUSALS = {
  PAYMENT_METHOD_REQUIRED: {
    title: {
      en: 'The company has no payment method that is good on the first paid day',
      ko: '유료 서비스 시작일에 사용할 수 있는 결제 수단이 없습니다',
    },
    fix: {
      en: 'Register one first: PATCH /v1/tenants/{tenantId}/billing-profile. A company that begins paid sends paymentMethod in its request.',
      ko: '먼저 결제 수단을 등록해 주십시오: PATCH /v1/tenants/{tenantId}/billing-profile. 유료로 바로 시작하는 회사는 신청할 때 paymentMethod를 보내 주십시오.',
    },
  },
  PAYMENT_METHOD_IN_USE: {
    title: {
      en: 'The payment method is needed for what the company pays or has reserved',
      ko: '이용 중이거나 예약된 유료 서비스에 필요한 결제 수단입니다',
    },
    fix: {
      en: 'Send another method in its place.',
      ko: '삭제하는 대신 다른 결제 수단으로 변경해 주십시오.',
    },
  },
  MONTH_NOT_OVER: {
    title: { en: 'The month is not over', ko: '아직 마감되지 않은 달입니다' },
    fix: {
      en: 'Ask for its cash receipt from the first of the next month on.',
      ko: '다음 달 1일부터 해당 월의 현금영수증을 신청해 주십시오.',
    },
  },
  NOTHING_TO_RECEIPT: {
    title: {
      en: 'The company pays nothing for this month',
      ko: '해당 월에 이 회사가 결제하는 요금이 없습니다',
    },
    fix: {
      en: 'Read the bill: GET /v1/tenants/{tenantId}/billing/{month}. In a group, the main company pays and asks for the receipt.',
      ko: '청구 내역을 확인해 주십시오: GET /v1/tenants/{tenantId}/billing/{month}. 그룹사의 요금은 대표회사가 결제하므로 대표회사에서 신청합니다.',
    },
  },
  CASH_RECEIPT_REQUESTED: {
    title: {
      en: 'A cash receipt was requested for this month already',
      ko: '해당 월의 현금영수증은 이미 신청되었습니다',
    },
    fix: {
      en: 'Read its state: GET /v1/tenants/{tenantId}/cash-receipts. To correct it, contact customer support.',
      ko: '처리 상태를 확인해 주십시오: GET /v1/tenants/{tenantId}/cash-receipts. 내용을 정정하려면 고객지원에 문의해 주십시오.',
    },
  },
  CASH_RECEIPT_FOR_CARD: {
    title: {
      en: 'The month is paid by card, for which there is no cash receipt',
      ko: '카드로 결제한 요금은 현금영수증을 발급하지 않습니다',
    },
    fix: {
      en: 'Use the slip of the card payment.',
      ko: '신용카드 매출전표를 이용해 주십시오.',
    },
  },
  CASH_RECEIPT_BY_SUPPORT: {
    title: {
      en: 'The company has left, and its personal data is erased',
      ko: '이용을 종료하여 개인정보가 삭제된 회사입니다',
    },
    fix: {
      en: 'Contact customer support for the cash receipt, with the month and the number that it names.',
      ko: '현금영수증을 발급받을 월과 번호를 고객지원에 알려 주십시오.',
    },
  },
  CASH_RECEIPT_NOT_REQUESTED: {
    title: {
      en: 'No cash receipt waits for a result',
      ko: '처리를 기다리는 현금영수증 신청이 없습니다',
    },
    fix: {
      en: 'Read the receipts: GET /v1/tenants/{tenantId}/cash-receipts.',
      ko: '현금영수증 목록을 확인해 주십시오: GET /v1/tenants/{tenantId}/cash-receipts.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

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
      en: 'The payment method is needed for what the company pays, owes or has reserved',
      ko: '이용 중이거나 예약된 유료 서비스 또는 아직 결제되지 않은 요금에 필요한 결제 수단입니다',
    },
    fix: {
      en: 'Register another method in its place.',
      ko: '삭제하는 대신 다른 결제 수단으로 변경해 주십시오.',
    },
  },
  MONTH_NOT_OVER: {
    title: { en: 'The month is not over', ko: '아직 마감되지 않은 달입니다' },
    fix: {
      en: 'Send the call again from the first of the next month on.',
      ko: '다음 달 1일부터 다시 요청해 주십시오.',
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
  BILL_OVERDUE: {
    title: {
      en: 'A bill of the company is overdue',
      ko: '납부 기한이 지난 미납 요금이 있습니다',
    },
    fix: {
      en: 'Pay the bill. The upgrade is possible as soon as the payment has arrived.',
      ko: '미납 요금을 납부해 주십시오. 납부가 확인되면 업그레이드할 수 있습니다.',
    },
  },
  FINANCE_NOT_CONNECTED: {
    title: {
      en: 'No finance system is connected, so every bill counts as paid',
      ko: '재무 시스템이 연결되어 있지 않아 모든 요금을 납부한 것으로 처리합니다',
    },
    fix: {
      en: 'Connect it at the deployment: -c finance=connected.',
      ko: '배포할 때 재무 시스템을 연결해 주십시오: -c finance=connected.',
    },
  },
  NOTHING_TO_PAY: {
    title: {
      en: 'The company pays nothing for this month',
      ko: '해당 월에 이 회사가 납부할 요금이 없습니다',
    },
    fix: {
      en: 'Read the bills of the month: GET /v1/bills?month={month}. In a group, the main company pays.',
      ko: '해당 월의 청구 내역을 확인해 주십시오: GET /v1/bills?month={month}. 그룹사의 요금은 대표회사가 납부합니다.',
    },
  },
  BILL_TOTAL_DIFFERS: {
    title: {
      en: 'The amount is not that of the bill',
      ko: '금액이 청구 금액과 다릅니다',
    },
    fix: {
      en: 'Compare it with the total of this answer, and send the call again with the total of the bill.',
      ko: '이 응답의 total과 비교한 후 청구 금액과 같은 금액으로 다시 요청해 주십시오.',
    },
  },
  BILL_PAID: {
    title: {
      en: 'The bill is paid already',
      ko: '이미 납부한 요금입니다',
    },
    fix: {
      en: 'Drop a report that comes late. If the payment has come back, send returned: true.',
      ko: '늦게 도착한 알림이면 무시해 주십시오. 납부가 취소되거나 반환되었으면 returned: true를 보내 주십시오.',
    },
  },
  BILL_NOT_PAID: {
    title: {
      en: 'No payment of this bill was told that could come back',
      ko: '납부한 것으로 처리된 요금이 아니므로 납부를 되돌릴 수 없습니다',
    },
    fix: {
      en: 'Send the reports in their order, or OVERDUE without returned.',
      ko: '알림을 순서대로 보내거나 returned 없이 OVERDUE를 보내 주십시오.',
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

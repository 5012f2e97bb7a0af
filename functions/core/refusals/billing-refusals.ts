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
} as const satisfies Readonly<Record<string, RefusalText>>;

import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of a change of the paid service, of a cancellation or of an operation. */
export const SCHEDULE_REFUSALS = {
  OPERATION_NOT_FAILED: {
    title: { en: 'There is no failed operation to retry', ko: '다시 시도할 실패한 작업이 없습니다' },
    fix: {
      en: 'Read the tenant: its operation is running or done.',
      ko: '회사를 조회해 주십시오. 작업이 진행 중이거나 완료되었습니다.',
    },
  },
  SUBSCRIPTION_ENDED: {
    title: { en: 'The subscription has ended', ko: '이용이 종료된 상품입니다' },
    fix: { en: 'Request the product anew.', ko: '상품을 새로 신청해 주십시오.' },
  },
  OPERATION_IN_PROGRESS: {
    title: { en: 'An operation of the company is running', ko: '회사에 진행 중인 작업이 있습니다' },
    fix: {
      en: 'Repeat the request when the operation of the tenant is done.',
      ko: '작업이 완료된 후 다시 요청해 주십시오.',
    },
  },
  OPERATION_FAILED: {
    title: { en: 'The operation of the company has failed', ko: '회사의 작업이 실패했습니다' },
    fix: {
      en: 'Wait until customer support has completed it.',
      ko: '고객지원에서 작업을 완료할 때까지 기다려 주십시오.',
    },
  },
  CANCELLATION_SCHEDULED: {
    title: { en: 'A cancellation of the product is scheduled', ko: '상품의 해지가 예약되어 있습니다' },
    fix: {
      en: 'Withdraw the cancellation first: DELETE /v1/tenants/{tenantId}/cancellation.',
      ko: '먼저 해지 예약을 철회해 주십시오: DELETE /v1/tenants/{tenantId}/cancellation.',
    },
  },
  CHANGE_ALREADY_EFFECTIVE: {
    title: { en: 'The paid service has begun', ko: '유료 서비스가 이미 시작되었습니다' },
    fix: {
      en: 'Change the renewal option or upgrade instead.',
      ko: '갱신 옵션을 변경하거나 업그레이드해 주십시오.',
    },
  },
  NOTHING_SCHEDULED: {
    title: {
      en: 'There is nothing scheduled to change or withdraw',
      ko: '변경하거나 철회할 예약이 없습니다',
    },
    fix: {
      en: 'Read the tenant: its scheduledChanges show what is scheduled.',
      ko: '회사를 조회하여 scheduledChanges에서 예약된 내용을 확인해 주십시오.',
    },
  },
  NOT_SUBSCRIBED: {
    title: { en: 'The company has no such subscription', ko: '회사가 이용하지 않는 상품입니다' },
    fix: {
      en: 'Name products that the tenant is subscribed to.',
      ko: '회사가 이용 중인 상품을 지정해 주십시오.',
    },
  },
  RESERVATION_EXISTS: {
    title: { en: 'A switch to the paid service is reserved', ko: '유료 전환이 예약되어 있습니다' },
    fix: {
      en: 'Drop the reservation first: DELETE /v1/tenants/{tenantId}/subscriptions/{product}/paid-switch.',
      ko: '먼저 예약을 취소해 주십시오: DELETE /v1/tenants/{tenantId}/subscriptions/{product}/paid-switch.',
    },
  },
  SUBSCRIPTION_SUSPENDED: {
    title: {
      en: 'The trial of the product is over and it is suspended',
      ko: '상품의 무료 체험이 끝나 이용이 정지되었습니다',
    },
    fix: { en: 'Switch it to the paid service first.', ko: '먼저 상품을 유료로 전환해 주십시오.' },
  },
  DATA_DELETION_RUNNING: {
    title: {
      en: 'The data of the ended product is still being deleted',
      ko: '종료된 상품의 데이터를 아직 삭제하고 있습니다',
    },
    fix: {
      en: 'Repeat the request when its dataStatus is DELETED.',
      ko: '상품의 dataStatus가 DELETED가 된 후 다시 요청해 주십시오.',
    },
  },
  RENEWAL_NOT_AVAILABLE: {
    title: { en: 'There is no commitment to renew', ko: '갱신할 약정이 없습니다' },
    fix: {
      en: 'Switch to the paid service with an annual plan first.',
      ko: '먼저 연간 요금제로 유료 전환해 주십시오.',
    },
  },
  QUOTE_CHANGED: {
    title: { en: 'The penalty is not the accepted one', ko: '위약금이 동의하신 금액과 다릅니다' },
    fix: {
      en: 'Show the new quote and send its total as acceptedPenalty.',
      ko: '새로 계산된 위약금을 확인하고 그 합계(total)를 acceptedPenalty로 보내 주십시오.',
    },
  },
  MAIL_NOT_FAILED: {
    title: { en: 'The mail neither failed nor came back', ko: '발송에 실패하거나 반송된 메일이 아닙니다' },
    fix: {
      en: 'Read the mails of the tenant: this one is sent, or still being tried.',
      ko: '회사의 메일 목록을 조회해 주십시오. 이 메일은 발송되었거나 아직 발송을 시도하고 있습니다.',
    },
  },
  MAIL_NOT_REMADE: {
    title: { en: 'What the mail said cannot be made again', ko: '메일의 내용을 다시 만들 수 없습니다' },
    fix: {
      en: 'Dismiss the mail: POST /v1/tenants/{tenantId}/mails/{mailId}/dismiss. For the link of a password the user asks for a new one; little storage is shown in the alerts of the tenant.',
      ko: '메일을 종료 처리하십시오(POST /v1/tenants/{tenantId}/mails/{mailId}/dismiss). 비밀번호 링크는 사용자가 새로 요청해야 합니다. 용량 부족은 회사의 알림(alerts)에 표시됩니다.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

import type { ProblemCode } from '@smartwork/client/problem';
import type { Localized } from '../../../functions/core/language.ts';

const ANOTHER_METHOD: Localized = {
  en: 'Register another one under Bills, “Manage the payment method”.',
  ko: '이용 요금 화면의 “결제 수단 관리”에서 다른 결제 수단을 등록해 주십시오.',
};

/** What to do about a refusal on these pages: the API's own advice for these codes is for programs. */
export const ADVICE: { readonly [Code in ProblemCode]?: Localized } & Readonly<
  Record<string, Localized | undefined>
> = {
  HEADER_MALFORMED: {
    en: 'Load the page again and repeat the step.',
    ko: '화면을 새로 고친 후 다시 진행해 주십시오.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    en: 'Load the page again and repeat the step.',
    ko: '화면을 새로 고친 후 다시 진행해 주십시오.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'Load the page again and repeat the step.',
    ko: '화면을 새로 고친 후 다시 진행해 주십시오.',
  },
  IDEMPOTENCY_KEY_IN_FLIGHT: {
    en: 'Your request is being processed. Wait a few seconds.',
    ko: '요청을 처리하고 있습니다. 잠시 기다려 주십시오.',
  },
  INPUT_INVALID: { en: 'Correct the values named below.', ko: '아래 항목을 확인하여 수정해 주십시오.' },
  ETAG_STALE: {
    en: 'Somebody has changed it meanwhile. The page now shows the present state: check it and repeat the step.',
    ko: '그사이 다른 사람이 내용을 변경했습니다. 현재 상태를 확인한 후 다시 진행해 주십시오.',
  },
  IF_MATCH_REQUIRED: {
    en: 'Load the page again, check what is scheduled, and repeat the step.',
    ko: '화면을 새로 고쳐 예약된 내용을 확인한 후 다시 진행해 주십시오.',
  },
  BUSY: { en: 'Wait a few seconds and try again.', ko: '잠시 후 다시 시도해 주십시오.' },
  VALUE_TAKEN: { en: 'Choose another value.', ko: '다른 값을 입력해 주십시오.' },
  NAME_NOT_USED: {
    en: 'The company does not use a name of this kind.',
    ko: '회사에서 사용하지 않는 이름입니다.',
  },
  NAME_NOT_HELD: {
    en: 'Check the names of the company in the settings.',
    ko: '설정 화면에서 회사가 사용하는 이름을 확인해 주십시오.',
  },
  PAYMENT_METHOD_REQUIRED: {
    en: 'Register a payment method first, under Bills, “Manage the payment method”.',
    ko: '먼저 이용 요금 화면의 “결제 수단 관리”에서 결제 수단을 등록해 주십시오.',
  },
  MAIN_NEEDS_PAYMENT_METHOD: {
    en: 'Ask the owner of the company that is to be the main one to register a payment method under Bills, “Manage the payment method”.',
    ko: '대표회사가 될 회사의 소유자에게 이용 요금 화면의 “결제 수단 관리”에서 결제 수단을 등록하도록 요청해 주십시오.',
  },
  NOTHING_TO_RECEIPT: {
    en: 'Check the bill of the month. In a group, the main company pays and requests the receipt.',
    ko: '해당 월의 청구 내역을 확인해 주십시오. 그룹사의 요금은 대표회사가 결제하므로 대표회사에서 신청합니다.',
  },
  CASH_RECEIPT_REQUESTED: {
    en: 'Check its state in the list of cash receipts. To correct it, contact customer support.',
    ko: '현금영수증 목록에서 처리 상태를 확인해 주십시오. 내용을 정정하려면 고객지원에 문의해 주십시오.',
  },
  CASH_RECEIPT_NOT_REQUESTED: {
    en: 'Check the list of cash receipts.',
    ko: '현금영수증 목록을 확인해 주십시오.',
  },
  NOTHING_TO_PAY: {
    en: 'Check the bill of the month. In a group, the main company pays.',
    ko: '해당 월의 청구 내역을 확인해 주십시오. 그룹사의 요금은 대표회사가 납부합니다.',
  },
  RENAMED_RECENTLY: {
    en: 'A name can be changed once in 24 hours. Try again later.',
    ko: '이름은 24시간에 한 번만 변경할 수 있습니다. 나중에 다시 시도해 주십시오.',
  },
  TOO_MANY_DOMAINS: {
    en: 'Go back to one of the secondary domains of the company.',
    ko: '회사의 보조 도메인 중 하나로 변경해 주십시오.',
  },
  TRIAL_ALREADY_USED: {
    en: 'Choose a billing plan: the product then starts as the paid service.',
    ko: '요금제를 선택하면 유료 서비스로 시작할 수 있습니다.',
  },
  PART_OF_BUNDLE: {
    en: 'The product is a part of a bundle: upgrade the bundle.',
    ko: '번들에 포함된 상품입니다. 번들을 업그레이드해 주십시오.',
  },
  NOT_AN_UPGRADE: {
    en: 'No higher plan is offered.',
    ko: '더 높은 플랜이 제공되지 않습니다.',
  },
  ONLY_IN_BUNDLE: {
    en: 'Switch to a bundle again. With an annual plan, the renewal option can also lead to a plan that is sold alone.',
    ko: '다시 번들로 전환해 주십시오. 연간 요금제에서는 갱신 옵션으로 단독 판매되는 플랜을 선택할 수도 있습니다.',
  },
  TERM_PRICE_WOULD_FALL: {
    en: 'Choose a plan that does not cost less, or wait for the end of the term. Choose the monthly price as the renewal option before, or another term begins then.',
    ko: '요금이 더 낮지 않은 플랜을 선택하거나 약정이 끝난 후 다시 진행해 주십시오. 그 전에 갱신 옵션을 월간 요금으로 변경하지 않으면 새 약정이 시작됩니다.',
  },
  WORKBOX_NOT_IN_BUNDLE: {
    en: 'WORKBOX is used alone. For a bundle, request NAVER WORKS or WORKPLACE first.',
    ko: 'WORKBOX는 단독으로만 이용합니다. 번들을 이용하려면 먼저 NAVER WORKS 또는 WORKPLACE를 신청해 주십시오.',
  },
  CAPACITY_NOT_SOLD: {
    en: 'No capacity can be added to this product.',
    ko: '용량을 추가할 수 없는 상품입니다.',
  },
  CANCELLATION_SCHEDULED: {
    en: 'A cancellation is scheduled. Withdraw it first.',
    ko: '해지가 예약되어 있습니다. 먼저 해지 예약을 철회해 주십시오.',
  },
  NOTHING_SCHEDULED: { en: 'Nothing is scheduled.', ko: '예약된 내용이 없습니다.' },
  RESERVATION_EXISTS: {
    en: 'A switch to the paid service is reserved. Drop the reservation first.',
    ko: '유료 전환이 예약되어 있습니다. 먼저 예약을 취소해 주십시오.',
  },
  DATA_DELETION_RUNNING: {
    en: 'The data of the ended product is still being deleted. Try again in a few minutes.',
    ko: '종료된 상품의 데이터를 삭제하고 있습니다. 몇 분 후 다시 시도해 주십시오.',
  },
  QUOTE_CHANGED: {
    en: 'The penalty has changed. Check the new amount and confirm it.',
    ko: '위약금이 달라졌습니다. 새 금액을 확인한 후 다시 동의해 주십시오.',
  },
  MAIL_NOT_REMADE: {
    en: 'Dismiss the mail. The user asks for a new password link; low capacity is shown in the alerts.',
    ko: '메일을 종료 처리해 주십시오. 비밀번호 링크는 사용자가 새로 요청해야 하며, 용량 부족은 알림에 표시됩니다.',
  },
  TOP_ADMINISTRATOR_BY_LINK: {
    en: 'Send a link: it goes to the notification address.',
    ko: '링크를 보내 주십시오. 링크는 알림 주소로 발송됩니다.',
  },
  ACCOUNT_WITHOUT_EMAIL: {
    en: 'Register an email address for the account, or set a password yourself.',
    ko: '계정에 이메일 주소를 등록하거나 비밀번호를 직접 설정해 주십시오.',
  },
  TOO_MANY_LINKS: {
    en: 'Wait a few minutes, or set a password yourself. The top administrator has to wait.',
    ko: '몇 분 후 다시 시도하거나 비밀번호를 직접 설정해 주십시오. 최상위 관리자는 기다려야 합니다.',
  },
  LINK_NOT_VALID: {
    en: 'The link was used before, or its time is over. Ask for a new one.',
    ko: '이미 사용했거나 유효 기간이 지난 링크입니다. 새 링크를 요청해 주십시오.',
  },
  LOGIN_LOCKED: {
    en: 'Wait a few minutes, or set a new password by a link.',
    ko: '몇 분 후 다시 시도하거나 링크로 새 비밀번호를 설정해 주십시오.',
  },
  TOO_MANY_TRIES: {
    en: 'Log in from where the account has logged in before, set a new password by a link, or try again later.',
    ko: '이전에 로그인한 적이 있는 위치에서 로그인하거나, 링크로 새 비밀번호를 설정하거나, 나중에 다시 시도해 주십시오.',
  },
  AFFILIATE_MUST_SWITCH_BOTH: {
    en: 'Switch the bundle: both products switch on one date.',
    ko: '번들 전체를 전환해 주십시오. 두 상품은 같은 날짜에 전환됩니다.',
  },
  AFFILIATES_SUBSCRIBED: {
    en: 'Cancel the affiliates first, or on an earlier or the same date, or change the main company. The cancellation planner of the group has the order.',
    ko: '자회사를 먼저 해지하거나, 같은 날짜 또는 더 이른 날짜에 해지하거나, 대표회사를 변경해 주십시오. 해지 순서는 그룹사 화면의 해지 계획에서 확인할 수 있습니다.',
  },
  DOMAIN_UNPROVEN: {
    en: 'Prove in the settings that the domain is yours.',
    ko: '설정 화면에서 도메인 소유를 확인해 주십시오.',
  },
  NAME_UNCHANGED: {
    en: 'To change it, enter another name.',
    ko: '변경하려면 다른 이름을 입력해 주십시오.',
  },
  NAME_HAS_NO_PLACE: {
    en: 'Leave the replacement empty: nothing takes the place of a secondary domain.',
    ko: '보조 도메인은 다른 이름으로 대신할 수 없으므로 대신 사용할 이름을 비워 두십시오.',
  },
  OWNER_UNCHANGED: {
    en: 'To change it, enter another account.',
    ko: '변경하려면 다른 계정을 입력해 주십시오.',
  },
  ALREADY_BUNDLE: {
    en: 'Upgrade the bundle, or cancel the product that you no longer use: the other one goes on alone.',
    ko: '번들을 업그레이드해 주십시오. 사용하지 않을 상품을 해지하면 나머지 상품은 단독으로 계속 이용할 수 있습니다.',
  },
  WOULD_LOSE_FEATURES: {
    en: 'Choose one of the offered plans. When files are in the way, delete some.',
    ko: '제공되는 플랜 중에서 선택해 주십시오. 파일 때문에 전환할 수 없으면 파일을 일부 삭제해 주십시오.',
  },
  CAPACITY_IN_USE: {
    en: 'Delete files, or return less capacity. My Product shows how much is used.',
    ko: '파일을 삭제하거나 반납할 용량을 줄여 주십시오. 사용 중인 용량은 상품 관리 화면에서 확인할 수 있습니다.',
  },
  DOMAIN_CHECK_FAILED: {
    en: 'Publish the TXT record that the settings show, and start the check again there.',
    ko: '설정 화면에 표시된 TXT 레코드를 DNS에 등록한 후 다시 확인해 주십시오.',
  },
  NOTIFICATION_ADDRESS_BOUNCES: {
    en: 'Change the notification address in the settings.',
    ko: '설정 화면에서 알림 주소를 변경해 주십시오.',
  },
  NOTIFICATION_ADDRESS_COMPLAINS: {
    en: 'Take the spam mark from the mail, or change the notification address in the settings.',
    ko: '메일의 스팸 표시를 해제하거나 설정 화면에서 알림 주소를 변경해 주십시오.',
  },
  OPERATION_NOT_FAILED: {
    en: 'It was started again meanwhile, or is done. Nothing is left to do.',
    ko: '이미 다시 시작되었거나 완료되었습니다. 추가로 하실 일이 없습니다.',
  },
  OPERATION_IN_PROGRESS: {
    en: 'Wait until it is done, and repeat the step.',
    ko: '작업이 완료된 후 다시 진행해 주십시오.',
  },
  MAIL_NOT_FAILED: {
    en: 'It was sent, or is still being tried. Nothing is left to do.',
    ko: '이미 발송되었거나 발송을 시도하고 있습니다. 추가로 하실 일이 없습니다.',
  },
  PAYMENT_METHOD_MISSING: {
    en: 'Register one under Bills, “Manage the payment method”.',
    ko: '이용 요금 화면의 “결제 수단 관리”에서 결제 수단을 등록해 주십시오.',
  },
  PAYMENT_METHOD_EXPIRES: ANOTHER_METHOD,
  PAYMENT_METHOD_EXPIRED: ANOTHER_METHOD,
  MONTH_NOT_OVER: {
    en: 'Repeat the step from the first of the next month on.',
    ko: '다음 달 1일부터 진행할 수 있습니다.',
  },
  LEAVE_BUNDLE: {
    en: 'Cancel the product that you no longer use. The other one goes on alone.',
    ko: '사용하지 않을 상품을 해지하면 나머지 상품은 단독으로 계속 이용할 수 있습니다.',
  },
};

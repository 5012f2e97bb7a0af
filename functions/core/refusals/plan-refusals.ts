import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of another product, a higher plan, a bundle or more capacity. */
export const PLAN_REFUSALS = {
  TRIAL_ALREADY_USED: {
    title: {
      en: 'The free trial of this product was already used',
      ko: '이 상품의 무료 체험을 이미 사용했습니다',
    },
    fix: {
      en: 'Send billingPlan: the product then starts paid.',
      ko: 'billingPlan을 보내면 상품이 유료 서비스로 시작됩니다.',
    },
  },
  TRIAL_LIMIT_REACHED: {
    title: {
      en: 'The console account has as many companies on trial as it may have',
      ko: '이 콘솔 계정으로 무료 체험할 수 있는 회사 수를 모두 사용했습니다',
    },
    fix: {
      en: 'Switch one of them to the paid service, cancel one, or ask customer support.',
      ko: '체험 중인 회사 중 하나를 유료로 전환하거나 해지해 주십시오. 더 필요하면 고객지원에 문의해 주십시오.',
    },
  },
  ALREADY_SUBSCRIBED: {
    title: { en: 'The product is subscribed to already', ko: '이미 이용 중인 상품입니다' },
    fix: {
      en: 'Upgrade it, or switch to a bundle.',
      ko: '상품을 업그레이드하거나 번들로 전환해 주십시오.',
    },
  },
  ALREADY_BUNDLE: {
    title: { en: 'The company has a bundle already', ko: '회사가 이미 번들을 이용하고 있습니다' },
    fix: {
      en: 'Upgrade the bundle, or leave it: the actions UPGRADE_BUNDLE and LEAVE_BUNDLE say how.',
      ko: '번들을 업그레이드하거나 개별 상품으로 전환해 주십시오. 방법은 UPGRADE_BUNDLE과 LEAVE_BUNDLE 항목에 있습니다.',
    },
  },
  PART_OF_BUNDLE: {
    title: { en: 'The product is a part of a bundle', ko: '번들에 포함된 상품입니다' },
    fix: {
      en: 'Upgrade the bundle: POST /v1/tenants/{tenantId}/bundle/upgrade. The action LEAVE_BUNDLE says how to go back to one product.',
      ko: '번들을 업그레이드해 주십시오: POST /v1/tenants/{tenantId}/bundle/upgrade. 한 상품만 이용하는 방법은 LEAVE_BUNDLE 항목에 있습니다.',
    },
  },
  NOT_AN_UPGRADE: {
    title: {
      en: 'The plan is not above the present one, or no upgrade is offered from there',
      ko: '현재 플랜보다 높은 플랜이 아니거나, 현재 플랜에서는 업그레이드를 제공하지 않습니다',
    },
    fix: {
      en: 'Choose one of the plans of the action in allowedActions. Without any, no higher plan is offered.',
      ko: 'allowedActions의 해당 항목에 있는 플랜(plans) 중에서 선택해 주십시오. 목록이 없으면 더 높은 플랜이 제공되지 않습니다.',
    },
  },
  ONLY_IN_BUNDLE: {
    title: {
      en: 'The plan comes from a bundle, and no upgrade leads from it',
      ko: '번들에서 이용하던 플랜이며, 이 플랜에서는 업그레이드할 수 없습니다',
    },
    fix: {
      en: 'Switch to a bundle again: POST /v1/tenants/{tenantId}/bundle. With an annual plan, the renewal option CHANGE leads to a plan that is sold alone.',
      ko: '다시 번들로 전환해 주십시오: POST /v1/tenants/{tenantId}/bundle. 연간 요금제에서는 갱신 옵션 CHANGE로 단독 판매되는 플랜으로 바꿀 수 있습니다.',
    },
  },
  WOULD_LOSE_FEATURES: {
    title: {
      en: 'The bundle has less than what the company has',
      ko: '번들에는 지금 이용하는 기능이나 용량 중 일부가 없습니다',
    },
    fix: {
      en: 'Choose one of the plans; when files are in the way, delete some.',
      ko: 'plans에 있는 플랜 중에서 선택해 주십시오. 파일 때문에 전환할 수 없으면 파일을 일부 삭제해 주십시오.',
    },
  },
  TERM_PRICE_WOULD_FALL: {
    title: {
      en: 'Within the term the price may not fall',
      ko: '약정 기간에는 더 낮은 가격으로 변경할 수 없습니다',
    },
    fix: {
      en: 'Choose one of the plans, or repeat the request from the instant in allowedFrom on. Set the renewal option to SWITCH_TO_MONTHLY before, or another term begins then.',
      ko: 'plans에 있는 플랜 중에서 선택하거나, allowedFrom에 표시된 시각부터 다시 요청해 주십시오. 그 전에 갱신 옵션을 SWITCH_TO_MONTHLY로 설정하지 않으면 그때 새로운 약정이 시작됩니다.',
    },
  },
  UPGRADE_NEEDS_PAID: {
    title: {
      en: 'Only the paid service of this product is upgraded',
      ko: '이 상품은 유료 서비스에서만 업그레이드할 수 있습니다',
    },
    fix: {
      en: 'Switch to the paid service first; the switch takes any plan.',
      ko: '먼저 유료로 전환해 주십시오. 전환할 때 원하는 플랜을 선택할 수 있습니다.',
    },
  },
  WORKBOX_NOT_IN_BUNDLE: {
    title: { en: 'WORKBOX is never a part of a bundle', ko: 'WORKBOX는 번들에 포함되지 않습니다' },
    fix: {
      en: 'Request NAVER_WORKS or WORKPLACE first: POST /v1/tenants/{tenantId}/subscriptions.',
      ko: '먼저 NAVER_WORKS 또는 WORKPLACE를 신청해 주십시오: POST /v1/tenants/{tenantId}/subscriptions.',
    },
  },
  CAPACITY_NOT_SOLD: {
    title: { en: 'No capacity can be added to the product', ko: '용량을 추가할 수 없는 상품입니다' },
    fix: {
      en: 'Read the catalog: extraCapacity says which products have it.',
      ko: '카탈로그의 extraCapacity에서 용량을 추가할 수 있는 상품을 확인해 주십시오.',
    },
  },
  CAPACITY_NEEDS_PAID_SERVICE: {
    title: {
      en: 'Capacity can be added only after the switch to the paid service',
      ko: '용량은 유료로 전환한 후에 추가할 수 있습니다',
    },
    fix: {
      en: 'Switch the product to the paid service first.',
      ko: '먼저 상품을 유료로 전환해 주십시오.',
    },
  },
  CAPACITY_IN_USE: {
    title: { en: 'More is used than would be left', ko: '사용 중인 용량이 반납 후 남을 용량보다 많습니다' },
    fix: {
      en: 'Delete files, or return fewer units: the answer says what is used and what would be left.',
      ko: '파일을 삭제하거나 반납할 용량을 줄여 주십시오. 사용 중인 용량과 반납 후 남을 용량은 응답에 있습니다.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

import type { RefusalText } from './refusal-text.ts';

/** What stands in the way in a group of companies (R143-R157). */
export const GROUP_REFUSALS = {
  AFFILIATE_MUST_CANCEL_BOTH: {
    title: {
      en: 'An affiliate cancels both products together',
      ko: '자회사는 두 상품을 함께 해지해야 합니다',
    },
    fix: {
      en: 'Name NAVER_WORKS and WORKPLACE in items, with one date.',
      ko: 'items에 NAVER_WORKS와 WORKPLACE를 같은 날짜로 지정해 주십시오.',
    },
  },
  AFFILIATE_SAME_DATE: {
    title: {
      en: 'The two products of an affiliate end on different dates',
      ko: '자회사의 두 상품 해지일이 서로 다릅니다',
    },
    fix: { en: 'Give both items the same date.', ko: '두 상품에 같은 날짜를 지정해 주십시오.' },
  },
  AFFILIATE_MUST_SWITCH_BOTH: {
    title: {
      en: 'An affiliate switches both products together',
      ko: '자회사는 두 상품을 함께 유료로 전환해야 합니다',
    },
    fix: {
      en: 'Use /v1/tenants/{tenantId}/bundle/paid-switch, which switches both on one date.',
      ko: '두 상품을 같은 날짜에 전환하는 /v1/tenants/{tenantId}/bundle/paid-switch를 사용해 주십시오.',
    },
  },
  AFFILIATES_SUBSCRIBED: {
    title: {
      en: 'Affiliates of the company would still be subscribed',
      ko: '아직 서비스를 이용하는 자회사가 있습니다',
    },
    fix: {
      en: 'Cancel the affiliates first, or on an earlier or the same date, or change the main company. The plan is at /v1/groups/{groupId}/cancellation-plan.',
      ko: '자회사를 먼저 해지하거나, 같은 날짜 또는 더 이른 날짜에 해지하거나, 대표회사를 변경해 주십시오. 해지 순서는 /v1/groups/{groupId}/cancellation-plan에서 확인할 수 있습니다.',
    },
  },
  MAIN_CANCELLATION_SCHEDULED: {
    title: {
      en: 'The main company of the group ends on a scheduled date',
      ko: '그룹사의 대표회사가 해지를 예약했습니다',
    },
    fix: {
      en: 'Let the main company withdraw its cancellation first.',
      ko: '먼저 대표회사에서 해지 예약을 철회해야 합니다.',
    },
  },
  MAIN_ENDED: {
    title: {
      en: 'The main company of the group has ended',
      ko: '그룹사의 대표회사가 이용을 종료했습니다',
    },
    fix: {
      en: 'Name another main company, or form a new group.',
      ko: '다른 대표회사를 지정하거나 그룹사를 새로 구성해 주십시오.',
    },
  },
  MAIN_NEEDS_WORKPLACE: {
    title: {
      en: 'The company cannot be the main one: it has no paid WORKPLACE that goes on',
      ko: '계속 이용하는 유료 WORKPLACE가 없어 대표회사가 될 수 없습니다',
    },
    fix: {
      en: 'Switch its WORKPLACE to the paid service and withdraw its cancellation.',
      ko: '회사의 WORKPLACE를 유료로 전환하고 해지 예약이 있으면 철회해 주십시오.',
    },
  },
  MAIN_NEEDS_PAYMENT_METHOD: {
    title: {
      en: 'The company cannot be the main one: it has no payment method that is good on its first day as that',
      ko: '대표회사가 되는 날에 사용할 수 있는 결제 수단이 없어 대표회사가 될 수 없습니다',
    },
    fix: {
      en: 'The owner of that company registers one first: PATCH /v1/tenants/{tenantId}/billing-profile.',
      ko: '먼저 해당 회사의 소유자가 결제 수단을 등록해야 합니다: PATCH /v1/tenants/{tenantId}/billing-profile.',
    },
  },
  IN_A_GROUP: {
    title: { en: 'The company is in a group already', ko: '회사가 이미 그룹사에 속해 있습니다' },
    fix: { en: 'Remove it from its group first.', ko: '먼저 회사를 현재 그룹사에서 제외해 주십시오.' },
  },
  IS_MAIN: {
    title: {
      en: 'The company is the main one of the group, or will be it',
      ko: '회사가 그룹사의 대표회사이거나 대표회사로 예정되어 있습니다',
    },
    fix: { en: 'Name another main company first.', ko: '먼저 다른 대표회사를 지정해 주십시오.' },
  },
  NOT_IN_GROUP: {
    title: { en: 'The company is not in the group', ko: '그룹사에 속하지 않은 회사입니다' },
    fix: { en: 'Add it as an affiliate first.', ko: '먼저 회사를 자회사로 추가해 주십시오.' },
  },
  GROUP_FULL: {
    title: {
      en: 'The group has as many companies as it may have',
      ko: '그룹사에 더 이상 회사를 추가할 수 없습니다',
    },
    fix: { en: 'Remove a company first.', ko: '먼저 회사를 하나 제외해 주십시오.' },
  },
  GROUP_DISSOLVED: {
    title: { en: 'The group has been dissolved', ko: '해산된 그룹사입니다' },
    fix: {
      en: 'Read its bills, or form a new group.',
      ko: '청구 내역은 조회할 수 있습니다. 계속 이용하려면 그룹사를 새로 구성해 주십시오.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

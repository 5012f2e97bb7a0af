import { describe, expect, it } from 'vitest';
import type { Catalog, Group, Subscription } from '../../client/src/generated/types.gen.ts';
import { changesBetween } from '../../console/src/actions/changes/changes-between.ts';
import type { CompanySubject } from '../../console/src/api/subject.ts';
import { catalogView } from '../../functions/core/catalog/view.ts';
import { jsonIn, LANGUAGES, type Language } from '../../functions/core/language.ts';

const INSTANT = '2026-12-01T00:00:00.000Z';
const catalogIn = (language: Language): Catalog => JSON.parse(jsonIn(language, catalogView(language)));

const WORKPLACE: Subscription = {
  product: 'WORKPLACE',
  plan: 'WORKPLACE',
  partOfBundle: false,
  status: 'ACTIVE',
  phase: 'PAID',
  billingPlan: 'ANNUAL',
  dataStatus: 'RETAINED',
  renewal: { renewalType: 'SWITCH_TO_MONTHLY' },
  scheduledChanges: [],
  capacity: [{ service: 'WORKPLACE', totalBytes: 0, usedBytes: 0, freeBytes: 0, addedUnits: 0, low: false }],
  accounts: 5,
  features: [],
  limitedFeatures: [],
  allowedActions: [],
};
const CAPACITY = WORKPLACE.capacity?.[0];

const COMPANY: CompanySubject = {
  tenantId: 't-1',
  version: 1,
  createdAt: INSTANT,
  companyId: 'harbour',
  domainName: 'harbour.example',
  domainOwnership: 'UNPROVEN',
  operation: { type: 'PROVISION', status: 'SUCCEEDED', startedAt: INSTANT },
  subscriptions: [WORKPLACE],
  integrations: [],
  alerts: [],
  allowedActions: [],
  profile: {
    adminId: 'head',
    notificationEmail: 'it@harbour.example',
    language: 'ko',
    timeZone: 'Asia/Seoul',
    country: 'KR',
    loginId: 'head@harbour.example',
  },
  billingProfile: {
    isNoticeEmailOwn: false,
    noticeEmail: 'it@harbour.example',
    isPaymentMethodRequired: false,
  },
  cashReceipts: [],
};
const { profile: PROFILE, billingProfile: BILLING } = COMPANY;
const withProduct = (changes: Partial<Subscription>): CompanySubject => ({
  ...COMPANY,
  subscriptions: [{ ...WORKPLACE, ...changes }],
});
const running = (status: 'IN_PROGRESS' | 'FAILED'): CompanySubject => ({
  ...COMPANY,
  operation: { type: 'UPGRADE', status, startedAt: INSTANT },
});
const EFFECTIVE = { product: 'WORKPLACE', effectiveDate: '2026-12-30', effectiveAt: INSTANT } as const;

type Company = Group['companies'][number];
const company = (companyId: string, position: number): Company => ({
  tenantId: `t-${companyId}`,
  companyId,
  displayRange: 'GROUP',
  parentTenantId: null,
  position,
  role: position === 0 ? 'MAIN' : 'AFFILIATE',
  from: '2026-12-01',
  linkedCards: 0,
  users: [{ product: 'WORKPLACE', registered: 3 }],
  subscribed: [{ product: 'WORKPLACE' }],
});
const GROUP: Group = {
  groupId: 'g-1',
  version: 1,
  createdAt: INSTANT,
  mainTenantId: 't-seoul',
  companies: [company('seoul', 0), company('busan', 1)],
};
const withBusan = (changes: Partial<Company>): Group => ({
  ...GROUP,
  companies: [company('seoul', 0), { ...company('busan', 1), ...changes }],
});

const changed = (before: CompanySubject | Group, after: CompanySubject | Group) =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      changesBetween(before, after, { language, catalog: catalogIn(language) }),
    ]),
  );

describe('what has changed in a company', () => {
  it.each<[what: string, after: CompanySubject, en: string, ko: string]>([
    [
      'a value',
      { ...COMPANY, profile: PROFILE && { ...PROFILE, timeZone: 'Asia/Tokyo' } },
      'Time zone: Asia/Seoul → Asia/Tokyo',
      '시간대: Asia/Seoul → Asia/Tokyo',
    ],
    [
      'a value in words',
      { ...COMPANY, profile: PROFILE && { ...PROFILE, language: 'en' } },
      'Language: Korean → English',
      '언어: 한국어 → 영어',
    ],
    [
      'a value that was none',
      { ...COMPANY, secondaryDomains: ['old.example'] },
      'Secondary domains: none → old.example',
      '보조 도메인: 없음 → old.example',
    ],
    [
      'the proof of the domain',
      { ...COMPANY, domainOwnership: 'PROVEN' },
      'Ownership of the domain: not proven → proven',
      '도메인 소유 확인: 확인되지 않음 → 확인 완료',
    ],
    [
      'the group that it is in',
      { ...COMPANY, group: { groupId: 'g-1', role: 'AFFILIATE', mainTenantId: 't-2' } },
      'Group: none → affiliate',
      '그룹사: 없음 → 자회사',
    ],
    [
      'an operation',
      running('IN_PROGRESS'),
      'Work in progress: none → upgrade',
      '진행 중인 작업: 없음 → 업그레이드',
    ],
    [
      'a status',
      withProduct({ status: 'CANCELED' }),
      'Status of WORKPLACE: Paid service → Ended',
      'WORKPLACE 상태: 유료 이용 중 → 종료',
    ],
    [
      'a plan',
      withProduct({ plan: 'COLLABO' }),
      'Plan of WORKPLACE: WORKPLACE → WORKPLACE Collabo',
      'WORKPLACE 플랜: WORKPLACE → WORKPLACE Collabo',
    ],
    [
      'a billing plan',
      withProduct({ billingPlan: 'MONTHLY' }),
      'Billing plan of WORKPLACE: annual plan → monthly plan',
      'WORKPLACE 요금제: 연간 요금제 → 월간 요금제',
    ],
    [
      'a renewal option',
      withProduct({ renewal: { renewalType: 'CHANGE', plan: 'COLLABO', billingPlan: 'MONTHLY' } }),
      'Renewal option of WORKPLACE: monthly price → WORKPLACE Collabo, monthly plan',
      'WORKPLACE 갱신 옵션: 월간 요금 적용 → WORKPLACE Collabo, 월간 요금제',
    ],
    [
      'a reserved switch',
      withProduct({
        scheduledChanges: [
          { ...EFFECTIVE, type: 'START_PAID_SERVICE', terms: { plan: 'COLLABO', billingPlan: 'ANNUAL' } },
        ],
      }),
      'Reserved switch of WORKPLACE to paid: none → 30 December 2026 (WORKPLACE Collabo, annual plan)',
      'WORKPLACE 유료 전환 예약: 없음 → 2026년 12월 30일(WORKPLACE Collabo, 연간 요금제)',
    ],
    [
      'a scheduled cancellation',
      withProduct({ scheduledChanges: [{ ...EFFECTIVE, type: 'CANCELLATION' }] }),
      'Scheduled cancellation of WORKPLACE: none → 30 December 2026',
      'WORKPLACE 해지 예약: 없음 → 2026년 12월 30일',
    ],
    ['accounts', withProduct({ accounts: 6 }), 'Accounts of WORKPLACE: 5 → 6', 'WORKPLACE 계정 수: 5 → 6'],
    [
      'added capacity',
      withProduct({ capacity: CAPACITY && [{ ...CAPACITY, addedUnits: 2 }] }),
      'Capacity added to WORKPLACE: none → 2 TB',
      'WORKPLACE 추가 용량: 없음 → 2TB',
    ],
    [
      'the address of the bills',
      {
        ...COMPANY,
        billingProfile: BILLING && {
          ...BILLING,
          isNoticeEmailOwn: true,
          noticeEmail: 'bills@harbour.example',
        },
      },
      'Address of the bills: it@harbour.example (the notification address) → bills@harbour.example',
      '이용 요금 안내 주소: it@harbour.example(알림 주소) → bills@harbour.example',
    ],
    [
      'the payment method',
      {
        ...COMPANY,
        billingProfile: BILLING && {
          ...BILLING,
          paymentMethod: {
            kind: 'CARD',
            label: '4321 card',
            expires: '2029-12',
            registeredAt: INSTANT,
            isGood: true,
          },
        },
      },
      'Payment method: None registered → 4321 card, good through December 2029',
      '결제 수단: 등록된 결제 수단 없음 → 4321 card, 2029년 12월까지 유효',
    ],
    [
      'a cash receipt',
      {
        ...COMPANY,
        cashReceipts: [
          {
            month: '2026-11',
            purpose: 'PROOF_OF_EXPENSE',
            state: 'REQUESTED',
            maskedIdentifier: '0000',
            total: 0,
            requestedAt: INSTANT,
          },
        ],
      },
      'Cash receipt of November 2026: none → requested',
      '2026년 11월 현금영수증: 없음 → 신청됨',
    ],
  ])('names %s', (_, after, en, ko) => {
    expect(changed(COMPANY, after)).toEqual({ en: [en], ko: [ko] });
  });

  it('tells that an operation that had failed was started again', () => {
    expect(changed(running('FAILED'), running('IN_PROGRESS'))).toEqual({
      en: ['Work in progress: upgrade (failed) → upgrade'],
      ko: ['진행 중인 작업: 업그레이드(실패) → 업그레이드'],
    });
  });

  it('names all that is different, and what is gone', () => {
    const { companyId: _, ...nameless } = COMPANY;
    expect(
      changed({ ...COMPANY, groupName: 'harbour' }, { ...nameless, groupName: 'pier', version: 9 }),
    ).toEqual({
      en: ['Company ID: harbour → none', 'Group name: harbour → pier'],
      ko: ['회사 ID: harbour → 없음', '그룹 이름: harbour → pier'],
    });
  });

  it('says nothing of what no page shows', () => {
    expect(changed(COMPANY, { ...COMPANY, version: 2 })).toEqual({ en: [], ko: [] });
  });
});

describe('what has changed in a group', () => {
  it.each<[what: string, after: Group, en: readonly string[], ko: readonly string[]]>([
    [
      'a company that has come, in one line',
      { ...GROUP, companies: [...GROUP.companies, company('daegu', 2)] },
      ['Role of daegu: none → affiliate'],
      ['daegu 구분: 없음 → 자회사'],
    ],
    [
      'a company that has left',
      { ...GROUP, companies: [company('seoul', 0)] },
      ['Role of busan: affiliate → none'],
      ['busan 구분: 자회사 → 없음'],
    ],
    [
      'a company that is to leave',
      withBusan({ until: '2026-12-24' }),
      ['Role of busan: affiliate → affiliate, until 24 December 2026'],
      ['busan 구분: 자회사 → 자회사, 2026년 12월 24일까지'],
    ],
    [
      'another main company',
      {
        ...GROUP,
        mainTenantId: 't-busan',
        companies: [
          { ...company('seoul', 0), role: 'AFFILIATE' },
          { ...company('busan', 1), role: 'MAIN' },
        ],
      },
      ['Role of seoul: main company → affiliate', 'Role of busan: affiliate → main company'],
      ['seoul 구분: 대표회사 → 자회사', 'busan 구분: 자회사 → 대표회사'],
    ],
    [
      'the next main company',
      { ...GROUP, scheduledMain: { tenantId: 't-busan', effectiveDate: '2027-01-01', effectiveAt: INSTANT } },
      ['Change of the main company: none → busan from 1 January 2027 on'],
      ['대표회사 변경 예약: 없음 → 2027년 1월 1일부터 busan'],
    ],
    [
      'its dissolution',
      { ...GROUP, until: '2027-01-01' },
      ['Dissolution of the group: none → 1 January 2027'],
      ['그룹사 해체: 없음 → 2027년 1월 1일'],
    ],
    [
      'who pays from when',
      withBusan({ from: '2026-12-15' }),
      ['First day on which busan is billed with the group: 1 December 2026 → 15 December 2026'],
      ['busan 청구 시작일: 2026년 12월 1일 → 2026년 12월 15일'],
    ],
    [
      'products, their ends and their users',
      withBusan({
        subscribed: [{ product: 'WORKPLACE', endsOn: '2026-12-30' }],
        users: [{ product: 'WORKPLACE', registered: 4 }],
      }),
      [
        'Products of busan: WORKPLACE → WORKPLACE (ends on 30 December 2026)',
        'Users of busan: WORKPLACE 3 → WORKPLACE 4',
      ],
      [
        'busan 상품: WORKPLACE → WORKPLACE(2026년 12월 30일 종료)',
        'busan 사용자 수: WORKPLACE 3 → WORKPLACE 4',
      ],
    ],
    ['no users that were not counted', withBusan({ users: undefined }), [], []],
    [
      'cards',
      withBusan({ linkedCards: 12 }),
      ['Linked corporate cards of busan: 0 → 12'],
      ['busan 연동 법인카드 수: 0 → 12'],
    ],
    [
      'the org chart',
      withBusan({ displayRange: 'OWN', parentTenantId: 't-seoul', position: 0 }),
      [
        'Display range of busan: group → its own company',
        'Place of busan in the org chart: 2 at the top → 1 under seoul',
      ],
      ['busan 표시범위: 그룹사 → 자기 회사', '조직도의 busan 위치: 최상위 2번째 → seoul 하위 1번째'],
    ],
  ])('names %s', (_, after, en, ko) => {
    expect(changed(GROUP, after)).toEqual({ en, ko });
  });
});

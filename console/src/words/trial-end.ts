import type { Texts } from '../language/texts.ts';

/** What the end of a free trial means: NAVER WORKS alone can still be paid for during 30 days more. */
export const TRIAL_END_TEXTS = {
  deleted: {
    en: 'If you do not switch to the paid service by then, nobody can log in any more and all data is deleted.',
    ko: '기간이 끝나기 전에 유료로 전환하지 않으면 로그인할 수 없으며 모든 데이터가 삭제됩니다.',
  },
  suspended: {
    en: 'If you do not switch to the paid service by then, nobody can log in any more. After 30 more days the service is cancelled and all data is deleted.',
    ko: '기간이 끝나기 전에 유료로 전환하지 않으면 로그인할 수 없으며, 그 후 30일이 지나면 자동으로 해지되고 모든 데이터가 삭제됩니다.',
  },
} as const satisfies Texts;

/** Of a product: NAVER WORKS alone is suspended first. */
export const trialEndOf = (product: string | undefined, isPartOfBundle = false): 'deleted' | 'suspended' =>
  product === 'NAVER_WORKS' && !isPartOfBundle ? 'suspended' : 'deleted';

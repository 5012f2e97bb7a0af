import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Subscription } from '@smartwork/client/types';
import type { Texts } from '../../language/words-in.ts';

type Status = Subscription['status'];

/** The states of a subscription in words. */
export const STATUS_TEXTS = {
  PROVISIONING: { en: 'Being set up', ko: '설정 중' },
  TRIALING: { en: 'Free trial', ko: '무료 체험 중' },
  ACTIVE: { en: 'Paid service', ko: '유료 이용 중' },
  SUSPENDED: { en: 'Suspended', ko: '이용 정지' },
  CANCELED: { en: 'Ended', ko: '종료' },
} as const satisfies Texts & Record<Status, object>;

export const STATUS_TYPES = {
  PROVISIONING: 'in-progress',
  TRIALING: 'info',
  ACTIVE: 'success',
  SUSPENDED: 'warning',
  CANCELED: 'stopped',
} as const satisfies Record<Status, StatusIndicatorProps.Type>;

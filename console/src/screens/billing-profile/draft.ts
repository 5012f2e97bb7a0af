import type { BillingProfile, BillingProfileChangeWritable } from '@smartwork/client/types';
import { NOTIFICATION_EMAIL_RULES } from '../../../../functions/core/rules/contact.ts';
import { PAYMENT_LABEL_RULES, PAYMENT_TOKEN_RULES } from '../../../../functions/core/rules/payment.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';

export type MethodChoice = 'KEEP' | 'CARD' | 'BANK_TRANSFER' | 'NONE';

/** What was entered so far. */
export interface Draft {
  readonly isOwnAddress: boolean;
  readonly noticeEmail: string;
  readonly method: MethodChoice;
  readonly token: string;
  readonly label: string;
  readonly expires: string;
}

export const draftOf = ({ isNoticeEmailOwn, noticeEmail, paymentMethod }: BillingProfile): Draft => ({
  isOwnAddress: isNoticeEmailOwn,
  noticeEmail: isNoticeEmailOwn ? (noticeEmail ?? '') : '',
  method: paymentMethod ? 'KEEP' : 'NONE',
  token: '',
  label: '',
  expires: '',
});

const isNewMethod = ({ method }: Draft): boolean => method === 'CARD' || method === 'BANK_TRANSFER';

export const isComplete = (draft: Draft): boolean =>
  (!draft.isOwnAddress || brokenRules(NOTIFICATION_EMAIL_RULES, draft.noticeEmail).length === 0) &&
  (!isNewMethod(draft) ||
    (brokenRules(PAYMENT_TOKEN_RULES, draft.token).length === 0 &&
      brokenRules(PAYMENT_LABEL_RULES, draft.label).length === 0)) &&
  (draft.method !== 'CARD' || draft.expires !== '');

/** Only what differs from the profile; an empty change is none. */
export function changeOf(draft: Draft, profile: BillingProfile): BillingProfileChangeWritable {
  const { token, label, expires } = draft;
  const before = profile.isNoticeEmailOwn ? profile.noticeEmail : null;
  const noticeEmail = draft.isOwnAddress ? draft.noticeEmail : null;
  const method = {
    KEEP: undefined,
    NONE: profile.paymentMethod ? null : undefined,
    CARD: { kind: 'CARD', token, label, expires },
    BANK_TRANSFER: { kind: 'BANK_TRANSFER', token, label },
  } as const;
  const paymentMethod = method[draft.method];
  return {
    ...(noticeEmail !== before && { noticeEmail }),
    ...(paymentMethod !== undefined && { paymentMethod }),
  };
}

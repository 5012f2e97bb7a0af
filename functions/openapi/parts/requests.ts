import * as z from 'zod';
import { DryRunQuery, ETAG_FORM, IDEMPOTENCY_KEY_FORM } from '../../api/pipeline/headers.ts';
import {
  AccountBatchRequestSchema,
  AccountPasswordRequestSchema,
  AccountRequestSchema,
} from '../../core/requests/accounts/accounts.ts';
import {
  CredentialsRequestSchema,
  PasswordResetRequestSchema,
  RedeemRequestSchema,
} from '../../core/requests/accounts/password-reset.ts';
import { BillingProfileRequestSchema } from '../../core/requests/billing-profile.ts';
import { BundleSwitchRequestSchema } from '../../core/requests/bundle-switch.ts';
import { CancellationRequestSchema } from '../../core/requests/cancellation.ts';
import { CapacityRequestSchema, UsedBytesRequestSchema } from '../../core/requests/capacity.ts';
import { CashReceiptRequestSchema, CashReceiptResultSchema } from '../../core/requests/cash-receipt.ts';
import {
  AffiliateRequestSchema,
  CardsRequestSchema,
  FormGroupRequestSchema,
  MainRequestSchema,
  OrgChartRequestSchema,
} from '../../core/requests/groups.ts';
import { DomainRequestSchema, GroupNameRequestSchema } from '../../core/requests/names.ts';
import { PaidSwitchRequestSchema } from '../../core/requests/paid-switch.ts';
import { PaymentReportSchema } from '../../core/requests/payment.ts';
import { ProfileRequestSchema } from '../../core/requests/profile.ts';
import { RenewalRequestSchema } from '../../core/requests/renewal.ts';
import { TRIAL_REQUESTS_BY_OFFER } from '../../core/requests/request-trial.ts';
import { TaskAnswerRequestSchema } from '../../core/requests/service-task.ts';
import { SubscribeRequestSchema } from '../../core/requests/subscribe.ts';
import { NameReleaseSchema, OwnerTransferSchema, TrialReleaseSchema } from '../../core/requests/support.ts';
import { BundleUpgradeRequestSchema, UpgradeRequestSchema } from '../../core/requests/upgrade.ts';

const IdempotencyKey = z
  .string()
  .regex(IDEMPOTENCY_KEY_FORM)
  .meta({
    description:
      'One fresh key for each new request, the same key with its repeats. Not needed with `dryRun=true`.',
    examples: ['8f2b7c1e-5f0e-4a53-9d0b-3f1f6c0a2d47'],
  });

const IfMatch = z
  .union([z.literal('*'), z.string().regex(ETAG_FORM)])
  .optional()
  .meta({ description: 'The ETag of what was read.', examples: ['"v3"'] });

export const CreatingHeaders = z.object({ 'Idempotency-Key': IdempotencyKey });
export const EditingHeaders = z.object({ 'If-Match': IfMatch });
/** A PUT or DELETE may carry a key; whoever edits something scheduled names the version it read. */
export const ReplaceableHeaders = z.object({
  'Idempotency-Key': IdempotencyKey.optional(),
  'If-Match': IfMatch,
});
/** A PUT whose repeat does no harm may carry a key all the same. */
export const RepeatableHeaders = ReplaceableHeaders.pick({ 'Idempotency-Key': true });
export const CreatingOnTenantHeaders = CreatingHeaders.extend(EditingHeaders.shape);

export const MutationQuery = DryRunQuery;

const { BUNDLE, NAVER_WORKS, WORKPLACE, WORKBOX } = TRIAL_REQUESTS_BY_OFFER;
export const TRIAL_REQUESTS = [
  BUNDLE.meta({ id: 'BundleTrialRequest', description: 'The bundle NAVER WORKS + WORKPLACE.' }),
  NAVER_WORKS.meta({
    id: 'NaverWorksTrialRequest',
    description: 'NAVER WORKS alone. A group name is for the plan LITE only; give it or a domain name.',
  }),
  WORKPLACE.meta({ id: 'WorkplaceTrialRequest', description: 'WORKPLACE alone.' }),
  WORKBOX.meta({ id: 'WorkboxTrialRequest', description: 'WORKBOX alone.' }),
];

export const BillingProfileChange = BillingProfileRequestSchema.meta({ id: 'BillingProfileChange' });
export const CashReceiptRequest = CashReceiptRequestSchema.meta({ id: 'CashReceiptRequest' });
export const PaymentReport = PaymentReportSchema.meta({ id: 'PaymentReport' });
export const CashReceiptResult = CashReceiptResultSchema.meta({ id: 'CashReceiptResult' });
export const ProfileChange = ProfileRequestSchema.meta({ id: 'ProfileChange' });
export const DomainChange = DomainRequestSchema.meta({ id: 'DomainChange' });
export const GroupNameChange = GroupNameRequestSchema.meta({ id: 'GroupNameChange' });
export const PaidSwitch = PaidSwitchRequestSchema.meta({ id: 'PaidSwitch' });
export const Subscribe = SubscribeRequestSchema.meta({ id: 'FurtherProduct' });
export const Upgrade = UpgradeRequestSchema.meta({ id: 'Upgrade' });
export const BundleUpgrade = BundleUpgradeRequestSchema.meta({ id: 'BundleUpgrade' });
export const BundleSwitch = BundleSwitchRequestSchema.meta({ id: 'BundleSwitch' });
export const Renewal = RenewalRequestSchema.meta({ id: 'RenewalChange' });
export const CapacityChange = CapacityRequestSchema.meta({ id: 'CapacityChange' });
export const TaskAnswer = TaskAnswerRequestSchema.meta({ id: 'TaskAnswer' });
export const UsedBytes = UsedBytesRequestSchema.meta({ id: 'UsedBytes' });
export const AccountRegistration = AccountRequestSchema.meta({ id: 'AccountRegistration' });
export const AccountBatch = AccountBatchRequestSchema.meta({ id: 'AccountBatch' });
export const AccountPassword = AccountPasswordRequestSchema.meta({ id: 'AccountPassword' });
export const Cancellation = CancellationRequestSchema.meta({ id: 'CancellationPlan' });
export const PasswordReset = PasswordResetRequestSchema.meta({ id: 'PasswordReset' });
export const PasswordRedemption = RedeemRequestSchema.meta({ id: 'PasswordRedemption' });
export const Credentials = CredentialsRequestSchema.meta({ id: 'Credentials' });
export const GroupFormation = FormGroupRequestSchema.meta({ id: 'GroupFormation' });
export const AffiliateTerms = AffiliateRequestSchema.meta({ id: 'AffiliateTerms' });
export const MainChange = MainRequestSchema.meta({ id: 'MainChange' });
export const CardCount = CardsRequestSchema.meta({ id: 'CardCount' });
export const OrgChart = OrgChartRequestSchema.meta({ id: 'OrgChart' });
export const NameReleaseRequest = NameReleaseSchema.meta({ id: 'NameRelease' });
export const TrialReleaseRequest = TrialReleaseSchema.meta({ id: 'TrialRelease' });
export const OwnerTransferRequest = OwnerTransferSchema.meta({ id: 'OwnerTransfer' });

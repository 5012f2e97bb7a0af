import * as z from 'zod';
import { DryRunQuery, ETAG_FORM, IDEMPOTENCY_KEY_FORM } from '../api/pipeline/headers.ts';
import { MemberPasswordFormSchema } from '../core/requests/account-password.ts';
import { MemberBatchFormSchema, MemberFormSchema } from '../core/requests/accounts.ts';
import { BundleSwitchFormSchema } from '../core/requests/bundle-switch.ts';
import { CancellationFormSchema } from '../core/requests/cancellation.ts';
import { CapacityFormSchema, UsedBytesFormSchema } from '../core/requests/capacity.ts';
import {
  AffiliateFormSchema,
  CardsFormSchema,
  FormGroupFormSchema,
  MainFormSchema,
  OrgChartFormSchema,
} from '../core/requests/groups.ts';
import { DomainFormSchema, GroupNameFormSchema } from '../core/requests/names.ts';
import { PaidSwitchFormSchema } from '../core/requests/paid-switch.ts';
import {
  CredentialsFormSchema,
  PasswordResetFormSchema,
  RedeemFormSchema,
} from '../core/requests/password-reset.ts';
import { ProfileFormSchema } from '../core/requests/profile.ts';
import { RenewalFormSchema } from '../core/requests/renewal.ts';
import { REQUEST_TRIAL_FORMS } from '../core/requests/request-trial.ts';
import { SubscribeFormSchema } from '../core/requests/subscribe.ts';
import { BundleUpgradeFormSchema, UpgradeFormSchema } from '../core/requests/upgrade.ts';

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

const { BUNDLE, NAVER_WORKS, WORKPLACE, WORKBOX } = REQUEST_TRIAL_FORMS;
export const TRIAL_REQUESTS = [
  BUNDLE.meta({ id: 'BundleTrialRequest', description: 'The bundle NAVER WORKS + WORKPLACE.' }),
  NAVER_WORKS.meta({
    id: 'NaverWorksTrialRequest',
    description: 'NAVER WORKS alone. A group name is for the plan LITE only; give it or a domain name.',
  }),
  WORKPLACE.meta({ id: 'WorkplaceTrialRequest', description: 'WORKPLACE alone.' }),
  WORKBOX.meta({ id: 'WorkboxTrialRequest', description: 'WORKBOX alone.' }),
];

export const ProfileChange = ProfileFormSchema.meta({ id: 'ProfileChange' });
export const DomainChange = DomainFormSchema.meta({ id: 'DomainChange' });
export const GroupNameChange = GroupNameFormSchema.meta({ id: 'GroupNameChange' });
export const PaidSwitch = PaidSwitchFormSchema.meta({ id: 'PaidSwitch' });
export const Subscribe = SubscribeFormSchema.meta({ id: 'FurtherProduct' });
export const Upgrade = UpgradeFormSchema.meta({ id: 'Upgrade' });
export const BundleUpgrade = BundleUpgradeFormSchema.meta({ id: 'BundleUpgrade' });
export const BundleSwitch = BundleSwitchFormSchema.meta({ id: 'BundleSwitch' });
export const Renewal = RenewalFormSchema.meta({ id: 'RenewalChange' });
export const CapacityChange = CapacityFormSchema.meta({ id: 'CapacityChange' });
export const UsedBytes = UsedBytesFormSchema.meta({ id: 'UsedBytes' });
export const MemberRegistration = MemberFormSchema.meta({ id: 'MemberRegistration' });
export const MemberBatch = MemberBatchFormSchema.meta({ id: 'MemberBatch' });
export const MemberPassword = MemberPasswordFormSchema.meta({ id: 'MemberPassword' });
export const Cancellation = CancellationFormSchema.meta({ id: 'CancellationPlan' });
export const PasswordReset = PasswordResetFormSchema.meta({ id: 'PasswordReset' });
export const PasswordRedemption = RedeemFormSchema.meta({ id: 'PasswordRedemption' });
export const Credentials = CredentialsFormSchema.meta({ id: 'Credentials' });
export const GroupFormation = FormGroupFormSchema.meta({ id: 'GroupFormation' });
export const AffiliateTerms = AffiliateFormSchema.meta({ id: 'AffiliateTerms' });
export const MainChange = MainFormSchema.meta({ id: 'MainChange' });
export const CardCount = CardsFormSchema.meta({ id: 'CardCount' });
export const OrgChart = OrgChartFormSchema.meta({ id: 'OrgChart' });

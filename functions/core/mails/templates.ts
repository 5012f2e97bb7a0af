import type * as z from 'zod';
import type { MailTemplate } from './content.ts';
import type { MailTemplateName } from './template-names.ts';
import { addressChanged } from './templates/company/address-changed.ts';
import { billingProfileChanged } from './templates/company/billing-profile-changed.ts';
import { domainCheckFailed } from './templates/company/domain-check-failed.ts';
import { domainProven } from './templates/company/domain-proven.ts';
import { lowCapacity } from './templates/company/low-capacity.ts';
import { nameChanged } from './templates/company/name-changed.ts';
import { nameReleased } from './templates/company/name-released.ts';
import { ownerTransferred } from './templates/company/owner-transferred.ts';
import { passwordLink } from './templates/company/password-link.ts';
import { cancellationScheduled } from './templates/contract/cancellation-scheduled.ts';
import { cancellationUndone } from './templates/contract/cancellation-undone.ts';
import { contractEndsSoon } from './templates/contract/contract-ends-soon.ts';
import { contractRenewed } from './templates/contract/contract-renewed.ts';
import { paidServiceStarted } from './templates/contract/paid-service-started.ts';
import { serviceEnded } from './templates/contract/service-ended.ts';
import { bundleComplete } from './templates/setup/bundle-complete.ts';
import { setupComplete } from './templates/setup/setup-complete.ts';
import { setupDelayed } from './templates/setup/setup-delayed.ts';
import { upgradeComplete } from './templates/setup/upgrade-complete.ts';
import { upgradeRequested } from './templates/setup/upgrade-requested.ts';
import { paidSwitchDropped } from './templates/trial/paid-switch-dropped.ts';
import { paidSwitchRequested } from './templates/trial/paid-switch-requested.ts';
import { trialEndsSoon } from './templates/trial/trial-ends-soon.ts';
import { trialSuspended } from './templates/trial/trial-suspended.ts';

/** Every mail of the service. A new one is a name in `template-names.ts`, a file in `templates/` and a line here. */
export const MAIL_TEMPLATES = {
  SETUP_COMPLETE: setupComplete,
  SETUP_DELAYED: setupDelayed,
  TRIAL_ENDS_SOON: trialEndsSoon,
  TRIAL_SUSPENDED: trialSuspended,
  PAID_SWITCH_REQUESTED: paidSwitchRequested,
  PAID_SWITCH_DROPPED: paidSwitchDropped,
  PAID_SERVICE_STARTED: paidServiceStarted,
  CONTRACT_ENDS_SOON: contractEndsSoon,
  CONTRACT_RENEWED: contractRenewed,
  CANCELLATION_SCHEDULED: cancellationScheduled,
  CANCELLATION_UNDONE: cancellationUndone,
  SERVICE_ENDED: serviceEnded,
  LOW_CAPACITY: lowCapacity,
  UPGRADE_REQUESTED: upgradeRequested,
  UPGRADE_COMPLETE: upgradeComplete,
  BUNDLE_COMPLETE: bundleComplete,
  NAME_CHANGED: nameChanged,
  NAME_RELEASED: nameReleased,
  ADDRESS_CHANGED: addressChanged,
  OWNER_TRANSFERRED: ownerTransferred,
  BILLING_PROFILE_CHANGED: billingProfileChanged,
  DOMAIN_PROVEN: domainProven,
  DOMAIN_CHECK_FAILED: domainCheckFailed,
  PASSWORD_LINK: passwordLink,
} as const satisfies Record<MailTemplateName, MailTemplate>;

/** What the mail of that name needs to know. */
export type MailData<Name extends MailTemplateName> = z.infer<(typeof MAIL_TEMPLATES)[Name]['data']>;

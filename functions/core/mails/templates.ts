import type * as z from 'zod';
import type { MailTemplate } from './content.ts';
import type { MailTemplateName } from './template-names.ts';
import { bundleComplete } from './templates/bundle-complete.ts';
import { cancellationScheduled } from './templates/cancellation-scheduled.ts';
import { cancellationUndone } from './templates/cancellation-undone.ts';
import { contractEndsSoon } from './templates/contract-ends-soon.ts';
import { lowCapacity } from './templates/low-capacity.ts';
import { nameChanged } from './templates/name-changed.ts';
import { paidServiceStarted } from './templates/paid-service-started.ts';
import { paidSwitchRequested } from './templates/paid-switch-requested.ts';
import { passwordLink } from './templates/password-link.ts';
import { serviceEnded } from './templates/service-ended.ts';
import { setupComplete } from './templates/setup-complete.ts';
import { trialEndsSoon } from './templates/trial-ends-soon.ts';
import { upgradeComplete } from './templates/upgrade-complete.ts';
import { upgradeRequested } from './templates/upgrade-requested.ts';

/** Every mail of the service. A new one is a name in `template-names.ts`, a file in `templates/` and a line here. */
export const MAIL_TEMPLATES = {
  SETUP_COMPLETE: setupComplete,
  TRIAL_ENDS_SOON: trialEndsSoon,
  PAID_SWITCH_REQUESTED: paidSwitchRequested,
  PAID_SERVICE_STARTED: paidServiceStarted,
  CONTRACT_ENDS_SOON: contractEndsSoon,
  CANCELLATION_SCHEDULED: cancellationScheduled,
  CANCELLATION_UNDONE: cancellationUndone,
  SERVICE_ENDED: serviceEnded,
  LOW_CAPACITY: lowCapacity,
  UPGRADE_REQUESTED: upgradeRequested,
  UPGRADE_COMPLETE: upgradeComplete,
  BUNDLE_COMPLETE: bundleComplete,
  NAME_CHANGED: nameChanged,
  PASSWORD_LINK: passwordLink,
} as const satisfies Record<MailTemplateName, MailTemplate>;

/** What the mail of that name needs to know. */
export type MailData<Name extends MailTemplateName> = z.infer<(typeof MAIL_TEMPLATES)[Name]['data']>;

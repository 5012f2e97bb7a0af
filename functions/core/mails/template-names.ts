/** The mails by name, apart from their texts: whoever only asks for a mail does not carry them. */
export const MAIL_TEMPLATE_NAMES = [
  'SETUP_COMPLETE',
  'SETUP_DELAYED',
  'TRIAL_ENDS_SOON',
  'TRIAL_SUSPENDED',
  'PAID_SWITCH_REQUESTED',
  'PAID_SWITCH_DROPPED',
  'PAID_SERVICE_STARTED',
  'CONTRACT_ENDS_SOON',
  'CONTRACT_RENEWED',
  'CANCELLATION_SCHEDULED',
  'CANCELLATION_UNDONE',
  'SERVICE_ENDED',
  'LOW_CAPACITY',
  'UPGRADE_REQUESTED',
  'UPGRADE_COMPLETE',
  'BUNDLE_COMPLETE',
  'NAME_CHANGED',
  'NAME_RELEASED',
  'ADDRESS_CHANGED',
  'OWNER_TRANSFERRED',
  'BILLING_PROFILE_CHANGED',
  'DOMAIN_PROVEN',
  'DOMAIN_CHECK_FAILED',
  'PASSWORD_LINK',
] as const;
export type MailTemplateName = (typeof MAIL_TEMPLATE_NAMES)[number];

export const isMailTemplateName = (name: string): name is MailTemplateName =>
  (MAIL_TEMPLATE_NAMES as readonly string[]).includes(name);

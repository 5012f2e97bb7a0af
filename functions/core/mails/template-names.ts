/** The mails by name, apart from their texts: whoever only asks for a mail does not carry them. */
export const MAIL_TEMPLATE_NAMES = [
  'SETUP_COMPLETE',
  'TRIAL_ENDS_SOON',
  'PAID_SWITCH_REQUESTED',
  'PAID_SERVICE_STARTED',
  'CONTRACT_ENDS_SOON',
  'CANCELLATION_SCHEDULED',
  'CANCELLATION_UNDONE',
  'SERVICE_ENDED',
  'LOW_CAPACITY',
  'UPGRADE_REQUESTED',
  'UPGRADE_COMPLETE',
  'BUNDLE_COMPLETE',
  'NAME_CHANGED',
  'BILLING_PROFILE_CHANGED',
  'PASSWORD_LINK',
] as const;
export type MailTemplateName = (typeof MAIL_TEMPLATE_NAMES)[number];

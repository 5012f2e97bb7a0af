/** Every way in which the service says no: the published list of codes, each with its sentence and its cure. */
export const REFUSALS = {
  JSON_MALFORMED: { title: 'The body is not valid JSON', fix: 'Send one JSON object.' },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'The content type is not application/json',
    fix: 'Send Content-Type: application/json.',
  },
  BODY_TOO_LARGE: { title: 'The body is larger than 64 kB', fix: 'Send a smaller body.' },
  HEADER_MALFORMED: { title: 'A header is malformed', fix: 'Correct the header named in errors.' },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'The Idempotency-Key header is missing',
    fix: 'Send a fresh Idempotency-Key with each new request and the same one with its repeats.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'The Idempotency-Key was used for another request',
    fix: 'Send a fresh Idempotency-Key.',
  },
  IDEMPOTENCY_KEY_IN_FLIGHT: {
    title: 'A request with this Idempotency-Key is being processed',
    fix: 'Repeat the request after the seconds in Retry-After.',
  },
  INPUT_INVALID: { title: 'The request has invalid values', fix: 'Correct the fields named in errors.' },
  VALUE_TAKEN: { title: 'A value is already in use', fix: 'Choose another value for the fields in errors.' },
  TRIAL_ALREADY_USED: {
    title: 'The free trial of this product was already used',
    fix: 'Send billingPlan: the product then starts paid.',
  },
  NOT_FOUND: { title: 'There is no such resource', fix: 'Check the address.' },
  METHOD_NOT_ALLOWED: {
    title: 'The address has no such method',
    fix: 'Use one of the methods in the Allow header.',
  },
  ETAG_STALE: {
    title: 'The tenant has changed since it was read',
    fix: 'Read the tenant again and send its new ETag in If-Match.',
  },
  OPERATION_NOT_FAILED: {
    title: 'There is no failed operation to retry',
    fix: 'Read the tenant: its operation is running or done.',
  },
  SUBSCRIPTION_ENDED: {
    title: 'The subscription has ended',
    fix: 'Request the product anew.',
  },
  OPERATION_IN_PROGRESS: {
    title: 'An operation is running on the tenant',
    fix: 'Repeat the request when the operation of the tenant is done.',
  },
  OPERATION_FAILED: {
    title: 'The operation of the tenant has failed',
    fix: 'Wait until customer support has completed it.',
  },
  CANCELLATION_SCHEDULED: {
    title: 'A cancellation of the product is scheduled',
    fix: 'Withdraw the cancellation first: DELETE /v1/tenants/{tenantId}/cancellation.',
  },
  CHANGE_ALREADY_EFFECTIVE: {
    title: 'The paid service has begun',
    fix: 'Change the renewal option or upgrade instead.',
  },
  NOTHING_SCHEDULED: {
    title: 'There is nothing scheduled to change or withdraw',
    fix: 'Read the tenant: its scheduledChanges show what is scheduled.',
  },
  NOT_SUBSCRIBED: {
    title: 'The tenant has no such subscription',
    fix: 'Name products that the tenant is subscribed to.',
  },
  NAME_NOT_USED: {
    title: 'The tenant has no name of this kind',
    fix: 'Read the tenant: it has a domainName or a groupName, and only a domain is proven.',
  },
  NAME_UNCHANGED: {
    title: 'The tenant has this name already',
    fix: 'There is nothing to do, or send another name.',
  },
  RENAMED_RECENTLY: {
    title: 'The name was changed in the last 24 hours',
    fix: 'Repeat the request from the instant in allowedFrom on.',
  },
  TOO_MANY_DOMAINS: {
    title: 'The tenant has 20 secondary domains, which is the most',
    fix: 'Go back to one of the secondaryDomains of the tenant.',
  },
  DOMAIN_ALREADY_PROVEN: {
    title: 'The ownership of the domain is proven',
    fix: 'There is nothing to do.',
  },
  ALREADY_SUBSCRIBED: {
    title: 'The product is subscribed to already',
    fix: 'Upgrade it, or switch to a bundle.',
  },
  ALREADY_BUNDLE: {
    title: 'The company has a bundle already',
    fix: 'Upgrade the bundle, or leave it: the actions UPGRADE_BUNDLE and LEAVE_BUNDLE say how.',
  },
  PART_OF_BUNDLE: {
    title: 'The product is a part of a bundle',
    fix: 'Upgrade the bundle: POST /v1/tenants/{tenantId}/bundle/upgrade. The action LEAVE_BUNDLE says how to go back to one product.',
  },
  NOT_AN_UPGRADE: {
    title: 'The plan is not above the present one, or no upgrade is offered from there',
    fix: 'Choose one of the plans of the action in allowedActions. Without any, no higher plan is offered.',
  },
  ONLY_IN_BUNDLE: {
    title: 'The plan comes from a bundle, and no upgrade leads from it',
    fix: 'Switch to a bundle again: POST /v1/tenants/{tenantId}/bundle. With an annual plan, the renewal option CHANGE leads to a plan that is sold alone.',
  },
  WOULD_LOSE_FEATURES: {
    title: 'The bundle has less than what the company has',
    fix: 'Choose one of the plans; when files are in the way, delete some.',
  },
  TERM_PRICE_WOULD_FALL: {
    title: 'Within the term the price may not fall',
    fix: 'Choose one of the plans, or repeat the request from the instant in allowedFrom on. Set the renewal option to SWITCH_TO_MONTHLY before, or another term begins then.',
  },
  UPGRADE_NEEDS_PAID: {
    title: 'Only the paid service of this product is upgraded',
    fix: 'Switch to the paid service first; the switch takes any plan.',
  },
  RESERVATION_EXISTS: {
    title: 'A switch to the paid service is reserved',
    fix: 'Drop the reservation first: DELETE /v1/tenants/{tenantId}/subscriptions/{product}/paid-switch.',
  },
  SUBSCRIPTION_SUSPENDED: {
    title: 'The trial of the product is over and it is suspended',
    fix: 'Switch it to the paid service first.',
  },
  DATA_DELETION_RUNNING: {
    title: 'The data of the ended product is still being deleted',
    fix: 'Repeat the request when its dataStatus is DELETED.',
  },
  WORKBOX_NOT_IN_BUNDLE: {
    title: 'WORKBOX is never a part of a bundle',
    fix: 'Request NAVER_WORKS or WORKPLACE first: POST /v1/tenants/{tenantId}/subscriptions.',
  },
  RENEWAL_NOT_AVAILABLE: {
    title: 'There is no commitment to renew',
    fix: 'Switch to the paid service with an annual plan first.',
  },
  IF_MATCH_REQUIRED: {
    title: 'Something scheduled is edited without If-Match',
    fix: 'Read the tenant and send its ETag in If-Match.',
  },
  QUOTE_CHANGED: {
    title: 'The penalty is not the accepted one',
    fix: 'Show the new quote and send its total as acceptedPenalty.',
  },
  MAIL_NOT_FAILED: {
    title: 'The mail was not given up',
    fix: 'Read the mails of the tenant: this one is sent, or still being tried.',
  },
  MAIL_NOT_REMADE: {
    title: 'What the mail said cannot be made again',
    fix: 'For the link of a password the user asks for a new one; little storage is shown in the alerts of the tenant.',
  },
  CAPACITY_NOT_SOLD: {
    title: 'No capacity can be added to the product',
    fix: 'Read the catalog: extraCapacity says which products have it.',
  },
  CAPACITY_NEEDS_PAID_SERVICE: {
    title: 'Capacity can be added only after the switch to the paid service',
    fix: 'Switch the product to the paid service first.',
  },
  CAPACITY_IN_USE: {
    title: 'More is used than would be left',
    fix: 'Delete files, or return fewer units: the answer says what is used and what would be left.',
  },
  TOP_ADMINISTRATOR_STAYS: {
    title: 'The top administrator cannot be removed',
    fix: 'Leave the top administrator out of what is to be removed.',
  },
  ACCOUNT_LIMIT_REACHED: {
    title: 'A trial has no room for more accounts',
    fix: 'Switch to the paid service, or remove accounts first.',
  },
  TOP_ADMINISTRATOR_BY_LINK: {
    title: 'The top administrator sets the own password',
    fix: 'Send mode USER: a link goes to the notification address.',
  },
  ACCOUNT_WITHOUT_EMAIL: {
    title: 'No link can be sent: the account has no email address',
    fix: 'Register the account with an email address, or send mode ADMIN with a password.',
  },
  TOO_MANY_LINKS: {
    title: 'Too many links were sent to the account',
    fix: 'Repeat the request after the seconds in Retry-After, or set a password with mode ADMIN; the top administrator has to wait.',
  },
  LINK_NOT_VALID: {
    title: 'The link is not valid',
    fix: 'Ask for a new link: POST /v1/password-resets.',
  },
  LOGIN_LOCKED: {
    title: 'Too many wrong passwords were given for this login ID',
    fix: 'Repeat the request after the seconds in Retry-After, or set a new password by a link.',
  },
  TOO_MANY_TRIES: {
    title: 'Too many wrong passwords were given at this company or from this place',
    fix: 'Log in from a place where the account has logged in before, set a new password by a link, or repeat the request after the seconds in Retry-After.',
  },
  AFFILIATE_MUST_CANCEL_BOTH: {
    title: 'An affiliate cancels both products together',
    fix: 'Name NAVER_WORKS and WORKPLACE in items, with one date.',
  },
  AFFILIATE_SAME_DATE: {
    title: 'The two products of an affiliate end on different dates',
    fix: 'Give both items the same date.',
  },
  AFFILIATE_MUST_SWITCH_BOTH: {
    title: 'An affiliate switches both products together',
    fix: 'Use /v1/tenants/{tenantId}/bundle/paid-switch, which switches both on one date.',
  },
  AFFILIATES_SUBSCRIBED: {
    title: 'Affiliates of the company would still be subscribed',
    fix: 'Cancel the affiliates first, or on an earlier or the same date, or change the main company. The plan is at /v1/groups/{groupId}/cancellation-plan.',
  },
  MAIN_CANCELLATION_SCHEDULED: {
    title: 'The main company of the group ends on a scheduled date',
    fix: 'Let the main company withdraw its cancellation first.',
  },
  MAIN_ENDED: {
    title: 'The main company of the group has ended',
    fix: 'Name another main company, or form a new group.',
  },
  MAIN_NEEDS_WORKPLACE: {
    title: 'The company cannot be the main one: it has no paid WORKPLACE that goes on',
    fix: 'Switch its WORKPLACE to the paid service and withdraw its cancellation.',
  },
  IN_A_GROUP: {
    title: 'The company is in a group already',
    fix: 'Remove it from its group first.',
  },
  IS_MAIN: {
    title: 'The company is the main one of the group, or will be it',
    fix: 'Name another main company first.',
  },
  NOT_IN_GROUP: {
    title: 'The company is not in the group',
    fix: 'Add it as an affiliate first.',
  },
  GROUP_FULL: {
    title: 'The group has as many companies as it may have',
    fix: 'Remove a company first.',
  },
  GROUP_DISSOLVED: {
    title: 'The group has been dissolved',
    fix: 'Read its bills, or form a new group.',
  },
  BUSY: { title: 'The service is busy', fix: 'Repeat the request after the seconds in Retry-After.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

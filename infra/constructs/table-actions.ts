import { PASSWORD_ORIGIN } from '../../functions/core/accounts/account-password.ts';

/** What a function may do to a table is always listed by action; none may Scan. */
export const READ = ['dynamodb:BatchGetItem'] as const;
/** Every write puts a whole item, alone or in a transaction. */
export const WRITE = ['dynamodb:PutItem'] as const;
/** Finding what belongs to a company and deleting it by the page. */
export const PURGE = ['dynamodb:Query', 'dynamodb:BatchWriteItem'] as const;
/** For whoever sends links to set a password: it puts the hashes of their tokens and can touch no account. */
export const LINKS_ONLY = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LINKS#*'] },
} as const;
/** The partitions of tenants, which hold no links and no counts of tries. */
export const OF_TENANTS = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TENANT#*'] },
} as const;
/** For whoever shows which accounts must set a new password: when and by whom one was set, and never a hash. */
export const ORIGINS_ONLY = {
  ...OF_TENANTS,
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', ...PASSWORD_ORIGIN] },
  StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
};
/** Counting within one item, without a read: what many count at the same time. */
export const COUNT = ['dynamodb:UpdateItem'] as const;
/** The counts of tries. */
export const TRIES_ONLY = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TRIES#*'] },
} as const;
/** The counts of the mails of a day. */
export const MAIL_COUNTS_ONLY = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MAILS#*'] },
} as const;
/** What support gives back to others: names, and used trials. */
export const RELEASED_ONLY = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLAIM#*', 'TRIALUSED#*'] },
} as const;
/** Conditions on items that a transaction does not write. */
export const CHECK = ['dynamodb:ConditionCheckItem'] as const;

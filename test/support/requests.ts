import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import { RequestTrialSchema, type TrialRequestBody } from '../../functions/core/requests/request-trial.ts';

/** A JSON body as a client would write it, to be changed by tests. */
export type Body = { readonly [field: string]: unknown };

const account = {
  adminId: 'admin',
  adminPassword: 'Sm4rtW0rk!9',
  notificationEmail: 'boss@acme-mail.com',
};

const withAddress = {
  companyId: 'acme',
  country: 'KR',
  termsVersion: TERMS_VERSION,
};

export const BUNDLE_BODY = {
  offer: { type: 'BUNDLE', plan: 'BASIC_BASIC' },
  account: { ...account, domainName: 'acme.com' },
  ...withAddress,
} as const;

export const LITE_BUNDLE_BODY = {
  offer: { type: 'BUNDLE', plan: 'LITE_BASIC' },
  account: { ...account, groupName: 'acme-group' },
  ...withAddress,
} as const;

export const NAVER_WORKS_BODY = {
  offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'LITE' },
  account: { ...account, groupName: 'acme-group', adminPasswordConfirmation: account.adminPassword },
  companyName: 'Acme Korea',
  companyPhone: '+82-2-1234-5678',
  region: 'KR',
  platform: 'VPC',
  termsVersion: TERMS_VERSION,
} as const;

export const WORKPLACE_BODY = {
  offer: { type: 'PRODUCT', product: 'WORKPLACE', plan: 'WORKPLACE' },
  account: { ...account, domainName: 'acme.com' },
  ...withAddress,
} as const;

export const WORKBOX_BODY = {
  offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
  account: { ...account, domainName: 'acme.com' },
  ...withAddress,
} as const;

export const BODIES = {
  BUNDLE: BUNDLE_BODY,
  NAVER_WORKS: NAVER_WORKS_BODY,
  WORKPLACE: WORKPLACE_BODY,
  WORKBOX: WORKBOX_BODY,
} as const satisfies Record<string, Body>;

/** The body with fields of its account replaced; a field of undefined is left out of it. */
export function withAccount(body: { readonly account: object }, change: Body): Body {
  return { ...body, account: withoutUndefined({ ...body.account, ...change }) };
}

export function without(body: Body, field: string): Body {
  const { [field]: _, ...rest } = body;
  return rest;
}

export const formOf = (body: unknown): TrialRequestBody => RequestTrialSchema.parse(body);

const withoutUndefined = (value: object): Body =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

/** The forms as a console sends them. Each company has its own name, from which its unique values follow. */
export const PASSWORD = 'Tr4vel-Kit.9';
const TERMS_VERSION = '2026-07-01';

const addressOf = (company: string) => `office@${company}-mail.example`;
export const domainOf = (company: string) => `${company}.example`;

const account = (company: string) => ({
  adminId: 'head.office',
  adminPassword: PASSWORD,
  notificationEmail: addressOf(company),
});

const inKorea = (company: string) => ({ companyId: company, country: 'KR', termsVersion: TERMS_VERSION });

/** S1 with a domain (R13). */
export const bundleRequest = (company: string) => ({
  offer: { type: 'BUNDLE', plan: 'BASIC_BASIC' },
  account: { ...account(company), domainName: domainOf(company) },
  ...inKorea(company),
});

/** S1 with a group name, for NAVER WORKS Lite only (R11, R14). */
export const liteBundleRequest = (company: string) => ({
  offer: { type: 'BUNDLE', plan: 'LITE_BASIC' },
  account: { ...account(company), groupName: company },
  ...inKorea(company),
});

export const workplaceRequest = (company: string, plan = 'WORKPLACE') => ({
  offer: { type: 'PRODUCT', product: 'WORKPLACE', plan },
  account: { ...account(company), domainName: domainOf(company) },
  ...inKorea(company),
});

export const workboxRequest = (company: string) => ({
  offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
  account: { ...account(company), domainName: domainOf(company) },
  ...inKorea(company),
});

/** S2 (R15, R16). */
export const naverWorksRequest = (company: string) => ({
  offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'BASIC' },
  account: { ...account(company), adminPasswordConfirmation: PASSWORD, domainName: domainOf(company) },
  companyName: 'Han River Trading',
  companyPhone: '+82-2-555-0199',
  region: 'KR',
  platform: 'VPC',
  termsVersion: TERMS_VERSION,
});

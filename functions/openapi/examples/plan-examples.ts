import { TERMS_VERSION } from '../../core/catalog/terms.ts';

const termsVersion = TERMS_VERSION;

export const PLAN_EXAMPLES = {
  subscribe: {
    workbox: {
      summary: 'WORKBOX beside what the company has',
      value: { offer: { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' }, termsVersion },
    },
  },
  upgrade: { collabo: { summary: 'WORKPLACE Collabo', value: { plan: 'COLLABO', termsVersion } } },
  bundleUpgrade: {
    basic: {
      summary: 'From Lite under a group name',
      value: { plan: 'BASIC_BASIC', domainName: 'acme.example', termsVersion },
    },
  },
  bundleSwitch: {
    byUser: {
      summary: 'The user sets the password',
      value: {
        plan: 'BASIC_BASIC',
        initialPassword: { mode: 'USER', email: 'hana@acme.example' },
        termsVersion,
      },
    },
    byAdmin: {
      summary: 'The administrator sets it',
      value: {
        plan: 'BASIC_BASIC',
        companyId: 'acme',
        initialPassword: { mode: 'ADMIN', password: 'Bl0ssom-Hill' },
        termsVersion,
      },
    },
  },
} as const;

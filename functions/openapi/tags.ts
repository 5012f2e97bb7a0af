import { ACCOUNT_ROUTES } from '../routes/account-routes.ts';
import { BILLING_ROUTES } from '../routes/billing-routes.ts';
import { GROUP_ROUTES } from '../routes/group-routes.ts';
import { OPERATOR_ROUTES } from '../routes/operator-routes.ts';
import { PUBLIC_ROUTES } from '../routes/public-routes.ts';
import type { RouteName } from '../routes/routes.ts';
import { SUBSCRIPTION_ROUTES } from '../routes/subscription-routes.ts';
import { TENANT_ROUTES } from '../routes/tenant-routes.ts';

/** The subjects of the calls, in the order in which a newcomer needs them. */
const SUBJECTS = [
  {
    name: 'Public',
    description:
      'What everyone may read without a token: the offers with their plans and terms, whether a name is free, the health of the API, and its document.',
    routes: PUBLIC_ROUTES,
  },
  {
    name: 'Companies',
    description:
      'A company requests a free trial and becomes a tenant. These calls show its products, its profile, its names and its history, and change them.',
    routes: TENANT_ROUTES,
  },
  {
    name: 'Subscriptions',
    description:
      'The life of a subscription: the paid service, renewal, capacity, further products, upgrades, the bundle, and cancellation. `allowedActions` of a subscription says which of these calls it permits now.',
    routes: SUBSCRIPTION_ROUTES,
  },
  {
    name: 'Prices and bills',
    description:
      'What something costs before it is done, what happens if nothing is done, what a month has used, and the bills with their payment method and cash receipts.',
    routes: BILLING_ROUTES,
  },
  {
    name: 'Accounts',
    description:
      'The registered accounts, by whose number bills are made. Passwords and links for them, and who may log in.',
    routes: ACCOUNT_ROUTES,
  },
  {
    name: 'Groups',
    description:
      'Several companies under one main company: forming a group, its chart for the products, its cancellation plan and its bill.',
    routes: GROUP_ROUTES,
  },
  {
    name: 'Support',
    description:
      'What support and operators do: find what stands still, start it again, read mails and work, and correct a name, a trial or an owner.',
    routes: OPERATOR_ROUTES,
  },
] as const;

export const TAGS = SUBJECTS.map(({ name, description }) => ({ name, description }));

/** The subject of a call. */
export const tagOf = (route: RouteName): string | undefined =>
  SUBJECTS.find(({ routes }) => route in routes)?.name;

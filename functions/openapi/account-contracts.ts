import * as z from 'zod';
import { LoginVerdictSchema } from '../core/login-verdict.ts';
import type { RouteName } from '../routes.ts';
import { BODY_REFUSALS } from './contract-parts.ts';
import { Credentials, MutationQuery, PasswordRedemption, PasswordReset } from './requests.ts';
import type { RouteContract } from './route-contract.ts';

const Accepted = z
  .strictObject({ dryRun: z.literal(true).optional(), accepted: z.literal(true) })
  .meta({ id: 'LinkRequest', description: 'Says nothing about the account.' });
const Redeemed = z
  .strictObject({ dryRun: z.literal(true).optional(), redeemed: z.boolean() })
  .meta({ id: 'Redemption' });

/** Calls without a token, or of a product: there is nobody by whom an Idempotency-Key could be told apart. */
export const ACCOUNT_CONTRACTS = {
  requestPasswordReset: {
    description:
      'Sends a link to the address of the account; for the top administrator, to the notification address. The answer is the same when nobody has the login ID, when the account has no address and when too many links were asked for. It takes no Idempotency-Key: a repeat sends another link, which replaces the first.',
    query: MutationQuery,
    body: {
      schemas: [PasswordReset],
      examples: { member: { summary: 'A member', value: { loginId: 'mina.kim@acme.com' } } },
    },
    answers: {
      200: { description: 'With `dryRun=true`: the same, and nothing is sent.', schemas: [Accepted] },
      202: { description: 'If there is such an account, a mail is on its way.', schemas: [Accepted] },
    },
    refusals: [...BODY_REFUSALS, 'BUSY'],
  },
  redeemPasswordReset: {
    description:
      'The token works once, for 24 hours, until another link is sent. It takes no Idempotency-Key: a repeat finds the link used. It also ends the lock of wrong passwords.',
    query: MutationQuery,
    body: {
      schemas: [PasswordRedemption],
      examples: {
        link: {
          summary: 'The token behind `#token=` in the link',
          value: {
            token: 't23456789bcdfghjkmnpq.Vd0Xk3nq9sE7bLr2TyUwAh.3mBqX0c9Zk1vJtY7sNfW5hDgPeR2uLaQ8xCiVoT4yEk',
            password: 'Spring-Rain.84',
          },
        },
      },
    },
    answers: {
      200: {
        description: 'The link is used up; with `dryRun=true`, it is valid and was not used.',
        schemas: [Redeemed],
      },
    },
    refusals: [...BODY_REFUSALS, 'LINK_NOT_VALID', 'BUSY'],
  },
  verifyCredentials: {
    description:
      'For the login pages of the products. The fifth wrong password locks the login ID for 30 seconds, each further one for twice as long, up to an hour; the right one, or a new one set by a link, ends that.',
    body: {
      schemas: [Credentials],
      examples: {
        administrator: {
          summary: 'The top administrator',
          value: { loginId: 'admin@acme.com', password: 'Tr4vel-Kit.9' },
        },
      },
    },
    answers: {
      200: { description: 'The verdict, whatever it is.', schemas: [LoginVerdictSchema] },
    },
    refusals: [...BODY_REFUSALS, 'LOGIN_LOCKED', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import * as z from 'zod';
import { AccountPath } from '../../api/pipeline/path-parameters.ts';
import { LoginVerdictSchema } from '../../core/accounts/login-verdict.ts';
import type { RouteName } from '../../routes/routes.ts';
import {
  AccountPassword,
  Credentials,
  MutationQuery,
  PasswordRedemption,
  PasswordReset,
} from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { BODY_REFUSALS, REPEAT_REFUSALS, REPLACING } from './contract-parts.ts';

const Accepted = z
  .strictObject({ dryRun: z.literal(true).optional(), accepted: z.literal(true) })
  .meta({ id: 'LinkRequest', description: 'Says nothing about the account.' });
const Redeemed = z
  .strictObject({ dryRun: z.literal(true).optional(), redeemed: z.boolean() })
  .meta({ id: 'Redemption' });

const AccountReset = z
  .strictObject({ mode: z.enum(['USER', 'ADMIN']) })
  .meta({ id: 'AccountReset', description: 'Names nobody, so that it may be kept for repeats.' });

const AccountResetDryRun = z
  .strictObject({ dryRun: z.literal(true), result: AccountReset })
  .meta({ id: 'AccountResetDryRun', description: 'What the call would answer. Nothing was written.' });

/** All but the first are without a token, or of a product: there is nobody by whom an Idempotency-Key could be told apart. */
export const PASSWORD_CONTRACTS = {
  setAccountPassword: {
    description:
      'When an account cannot help itself. Mode USER sends a link to its own address; mode ADMIN sets the password, which the administrator passes on: the account must set a new one when it logs in (`mustResetPassword`). Once a password is set, the lock of wrong ones ends and links that were sent before are void. The top administrator gets a link only, at the notification address. With an Idempotency-Key a repeat with another password is taken as a repeat.',
    path: AccountPath,
    ...REPLACING,
    body: {
      schemas: [AccountPassword],
      examples: {
        byUser: { summary: 'By a link', value: { mode: 'USER' } },
        byAdmin: {
          summary: 'By the administrator',
          value: { mode: 'ADMIN', password: 'Spring-Rain.84' },
        },
      },
    },
    answers: {
      200: {
        description: 'Mode ADMIN: it is set. With `dryRun=true`: what the call would do.',
        schemas: [AccountReset, AccountResetDryRun],
        headers: ['ETag'],
      },
      202: { description: 'Mode USER: a mail is on its way.', schemas: [AccountReset], headers: ['ETag'] },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'ACCOUNT_WITHOUT_EMAIL',
      'TOP_ADMINISTRATOR_BY_LINK',
      'TOO_MANY_LINKS',
      'BUSY',
    ],
  },
  requestPasswordReset: {
    description:
      'Sends a link to the address of the account; for the top administrator, to the notification address. The answer is the same when nobody has the login ID, when the account has no address and when too many links were asked for. It takes no Idempotency-Key: a repeat sends another link. Each works, until a password is set.',
    query: MutationQuery,
    body: {
      schemas: [PasswordReset],
      examples: { account: { summary: 'An account', value: { loginId: 'mina.kim@acme.com' } } },
    },
    answers: {
      200: { description: 'With `dryRun=true`: the same, and nothing is sent.', schemas: [Accepted] },
      202: { description: 'If there is such an account, a mail is on its way.', schemas: [Accepted] },
    },
    refusals: [...BODY_REFUSALS, 'BUSY'],
  },
  redeemPasswordReset: {
    description:
      'The token works once, for 24 hours, until a password is set in another way: by another link, or by the administrator; a link to the address of the account, only while it has that address. It takes no Idempotency-Key: a repeat finds the link used. It also ends the lock of wrong passwords.',
    query: MutationQuery,
    body: {
      schemas: [PasswordRedemption],
      examples: {
        link: {
          summary: 'The token behind `#token=` in the link',
          value: {
            token: 't23456789bcdfghjkmnpq.3mBqX0c9Zk1vJtY7sNfW5hDgPeR2uLaQ8xCiVoT4yEk',
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
      200: { description: 'The verdict, good or bad.', schemas: [LoginVerdictSchema] },
    },
    refusals: [...BODY_REFUSALS, 'LOGIN_LOCKED', 'TOO_MANY_TRIES', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import { expect, it } from 'vitest';
import type { LinkHolder } from '../../../../functions/core/accounts/password-link.ts';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { decideAccountPassword } from '../../../../functions/core/decide/accounts/account-password.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../../functions/core/refusals/refusals.ts';
import { cancelToday } from '../../../support/plan-changes.ts';
import { WORKPLACE_BODY } from '../../../support/requests.ts';
import { BY_OWNER, contextAt, decided } from '../../../support/subscriptions.ts';
import { ready } from '../../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const stored = ready(WORKPLACE_BODY);
const ended = decided(stored, cancelToday(stored, 'WORKPLACE', NOW));
const ALLOWED = { allowed: true, after: { count: 1 } } as unknown as Parameters<
  typeof decideAccountPassword
>[3];
const TOO_MANY = { allowed: false, retryAfterSeconds: 30 } as const;
const holder = (change: Partial<LinkHolder> = {}): LinkHolder => ({
  tenant: stored.tenant,
  profile: stored.profile,
  accountId: 'mina',
  isTopAdministrator: false,
  registeredAt: NOW,
  products: ['WORKPLACE'],
  email: 'mina@acme.com',
  passwordId: 'password-1',
  ...change,
});
const reset = (
  company: StoredTenant,
  account: LinkHolder | undefined,
  mode: 'USER' | 'ADMIN',
  link: typeof ALLOWED = ALLOWED,
) => decideAccountPassword(company, account, mode, link, contextAt(NOW));

it.each<[string, Parameters<typeof reset>, object]>([
  ['of a company that has ended', [ended, holder(), 'ADMIN'], { refused: 'SUBSCRIPTION_ENDED' }],
  ['of nobody', [stored, undefined, 'ADMIN'], { refused: 'NOT_FOUND' }],
  [
    'by a link without an address',
    [stored, holder({ email: undefined }), 'USER'],
    { refused: 'ACCOUNT_WITHOUT_EMAIL' },
  ],
  [
    'by too many links',
    [stored, holder(), 'USER', TOO_MANY],
    { refused: 'TOO_MANY_LINKS', retryAfterSeconds: 30 },
  ],
  [
    'of the top administrator, to be passed on',
    [stored, holder({ isTopAdministrator: true }), 'ADMIN'],
    { refused: 'TOP_ADMINISTRATOR_BY_LINK' },
  ],
])('F42 no password is reset %s', (_, asked, refusal) => {
  expect(reset(...asked)).toMatchObject(refusal);
});

it.each<[string, Parameters<typeof reset>, string[]]>([
  ['by a link to its own address', [stored, holder(), 'USER'], ['mina@acme.com']],
  [
    'of the top administrator by a link',
    [stored, holder({ isTopAdministrator: true }), 'USER'],
    ['mina@acme.com'],
  ],
  [
    'to be passed on, without a mail and however many links there were',
    [stored, holder({ email: undefined }), 'ADMIN', TOO_MANY],
    [],
  ],
])('F42 a password is reset %s', (_, asked, recipients) => {
  const commit = reset(...asked);
  if (isRefusal(commit)) throw new Error(commit.refused);
  expect(commit.events).toMatchObject([
    { type: 'ACCOUNT_PASSWORD_RESET', actor: BY_OWNER, details: { mode: asked[2] } },
  ]);
  expect(commit.mails.map(({ recipient, data }) => [recipient, data['byAdministrator']])).toEqual(
    recipients.map((recipient) => [recipient, true]),
  );
});

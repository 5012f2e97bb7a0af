import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFate } from '../../../functions/background/mail-fate/record-fate.ts';
import type { MailNews } from '../../../functions/background/mail-fate/ses-event.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideMailRetried } from '../../../functions/core/decide/operator.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { stuckMail } from '../../../functions/core/views/stuck/stuck-view.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const AT = '2026-06-30T06:00:00Z';
const { state: _, ...row } = FAILED_MAIL;
const SENT: MailItem = { ...row, state: 'SENT', attempts: 1, messageId: 'm-1' };

/** A company and one mail of it, in memory, with the conditions of the table. */
function world(stored: StoredTenant | undefined = ready(), mail: MailItem | undefined = SENT) {
  const state = { stored: stored as StoredTenant | undefined, mail, counted: [] as string[], failures: 0 };
  const isBusy = () => state.failures-- > 0;
  const deps = {
    tenantAndMail: async (_tenantId: string, mailId: string) => ({
      stored: state.stored,
      mail: mailId === state.mail?.mailId ? state.mail : undefined,
    }),
    replace: async (before: MailItem, after: MailItem) => {
      if (isBusy() || state.mail !== before) return false;
      state.mail = after;
      return true;
    },
    commit: async (commit: Commit) => {
      const { stored: known } = state;
      if (isBusy() || !known || known.tenant.version !== commit.expectedVersion)
        return { outcome: 'VERSION' };
      state.stored = { ...known, tenant: commit.tenant, profile: commit.profile ?? known.profile };
      if (commit.changedMail) state.mail = commit.changedMail.after;
      return { outcome: 'COMMITTED' };
    },
    count: (metric: string) => {
      state.counted.push(metric);
    },
  };
  return { state, deps };
}
const told = (fate: MailNews['fate'], change: Partial<MailNews> = {}): MailNews => ({
  tenantId: TENANT_ID,
  mailId: SENT.mailId,
  messageId: 'm-1',
  at: AT,
  fate,
  recipients: [ready().profile.notificationEmail.toUpperCase()],
  ...change,
});
const alertsIn = ({ stored }: ReturnType<typeof world>['state']) =>
  stored ? tenantView(stored.tenant, AT).alerts.map(({ code }) => code) : [];

describe('PROMISE-18 news of a mail', () => {
  it.each([
    ['BOUNCED', ['NOTIFICATION_ADDRESS_BOUNCES'], ['MailBounced']],
    ['COMPLAINED', ['NOTIFICATION_ADDRESS_COMPLAINS'], ['MailComplained']],
    ['SOFT_BOUNCED', [], ['MailBounced']],
    ['REJECTED', [], ['MailBounced']],
    ['DELIVERED', [], []],
  ] as const)('%s: written at the mail, shown as the alerts %j, counted as %j, and once', async (fate, alerts, counted) => {
    const { state, deps } = world();
    const before = alertsIn(state);
    expect(await recordFate(deps, told(fate))).toBe('RECORDED');
    const after = structuredClone(state);
    expect(await recordFate(deps, told(fate))).toBe('STALE');
    expect(state).toEqual(after);
    expect(state.mail?.fate).toEqual({ kind: fate, at: AT });
    expect(alertsIn(state)).toEqual([...before, ...alerts]);
    expect(state.counted).toEqual(counted);
  });

  it.each([
    ['of an unknown mail', world(), told('BOUNCED', { mailId: 'none' })],
    ['of an older message', world(), told('BOUNCED', { messageId: 'm-0' })],
  ])('%s change nothing', async (_name, { state, deps }, news) => {
    const before = structuredClone(state);
    expect(await recordFate(deps, news)).toBe('STALE');
    expect(state).toEqual(before);
  });

  it('of a company that has left change its mail only', async () => {
    const stored = ready();
    const erased: StoredTenant = {
      ...stored,
      profile: { ...stored.profile, notificationEmail: '', erased: true },
    };
    for (const company of [erased, undefined]) {
      const { state, deps } = world(company);
      if (!company) state.stored = undefined;
      const before = state.stored;
      expect(await recordFate(deps, told('BOUNCED'))).toBe('RECORDED');
      expect([state.stored, state.mail?.fate?.kind]).toEqual([before, 'BOUNCED']);
    }
  });

  it('in any order, doubled, and before or after the sender has written that SES took the mail, end alike', async () => {
    const fates = fc.subarray(['SOFT_BOUNCED', 'DELIVERED', 'REJECTED', 'BOUNCED', 'COMPLAINED'] as const, {
      minLength: 1,
    });
    const stories = fates.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray([...some, ...some], { minLength: some.length }),
        fc.boolean(),
      ),
    );
    const endOf = async (news: readonly MailNews['fate'][], isEarly: boolean) => {
      const { messageId: _, ...withoutMessage } = SENT;
      const { state, deps } = world(ready(), isEarly ? { ...withoutMessage, state: 'SENDING' } : SENT);
      for (const fate of news) await recordFate(deps, told(fate));
      return { fate: state.mail?.fate?.kind, state: state.mail?.state, alerts: alertsIn(state) };
    };
    await fc.assert(
      fc.asyncProperty(stories, async ([some, told, isEarly]) => {
        const all = [...told, ...some.filter((fate) => !told.includes(fate))];
        expect(await endOf(all, isEarly)).toEqual(await endOf(some, false));
      }),
    );
  });

  it('about an address that the company has no more say nothing about the one that it has', async () => {
    const { state, deps } = world();
    const before = state.stored;
    await recordFate(deps, told('BOUNCED', { recipients: ['old@acme-mail.com'] }));
    expect([state.stored, state.mail?.fate?.kind]).toEqual([before, 'BOUNCED']);
  });

  it('are written when somebody else was faster, and fail for a retry when he always is', async () => {
    const { state, deps } = world();
    state.failures = 2;
    expect(await recordFate(deps, told('BOUNCED'))).toBe('RECORDED');
    const busy = world();
    busy.state.failures = 99;
    await expect(recordFate(busy.deps, told('BOUNCED'))).rejects.toMatchObject({ name: 'StoreBusyError' });
  });
});

describe('an address that bounces', () => {
  const ACTOR = { type: 'CUSTOMER', sub: 'owner' } as const;
  async function bounced() {
    const one = world();
    await recordFate(one.deps, told('BOUNCED'));
    const { stored, mail } = one.state;
    if (!stored || !mail) throw new Error('they are there');
    return { ...one, stored, mail };
  }

  it('is named with the call that cures it; once it is changed, with the one that sends the mail again', async () => {
    const { stored, mail } = await bounced();
    expect(stuckMail(stored.tenant, mail, AT)).toMatchObject({
      state: 'BOUNCED',
      since: AT,
      cure: { method: 'PATCH', path: `/v1/tenants/${TENANT_ID}/profile` },
    });
    const change = decideProfile(stored, { notificationEmail: 'new@acme-mail.com' }, ACTOR, AT);
    if (isRefusal(change)) throw new Error(change.refused);
    expect(tenantView(change.tenant, AT).alerts).toEqual(tenantView(ready().tenant, AT).alerts);
    // The old address would only bounce once more.
    expect(change.mails).toEqual([]);
    expect(stuckMail(change.tenant, mail, AT)).toMatchObject({
      state: 'BOUNCED',
      cure: { method: 'POST', path: `/v1/tenants/${TENANT_ID}/mails/${SENT.mailId}/retry` },
    });
  });

  it('stays one when other fields of the profile change, and is good again when it takes a later mail', async () => {
    const { stored, state, deps } = await bounced();
    const change = decideProfile(stored, { language: 'en' }, ACTOR, AT);
    if (isRefusal(change)) throw new Error(change.refused);
    expect(change.tenant.addressTrouble).toEqual({ kind: 'BOUNCES', since: AT });
    state.mail = { ...SENT, mailId: '9-1-SETUP_COMPLETE', messageId: 'm-9' };
    const later = { mailId: '9-1-SETUP_COMPLETE', messageId: 'm-9', at: '2026-07-01T00:00:00Z' } as const;
    await recordFate(deps, told('DELIVERED', later));
    expect(state.stored?.tenant).not.toHaveProperty('addressTrouble');
  });

  it('its mail may be sent again, or dismissed, by support', async () => {
    const { stored, mail } = await bounced();
    const reminder = { ...mail, reminder: 'r' };
    const retried = decideMailRetried(stored, reminder, [], { type: 'SUPPORT', sub: 'desk' }, AT);
    if (isRefusal(retried)) throw new Error(retried.refused);
    expect(retried.changedMail?.after).toMatchObject({ state: 'PENDING', attempts: 0 });
    const delivered: MailItem = { ...SENT, fate: { kind: 'DELIVERED', at: AT } };
    expect(decideMailRetried(stored, delivered, [], ACTOR, AT)).toMatchObject({ refused: 'MAIL_NOT_FAILED' });
  });
});

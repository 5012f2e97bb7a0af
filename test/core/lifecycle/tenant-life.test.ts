import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../functions/core/catalog/bundle-integrations.ts';
import { bundleParts } from '../../../functions/core/catalog/lookups.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { type DomainEvent, EventSchema, replay } from '../../../functions/core/lifecycle/events.ts';
import {
  isReminder,
  type RequiredWork,
  requiredWork,
  workKey,
} from '../../../functions/core/lifecycle/work.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { subscriptionsOf, type Tenant, TenantSchema } from '../../../functions/core/model/tenant.ts';
import { isAllowedTransition, lifecycleState } from '../../../functions/core/model/transitions.ts';
import { type Claim, claimsHeldBy } from '../../../functions/core/names/claims.ts';
import { TenantWithProfileSchema, tenantWithProfile } from '../../../functions/core/views/tenant-view.ts';
import type { MemoryStore } from '../../support/lives/memory-store.ts';
import { anyLife, HORIZON, type Life, live } from '../../support/lives/tenant-life.ts';
import { renderMail } from '../../support/render-mail.ts';

/** Versions count commits, and how many there were is allowed to differ; so is when the services were told. */
function withoutVersions({
  version: _,
  operation: { version: __, ...operation },
  settingsDue: ___,
  ...tenant
}: Tenant) {
  return { ...tenant, operation };
}
const named = (work: readonly RequiredWork[]) => work.map((one) => `${workKey(one)} ${one.dueAt}`).sort();

/** What a timer writes that is as late as can be. */
function applyAllDue(store: MemoryStore, now: Instant): void {
  const stored = store.current();
  const { steps } = applyDue(stored.tenant, now);
  if (steps.length > 0) store.write(commitOf(stored, steps, now));
}

/** Events with which a move takes effect. */
const PLAN_CHANGES: ReadonlySet<string> = new Set([
  'UPGRADE_COMPLETED',
  'BUNDLE_SWITCH_COMPLETED',
  'SETUP_COMPLETED',
]);

/** Each with its offset in January 1970. */
const ZONES = [
  ['UTC', 0],
  ['Asia/Seoul', -540],
  ['America/New_York', 300],
] as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('any life of a tenant', () => {
  it('EDGE-I4 EDGE-I5 EDGE-I7 PROMISE-6: timers early, late, lost, doubled, in any order: one final state', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const [plain, woken] = [await live(life, { wakes: false }), await live(life, { wakes: true })];
        const [a, b] = [plain, woken].map((store) => applyDue(store.current().tenant, HORIZON).tenant);
        expect(a && withoutVersions(a)).toEqual(b && withoutVersions(b));
      }),
    );
  });

  it('EDGE-R9 keeps exactly the work open that its state asks for, and leaves reminders to the sweep from their time on', async () => {
    const check = ({ openWork, current }: MemoryStore, now: Instant) => {
      const required = requiredWork(current().tenant);
      const machines = required.filter((work) => !isReminder(work));
      expect(named(openWork().filter((work) => !isReminder(work)))).toEqual(named(machines));
      const waiting = named(openWork().filter((work) => isReminder(work) && work.dueAt > now));
      const asked = required.filter(isReminder);
      expect(named(asked)).toEqual(expect.arrayContaining(waiting));
      expect(waiting).toEqual(expect.arrayContaining(named(asked.filter(({ dueAt }) => dueAt > now))));
    };
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, { wakes: true, each: check });
      }),
    );
  });

  it('every event replays: contiguous versions, numbers from 1, and the snapshot at the end', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { events, current } = await live(life, { wakes: true });
        expect(replay(events)).toEqual(current().tenant);
        let [version, number] = [0, 0];
        for (const event of events.map((one) => EventSchema.parse(one))) {
          number = event.version === version ? number + 1 : 1;
          expect(event.version - version).toBe(number === 1 ? 1 : 0);
          expect(event.number).toBe(number);
          version = event.version;
        }
        expect(version).toBe(current().tenant.version);
      }),
    );
  });

  /** The state after each event, with the state before it. */
  async function moves(life: Life) {
    const { events } = await live(life, { wakes: true });
    const states = events.map((_, index) => replay(events.slice(0, index + 1)));
    return events.flatMap((event, index) => {
      const [before, after] = [states[index - 1], states[index]];
      return after ? [{ event, before, after }] : [];
    });
  }

  it('leaves no terminal state and makes no move outside the table', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        for (const { event, before, after } of await moves(life)) {
          for (const { product } of subscriptionsOf(after)) {
            const from = lifecycleState(before?.subscriptions[product]);
            const to = lifecycleState(after.subscriptions[product]);
            expect(isAllowedTransition(event.type, from, to)).toBe(true);
            // What has ended stays so, but for a company that comes back and pays.
            if (from === 'ENDED' && event.type !== 'PAID_SERVICE_REQUESTED') expect(to).toBe('ENDED');
          }
        }
      }),
    );
  });

  it('EDGE-R5 EDGE-C9 F7 is never paid, and never on trial, with deleted data', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        for (const { after } of await moves(life)) {
          for (const { phase, dataStatus, contract, ended, ...scheduled } of subscriptionsOf(after)) {
            expect(dataStatus === 'RETAINED').toBe(phase !== 'ENDED');
            expect(ended !== undefined).toBe(phase === 'ENDED');
            if (phase !== 'ENDED') expect(contract !== undefined).toBe(phase === 'PAID');
            if (phase !== 'TRIAL') expect(scheduled).not.toHaveProperty('reservation');
            if (phase === 'ENDED') expect(scheduled).not.toHaveProperty('cancellation');
            // R131: a cancellation and a reservation exclude each other.
            expect(scheduled.cancellation && scheduled.reservation).toBeUndefined();
            if (scheduled.cancellation && contract)
              expect(contract.renewal).toEqual({ renewalType: 'SWITCH_TO_MONTHLY' });
          }
        }
      }),
    );
  });

  it('EDGE-T7 R76 changes the dates of a commitment by a renewal only, and keeps its first day for good', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        for (const { event, before, after } of await moves(life)) {
          for (const { product, contract } of subscriptionsOf(after)) {
            const old = before?.subscriptions[product]?.contract;
            // A company that comes back has a contract of its own.
            if (!old || event.type === 'PAID_SERVICE_REQUESTED') continue;
            expect(contract?.startDate).toBe(old.startDate);
            // What was frozen stays; only a move changes prices, and only from the day of its request on (F32).
            const from = PLAN_CHANGES.has(event.type) && before?.operation.target?.requestedOn;
            const kept = old.segments.filter((segment) => !from || segment.from < from);
            expect(contract?.segments.slice(0, kept.length)).toEqual(kept);
            const isRenewed = event.type === 'CONTRACT_RENEWED' && event.product === product;
            if (!isRenewed) expect(contract?.commitment).toEqual(old.commitment);
          }
        }
      }),
    );
  });

  it('A26 A27 F32 no date of what a company owns is changed by a move, and no commitment is lost', async () => {
    const dates = ({ phase, trial, suspension, cancellation, reservation, contract }: Subscription) => ({
      phase,
      trial,
      suspension,
      cancellation: cancellation?.date,
      reservation: reservation?.startDate,
      firstPaidDay: contract?.startDate,
      commitment: contract?.commitment,
      billingPlan: contract?.billingPlan,
    });
    const isPlanChange = ({ type }: DomainEvent) =>
      /^(UPGRADE|BUNDLE_SWITCH|RENEWAL_DROPPED|SETUP)/.test(type);
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        for (const { event, before, after } of await moves(life)) {
          if (!before || !isPlanChange(event)) continue;
          expect(subscriptionsOf(after).map(dates)).toEqual(subscriptionsOf(before).map(dates));
        }
      }),
    );
  });

  it('R93 has a bundle of exactly its two plans, both alive, and links only with it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        for (const { event, after } of await moves(life)) {
          const { bundle, subscriptions, integrations, operation } = after;
          if (!bundle) expect(integrations).toEqual([]);
          if (!bundle || event.type === 'TRIAL_REQUESTED') continue;
          for (const { product, plan } of bundleParts(bundle.plan))
            expect(subscriptions[product]).toMatchObject({ plan, dataStatus: 'RETAINED' });
          if (operation.type !== 'PROVISION' || operation.status === 'SUCCEEDED')
            expect(integrations).toHaveLength(BUNDLE_INTEGRATIONS.length);
        }
      }),
    );
  });

  it('R53 frees the names and forgets the person with the last data, not before', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { commits, current } = await live(life, { wakes: true });
        const held = new Set<string>();
        const nameOf = ({ field, value }: Claim) => `${field} ${value}`;
        for (const { tenant, events, claimed, released, profile } of commits) {
          const isGone = subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus === 'DELETED');
          const isLast = isGone && events.some(({ type }) => type === 'DATA_DELETED');
          for (const name of claimed.map(nameOf)) held.add(name);
          // A name that was freed is not freed again: it may be another company's by now.
          for (const name of released.map(nameOf)) expect(held.delete(name)).toBe(true);
          expect([...held].sort()).toEqual(isGone ? [] : claimsHeldBy(tenant).map(nameOf).sort());
          expect(profile?.erased ?? false).toBe(isLast);
        }
        const { tenant, profile } = current();
        const isDeleted = subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus === 'DELETED');
        expect(profile.notificationEmail === '').toBe(isDeleted);
      }),
    );
  });

  it('R45 R74 R158 tells each news once, by mails that can be written in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { mails, events } = await live(life, { wakes: true });
        expect(new Set(mails.map(({ mailId }) => mailId)).size).toBe(mails.length);
        for (const { template, data, recipient } of mails) {
          // The former address of the bills is told that it is no longer one.
          const addresses =
            template === 'BILLING_PROFILE_CHANGED'
              ? ['boss@acme-mail.com', 'bills@acme.com']
              : ['boss@acme-mail.com'];
          expect(addresses).toContain(recipient);
          for (const language of LANGUAGES)
            expect(renderMail(template, language, data).html).not.toMatch(/undefined|NaN/);
        }
        const count = (template: string) => mails.filter((mail) => mail.template === template).length;
        const times = (type: DomainEvent['type']) => events.filter((event) => event.type === type).length;
        expect(count('SETUP_COMPLETE')).toBeLessThanOrEqual(times('SETUP_COMPLETED'));
        expect(count('UPGRADE_REQUESTED')).toBeLessThanOrEqual(times('UPGRADE_REQUESTED'));
        expect(count('UPGRADE_COMPLETE')).toBeLessThanOrEqual(times('UPGRADE_COMPLETED'));
        expect(count('BUNDLE_COMPLETE')).toBeLessThanOrEqual(times('BUNDLE_SWITCH_COMPLETED'));
        expect(count('SERVICE_ENDED')).toBe(times('DATA_DELETED'));
      }),
    );
  });

  const LATE_MAILS =
    'A mail says the same however late its timer runs: it is made of its own step, not of the end of the commit';

  it('EDGE-I7 PROMISE-3: no wake adds or loses a piece of news', async () => {
    // A suspension that is over before it is written down is told to nobody.
    const isSuspension = ({ template }: MailItem) => template === 'TRIAL_SUSPENDED';
    const newsOf = ({ mails }: MemoryStore) =>
      mails
        .filter((mail) => mail.reminder === undefined && !isSuspension(mail))
        .map(({ template, data }) => `${template} ${JSON.stringify(data)}`)
        .sort();
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const [plain, woken] = [await live(life, { wakes: false }), await live(life, { wakes: true })];
        // What is due and not yet written down is told once it is.
        for (const store of [plain, woken]) applyAllDue(store, HORIZON);
        expect(newsOf(woken), LATE_MAILS).toEqual(newsOf(plain));
        expect(woken.mails.filter(isSuspension).length).toBeGreaterThanOrEqual(
          plain.mails.filter(isSuspension).length,
        );
      }),
    );
  });

  it('EDGE-T3 is the same to the last word in any time zone of the process', async () => {
    const wordsOf = ({ mails }: MemoryStore) =>
      mails.map(({ template, data }) => LANGUAGES.map((language) => renderMail(template, language, data)));
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const lives = [];
        for (const [zone, january] of ZONES) {
          vi.stubEnv('TZ', zone);
          expect(new Date(0).getTimezoneOffset()).toBe(january);
          const store = await live(life, { wakes: true });
          const { tenant, profile } = store.current();
          const shown = tenantWithProfile(tenant, profile, HORIZON);
          lives.push({ commits: store.commits, words: wordsOf(store), shown });
        }
        expect(lives[1]).toEqual(lives[0]);
        expect(lives[2]).toEqual(lives[0]);
      }),
      { numRuns: 30 },
    );
  });

  it('can be shown at any time', async () => {
    const check = ({ current }: MemoryStore, now: Instant) => {
      const { tenant, profile } = current();
      expect(TenantSchema.parse(tenant)).toEqual(tenant);
      const view = tenantWithProfile(tenant, profile, now);
      expect(TenantWithProfileSchema.safeParse(view).error).toBeUndefined();
    };
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, { wakes: true, each: check });
      }),
    );
  });
});

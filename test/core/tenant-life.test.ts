import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, later } from '../../functions/core/business-calendar.ts';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { FactSchema, replay } from '../../functions/core/facts.ts';
import { settle } from '../../functions/core/settle.ts';
import { subscriptionsOf, type Tenant, TenantSchema } from '../../functions/core/tenant.ts';
import { isAllowedMove, lifecycleState } from '../../functions/core/transitions.ts';
import {
  TenantWithProfileSchema,
  tenantView,
  tenantWithProfile,
} from '../../functions/core/views/tenant-view.ts';
import { requiredWork, workKey } from '../../functions/core/work.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { anyLife, HORIZON, live } from '../support/tenant-life.ts';

/** Versions count commits, and how many there were is allowed to differ. */
function withoutVersions({ version: _, operation: { version: __, ...operation }, ...tenant }: Tenant) {
  return { ...tenant, operation };
}

const asked = (tenant: Tenant) =>
  requiredWork(tenant)
    .map((work) => `${workKey(work)} ${work.dueAt}`)
    .sort();
const open = (store: MemoryStore) =>
  store
    .openWork()
    .map((work) => `${workKey(work)} ${work.dueAt}`)
    .sort();

describe('any life of a tenant', () => {
  it('I-4 I-5 I-7 promise 6: timers early, late, lost, doubled, in any order: one final state', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const [plain, woken] = [await live(life, { wakes: false }), await live(life, { wakes: true })];
        const [a, b] = [plain, woken].map((store) => settle(store.current().tenant, HORIZON).tenant);
        expect(a && withoutVersions(a)).toEqual(b && withoutVersions(b));
        expect(woken.mails.length).toBe(plain.mails.length);
      }),
    );
  });

  it('keeps exactly the work open that its state asks for', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, {
          wakes: true,
          each: (store) => expect(open(store)).toEqual(asked(store.current().tenant)),
        });
      }),
    );
  });

  it('every fact replays: contiguous versions, numbers from 1, and the snapshot at the end', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { facts, current } = await live(life, { wakes: true });
        expect(replay(facts)).toEqual(current().tenant);
        let [version, number] = [0, 0];
        for (const fact of facts.map((one) => FactSchema.parse(one))) {
          number = fact.version === version ? number + 1 : 1;
          expect(fact.version - version).toBe(number === 1 ? 1 : 0);
          expect(fact.number).toBe(number);
          version = fact.version;
        }
        expect(version).toBe(current().tenant.version);
      }),
    );
  });

  it('leaves no terminal state and makes no move outside the table', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { facts } = await live(life, { wakes: true });
        const states = facts.map((_, index) => replay(facts.slice(0, index + 1)));
        for (const [index, after] of states.entries()) {
          for (const { product } of subscriptionsOf(after)) {
            const from = lifecycleState(states[index - 1]?.subscriptions[product]);
            const to = lifecycleState(after.subscriptions[product]);
            expect(isAllowedMove(facts[index]?.type ?? '', from, to)).toBe(true);
            if (from === 'ENDED') expect(to).toBe('ENDED');
          }
        }
      }),
    );
  });

  it('sends one setup-complete mail for each set-up that was completed in time', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const { facts, mails, current } = await live(life, { wakes: true });
        const expiry = subscriptionsOf(replay(facts.slice(0, 1))).map(({ trial }) => trial.expiresAt)[0];
        const end = life.body === 'NAVER_WORKS' ? addSeconds(expiry ?? HORIZON, 30 * 86_400) : expiry;
        const completed = facts.filter(
          ({ type, effectiveAt }) => type === 'SETUP_COMPLETED' && effectiveAt < (end ?? HORIZON),
        );
        expect(mails).toHaveLength(completed.length);
        expect(mails.length).toBeLessThanOrEqual(1);
        expect(current().tenant.tenantId).toBeTruthy();
      }),
    );
  });

  it('R161 can be shown at any time, and the actions it allows are those that decide accepts', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, {
          wakes: true,
          each: (store, now) => {
            const { tenant, profile } = store.current();
            expect(TenantSchema.parse(tenant)).toEqual(tenant);
            expect(
              TenantWithProfileSchema.safeParse(tenantWithProfile(tenant, profile, now)).error,
            ).toBeUndefined();
            const [shown] = tenantView(tenant, now).allowedActions;
            const decided = decideProfile(tenant, profile, { language: 'ko' }, { type: 'SYSTEM' }, now);
            expect(shown).toMatchObject({ action: 'UPDATE_PROFILE', allowed: !('refused' in decided) });
            expect(shown?.code).toBe('refused' in decided ? decided.refused : undefined);
          },
        });
      }),
    );
  });
});

describe('settle', () => {
  const seconds = fc.integer({ min: 0, max: 100 * 86_400 });
  const anyState = fc.tuple(anyLife, seconds, seconds);
  const stateOf = async (life: Parameters<typeof live>[0]) =>
    (await live(life, { wakes: true })).current().tenant;
  const instant = (offset: number): Instant => addSeconds('2026-06-30T15:00:00Z', offset);

  it('is monotone: going on from an earlier settling gives what settling at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async ([life, first, more]) => {
        const tenant = await stateOf(life);
        const [t1, t2] = [instant(first), instant(first + more)];
        const early = settle(tenant, t1);
        const late = settle(early.tenant, t2);
        const atOnce = settle(tenant, t2);
        expect(late.tenant).toEqual(atOnce.tenant);
        expect([...early.steps, ...late.steps]).toEqual(atOnce.steps);
      }),
    );
  });

  it('is idempotent, and orders its steps by the planned instant', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async ([life, first]) => {
        const { tenant, steps } = settle(await stateOf(life), instant(first));
        expect(settle(tenant, instant(first))).toEqual({ tenant, steps: [] });
        const planned = steps.map(({ effectiveAt }) => effectiveAt);
        expect(planned).toEqual([...planned].sort());
        expect(planned.every((at) => later(at, instant(first)) === instant(first))).toBe(true);
      }),
    );
  });
});

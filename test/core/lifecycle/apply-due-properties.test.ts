import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entitlementOf } from '../../../functions/core/accounts/entitlement.ts';
import {
  addMonths,
  addSeconds,
  type Instant,
  kstDateOf,
  later,
  secondsBetween,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { eventsOf } from '../../../functions/core/lifecycle/events.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { forecastOf } from '../../../functions/core/previews/forecast.ts';
import { anyLife, type Life, live } from '../../support/lives/tenant-life.ts';

const DAY = 86_400;
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 100 * DAY }),
  fc.integer({ min: 0, max: 1_000 * DAY }),
  fc.constantFrom(30 * DAY, 60 * DAY, 365 * DAY, 366 * DAY),
);

/** A life's last state with the time of its last look. */
async function endOf(life: Life): Promise<{ stored: StoredTenant; now: Instant }> {
  let now = life.requestedAt;
  const store = await live(life, { wakes: true, each: (_, at) => (now = at) });
  return { stored: store.current(), now };
}

it('applying what is due is monotone: in two goes it gives the same as in one', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, seconds, seconds, async (life, first, more) => {
      const { stored, now } = await endOf(life);
      const t1 = addSeconds(now, first);
      const t2 = addSeconds(t1, more);
      const early = applyDue(stored.tenant, t1);
      const late = applyDue(early.tenant, t2);
      const atOnce = applyDue(stored.tenant, t2);
      expect(late.tenant).toEqual(atOnce.tenant);
      expect([...early.steps, ...late.steps]).toEqual(atOnce.steps);
    }),
  );
});

it('applying what is due is idempotent, and orders its steps by the planned instant', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, seconds, async (life, first) => {
      const { stored, now } = await endOf(life);
      const at = addSeconds(now, first);
      const { tenant, steps } = applyDue(stored.tenant, at);
      expect(applyDue(tenant, at)).toEqual({ tenant, steps: [] });
      const planned = steps.map(({ effectiveAt }) => effectiveAt);
      expect(planned).toEqual([...planned].sort());
      expect(planned.every((one) => later(one, at) === at)).toBe(true);
      // Every effect is at midnight in Seoul.
      expect(planned.map((one) => startOfKstDay(kstDateOf(one)))).toEqual(planned);
    }),
  );
});

it('R76 what the forecast says is what then happens, at whatever instants timers come', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, fc.array(seconds, { maxLength: 5 }), async (life, waits) => {
      const { stored: first, now } = await endOf(life);
      const said = forecastOf(first, now, 24).entries.map(({ at, product, effect }) => [at, product, effect]);
      const horizon = startOfKstDay(addMonths(kstDateOf(now), 24));
      // What was overdue at the time of the forecast is no forecast.
      let stored = { ...first, tenant: applyDue(first.tenant, now).tenant };
      const happened: unknown[] = [];
      let at = now;
      for (const instant of [...waits.map((wait) => (at = addSeconds(at, wait))), later(at, horizon)]) {
        const { steps } = applyDue(stored.tenant, instant);
        if (steps.length === 0) continue;
        const commit = commitOf(stored, steps, instant);
        const told = eventsOf(stored, steps, commit.tenant.version, instant);
        happened.push(
          ...told
            .filter(({ effectiveAt }) => effectiveAt <= horizon)
            .map(({ effectiveAt, product, type }) => [effectiveAt, product, type]),
        );
        stored = { ...stored, tenant: commit.tenant };
      }
      expect(said).toEqual(happened);
    }),
  );
});

it('R52 R126 an entitlement stays as it is until the instant that it names', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, fc.double({ min: 0, max: 1, noNaN: true }), async (life, share) => {
      const { stored, now } = await endOf(life);
      const answer = entitlementOf(stored.tenant, now);
      if (answer.validUntil === null) {
        expect(entitlementOf(stored.tenant, '2040-01-01T00:00:00Z')).toEqual(answer);
        return;
      }
      const left = secondsBetween(now, answer.validUntil);
      expect(left).toBeGreaterThan(0);
      const within = addSeconds(now, Math.floor(share * (left - 1)));
      expect(entitlementOf(stored.tenant, within)).toEqual(answer);
    }),
  );
});

it('R52 R54 R126 an entitlement ends in the second that it names, and not before', async () => {
  const soon = fc.oneof(fc.constant(0), seconds);
  await fc.assert(
    fc.asyncProperty(anyLife, soon, async (life, wait) => {
      const { stored, now } = await endOf(life);
      const at = addSeconds(now, wait);
      const allowedAt = (product: string, instant: Instant) =>
        entitlementOf(stored.tenant, instant).products.find((one) => one.product === product)?.loginAllowed;
      const { products, loginAllowed, code } = entitlementOf(stored.tenant, at);
      expect(loginAllowed).toBe(products.some((one) => one.loginAllowed));
      expect(loginAllowed).toBe(code === 'ACTIVE' || code === 'TRIALING');
      for (const { product, until, loginAllowed: isAllowed, features } of products) {
        if (!isAllowed) expect([until, features]).toEqual([null, []]);
        if (!until) continue;
        expect([until > at, allowedAt(product, addSeconds(until, -1)), allowedAt(product, until)]).toEqual([
          true,
          true,
          false,
        ]);
      }
      // And what names no end goes on for years.
      for (const { product, until, loginAllowed: isAllowed } of products) {
        if (isAllowed && !until) expect(allowedAt(product, '2060-01-01T00:00:00Z')).toBe(true);
      }
    }),
  );
});

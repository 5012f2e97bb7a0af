import { expect } from 'vitest';
import { mustResetPassword } from '../../functions/core/accounts/account-password.ts';
import { entitlementOf } from '../../functions/core/accounts/entitlement.ts';
import { addDays, addSeconds, type Instant, startOfKstDay } from '../../functions/core/business-calendar.ts';
import type { Product } from '../../functions/core/catalog/codes.ts';
import type { Consequence, ConsequenceCode } from '../../functions/core/consequences/consequence.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { requiredSettings } from '../../functions/core/lifecycle/service-settings.ts';
import { requiredWork } from '../../functions/core/lifecycle/work.ts';
import {
  loginIdOf,
  type StoredTenant,
  subscriptionsOf,
  type Tenant,
} from '../../functions/core/model/tenant.ts';

type Of<Code extends ConsequenceCode> = Extract<Consequence, { code: Code }>;

/** A company before a way out and after it, as it was written. */
interface Life {
  readonly before: StoredTenant;
  readonly after: StoredTenant;
  readonly now: Instant;
}

/** The company a second before an instant, and at it; a cancellation of today changes it by its own call. */
const around = ({ before, after, now }: Life, at: Instant): [Tenant, Tenant] =>
  at === now
    ? [before.tenant, after.tenant]
    : [applyDue(after.tenant, addSeconds(at, -1)).tenant, applyDue(after.tenant, at).tenant];

const mayLogIn = (tenant: Tenant, product: Product, at: Instant): boolean =>
  entitlementOf(tenant, at, [product]).loginAllowed;

const priceOn = (tenant: Tenant, day: string): number =>
  subscriptionsOf(tenant)
    .filter(({ phase }) => phase === 'PAID')
    .reduce(
      (sum, { contract }) => sum + (contract?.segments.findLast(({ from }) => from <= day)?.price ?? 0),
      0,
    );

const deletionsOf = (tenant: Tenant) => requiredWork(tenant).filter(({ kind }) => kind === 'DATA_DELETION');

const AT: Instant = '2026-06-30T06:00:00Z';
const OWN = { setAt: AT, setBy: 'USER' } as const;

/** What each consequence means for those who log in, for the data and for the bill: it happens, and not before. */
const HAPPENS: { readonly [Code in ConsequenceCode]: (one: Of<Code>, life: Life) => void } = {
  SERVICE_ENDS: ({ product, at }, life) => {
    const [before, after] = around(life, at);
    expect(mayLogIn(before, product, addSeconds(at, -1))).toBe(true);
    expect(mayLogIn(after, product, at)).toBe(false);
  },
  DATA_DELETED: ({ product, at }, life) => {
    const [before, after] = around(life, at);
    expect(before.subscriptions[product]?.dataStatus).toBe('RETAINED');
    expect(deletionsOf(after)).toContainEqual({ scope: product, kind: 'DATA_DELETION', dueAt: at });
  },
  CASH_RECEIPTS_LOST: ({ months, at }, life) => {
    const [, after] = around(life, at);
    expect(life.before.profile.billing?.cashReceipts).toMatchObject(
      months.map((month) => ({ month, state: 'REQUESTED' })),
    );
    expect(subscriptionsOf(after).every(({ phase }) => phase === 'ENDED')).toBe(true);
    expect(deletionsOf(after).map(({ dueAt }) => dueAt)).toContain(at);
  },
  BILLS_OVERDUE: ({ months }, { before, after }) => {
    for (const { tenant } of [before, after]) expect(tenant.overdueBills).toEqual(months);
  },
  BUNDLE_ENDS: ({ bundlePlan, at }, life) => {
    const [before, after] = around(life, at);
    expect([before.bundle, after.bundle]).toEqual([{ plan: bundlePlan }, undefined]);
  },
  INTEGRATIONS_END: ({ integrations, at }, life) => {
    const [before, after] = around(life, at);
    expect(before.integrations).toEqual(integrations);
    expect(after.integrations).toEqual([]);
    for (const told of Object.values(requiredSettings(after, life.before.profile)))
      expect(told.integrations).toEqual([]);
  },
  LOGIN_IDS_STAY: ({ loginIds }, { before, after }) => {
    expect(loginIdOf('ID', before.tenant.identity)).toBe(loginIds);
    expect(loginIdOf('ID', after.tenant.identity)).toBe(loginIds);
  },
  LOGIN_IDS_CHANGE: ({ before: was, loginIds }, { before, after }) => {
    expect([before, after].map(({ tenant }) => loginIdOf('ID', tenant.identity))).toEqual([was, loginIds]);
  },
  PASSWORDS_RESET: ({ at }, life) => {
    const [before, after] = around(life, at);
    expect(mustResetPassword(before, OWN, false)).toBe(false);
    expect(mustResetPassword(after, OWN, false)).toBe(true);
    expect(mustResetPassword(after, OWN, true)).toBe(false);
  },
  GOES_ON_FREE: ({ product, plan, lastFreeDay, firstPaidDay, endsOn, endsAt, deletedAt }, life) => {
    const after = (at: Instant) => around(life, at)[1];
    const lastDay = startOfKstDay(lastFreeDay);
    expect(after(lastDay).subscriptions[product]).toMatchObject({ plan, phase: 'TRIAL' });
    expect(mayLogIn(after(lastDay), product, lastDay)).toBe(true);
    if (firstPaidDay) expect(after(startOfKstDay(firstPaidDay)).subscriptions[product]?.phase).toBe('PAID');
    if (endsOn) expect(after(startOfKstDay(endsOn)).subscriptions[product]?.ended?.reason).toBe('CANCELED');
    if (!endsAt || !deletedAt) return;
    HAPPENS.SERVICE_ENDS({ code: 'SERVICE_ENDS', product, at: endsAt, reason: 'TRIAL_EXPIRED' }, life);
    HAPPENS.DATA_DELETED({ code: 'DATA_DELETED', product, at: deletedAt }, life);
  },
  GOES_ON_PAID: ({ product, plan, billingPlan, price, commitmentEndDate, endsOn }, { after }) => {
    const { contract, ...subscription } = after.tenant.subscriptions[product] ?? {};
    expect(subscription).toMatchObject({ plan, phase: 'PAID' });
    expect(contract?.segments.at(-1)).toMatchObject({ billingPlan, price });
    expect(contract?.commitment?.endDate).toBe(commitmentEndDate);
    expect(after.tenant.subscriptions[product]?.cancellation?.date).toBe(endsOn);
  },
  ACCOUNT_PRICE: ({ from, before: was, after: is }, life) => {
    const at = startOfKstDay(from);
    const [before, after] = at < life.now ? [life.before.tenant, life.after.tenant] : around(life, at);
    const last = at < life.now ? from : addDays(from, -1);
    expect([priceOn(before, last), priceOn(after, from)]).toEqual([was, is]);
  },
};

export function expectToHappen(consequence: Consequence, life: Life): void {
  const check = HAPPENS[consequence.code] as (one: Consequence, life: Life) => void;
  check(consequence, life);
}

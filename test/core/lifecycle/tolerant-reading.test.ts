import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountFrom,
  accountItem,
  eventFrom,
  eventItem,
  groupFrom,
  groupItem,
  mailFrom,
  mailItem,
  profileFrom,
  profileItem,
  tenantFrom,
  tenantItem,
  usageDayFrom,
  usageDayItem,
  usageHeadFrom,
  usageHeadItem,
  workFrom,
  workItem,
} from '../../../functions/adapters/table/items.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import { type Account, AccountSchema } from '../../../functions/core/accounts/accounts.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideAccounts } from '../../../functions/core/decide/accounts/accounts.ts';
import { decideOrgChart } from '../../../functions/core/decide/groups/settings.ts';
import { decideMailRetried } from '../../../functions/core/decide/operator.ts';
import { decideOperationRetry } from '../../../functions/core/decide/system/setup.ts';
import { decideUsedBytes } from '../../../functions/core/decide/used-bytes.ts';
import { EventSchema } from '../../../functions/core/lifecycle/events.ts';
import { WorkItemSchema } from '../../../functions/core/lifecycle/work.ts';
import { type MailItem, MailItemSchema } from '../../../functions/core/mails/mail-item.ts';
import { ContractSchema, RenewalSchema } from '../../../functions/core/model/contract.ts';
import { DomainVerificationSchema } from '../../../functions/core/model/domain-proof.ts';
import { GroupSchema } from '../../../functions/core/model/group.ts';
import { PaymentMarkSchema, PaymentMethodSchema } from '../../../functions/core/model/payment-method.ts';
import { ReservationSchema, SubscriptionSchema } from '../../../functions/core/model/subscription.ts';
import {
  IdentitySchema,
  OperationSchema,
  ProfileSchema,
  TenantSchema,
} from '../../../functions/core/model/tenant.ts';
import { UsageDaySchema, UsageHeadSchema } from '../../../functions/core/model/usage.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { companyId, type GroupHouse } from '../../support/groups/group-house.ts';
import { beginGroup, groupStep, type Kind, walkGroup } from '../../support/groups/group-walk.ts';
import {
  anyLaterValues,
  createLaterFields,
  grownEverywhere,
  type LaterValues,
  lostFields,
  type Sameness,
} from '../../support/later-fields.ts';
import type { Keeping } from '../../support/lives/memory-store.ts';
import { anyLife, live } from '../../support/lives/tenant-life.ts';
import { FRAME } from '../../support/render-mail.ts';
import { runsOf } from '../../support/runs.ts';
import { contextAt } from '../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

// A release runs beside the one before it for minutes, and may be taken back. What the later one has added to stored
// objects, this one keeps, whatever it does to them.

type Rule = (before: Record<string, unknown>, after: Record<string, unknown>) => boolean;
const always: Rule = () => true;
const never: Rule = () => false;
const sameBy =
  (...names: string[]): Rule =>
  (before, after) =>
    names.every((name) => before[name] === after[name]);

/** A product that was subscribed anew after its end is another subscription. */
const isSameSubscription: Rule = (before, after) =>
  SubscriptionSchema.parse(before).phase !== 'ENDED' || SubscriptionSchema.parse(after).phase === 'ENDED';

/** What goes on while its values change. */
const OF_TENANT: Sameness = new Map<unknown, Rule>([
  [IdentitySchema, always],
  [SubscriptionSchema, isSameSubscription],
  [ContractSchema, sameBy('startDate')],
  [ContractSchema.shape.commitment.unwrap(), always],
  // Any other option is used up by the renewal, or dropped by a move.
  [
    RenewalSchema,
    (before, after) => [before, after].every(({ renewalType }) => renewalType === 'AUTO_RENEW'),
  ],
  [OperationSchema, sameBy('version')],
  [OperationSchema.shape.target.unwrap(), always],
  [DomainVerificationSchema, always],
  [TenantSchema.shape.bundle.unwrap(), always],
  [TenantSchema.shape.group.unwrap(), sameBy('groupId')],
] as const) as Sameness;

/** What is chosen replaces the choice before as a whole, also by the same values. */
const CHOSEN_ANEW: Sameness = new Map<unknown, Rule>([
  ...OF_TENANT,
  [ReservationSchema, never],
  [RenewalSchema, never],
  [SubscriptionSchema.shape.cancellation.unwrap(), never],
  [TenantSchema.shape.billedTo.unwrap().element, never],
] as const) as Sameness;

const count = UsageDaySchema.shape.accounts.valueType;
const OF_HEAD: Sameness = new Map<unknown, Rule>([
  [count, always],
  [UsageHeadSchema.shape.storage.valueType.valueType, always],
] as const) as Sameness;

const OF_GROUP: Sameness = new Map<unknown, Rule>([
  [GroupSchema.shape.companies.valueType, always],
  // Derived from the company with each of its commits: nothing is carried over that may not be so any more.
  [GroupSchema.shape.companies.valueType.shape.enrollment.valueType, never],
  [GroupSchema.shape.mains.element, never],
  [GroupSchema.shape.orgChart.element, sameBy('tenantId')],
] as const) as Sameness;

const samenessOf = ({ events }: Commit): Sameness =>
  new Map([
    ...(events.every(({ actor }) => actor.type === 'SYSTEM') ? OF_TENANT : CHOSEN_ANEW),
    ...ofPayment(events),
  ]);

/** A method that is given replaces the one before, also by the same card. */
const ofPayment = (events: Commit['events']): Sameness =>
  events.some(({ fields = [] }) => fields.includes('paymentMethod'))
    ? new Map([
        [PaymentMethodSchema, never],
        [PaymentMarkSchema, never],
      ])
    : new Map();

/** Keeps items as the table does, with more and more later fields, and notes what a write loses of them. */
function keepingOf(values: LaterValues) {
  const grown = createLaterFields(values);
  const lost: string[] = [];
  const keeping: Keeping = {
    stored({ tenant, profile, usageHead }, before, commit) {
      if (before) {
        lost.push(...lostFields(TenantSchema, before.tenant, tenant, samenessOf(commit)));
        // What is erased may be personal, whatever it is.
        if (!profile.erased || before.profile.erased)
          lost.push(...lostFields(ProfileSchema, before.profile, profile, ofPayment(commit.events)));
        lost.push(...lostFields(UsageHeadSchema, before.usageHead, usageHead, OF_HEAD));
      }
      return {
        tenant: tenantFrom(tenantItem(grown(TenantSchema, tenant))),
        profile: profileFrom(profileItem(grown(ProfileSchema, profile))),
        usageHead: usageHead && usageHeadFrom(usageHeadItem(TENANT_ID, grown(UsageHeadSchema, usageHead))),
      };
    },
    work(written, before) {
      if (before) lost.push(...lostFields(WorkItemSchema, before, written));
      return workFrom(workItem(grown(WorkItemSchema, written)));
    },
  };
  return { keeping, lost };
}

it('PROMISE-14 no command and no wake loses what a later release has added to a tenant', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, anyLaterValues, async (life, values) => {
      const { keeping, lost } = keepingOf(values);
      await live(life, { wakes: true, keeping });
      expect(lost).toEqual([]);
    }),
    { numRuns: runsOf(200) },
  );
});

it('PROMISE-14 a life is the same with what a later release has added', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, anyLaterValues, async (life, values) => {
      const { keeping } = keepingOf(values);
      const [grown, plain] = [await live(life, { wakes: true, keeping }), await live(life, { wakes: true })];
      expect(grown.events.map(({ type, details }) => [type, details])).toEqual(
        plain.events.map(({ type, details }) => [type, details]),
      );
      expect(grown.mails.map(({ data }) => data)).toEqual(plain.mails.map(({ data }) => data));
    }),
    { numRuns: runsOf(60) },
  );
});

const kinds = fc.constantFrom<Kind>('TRIAL', 'WORKPLACE_TRIAL', 'MONTHLY', 'ANNUAL');
const paidKinds = fc.constantFrom<Kind>('MONTHLY', 'ANNUAL');
const anyGroup = fc
  .tuple(paidKinds, paidKinds, fc.array(kinds, { maxLength: 2 }))
  .map(([main, second, others]) => [main, second, ...others])
  .chain((companies) =>
    fc.record({
      companies: fc.constant(companies),
      steps: fc.array(groupStep(companies.length), { maxLength: 12, size: 'max' }),
      values: anyLaterValues,
    }),
  );

describe('of a group', () => {
  /** As it stands, with more and more later fields. */
  function grow(house: GroupHouse, companies: number, grown: ReturnType<typeof createLaterFields>) {
    house.putGroup(groupFrom(groupItem(grown(GroupSchema, house.group()))));
    for (let number = 0; number < companies; number++) {
      const stored = house.stored(number);
      house.put({ ...stored, tenant: tenantFrom(tenantItem(grown(TenantSchema, stored.tenant))) });
    }
  }
  const shownTo = (house: GroupHouse, companies: number) => ({
    group: house.group(),
    tenants: Array.from({ length: companies }, (_, number) => house.stored(number).tenant),
  });

  it('PROMISE-14 no decision loses what a later release has added', () => {
    fc.assert(
      fc.property(anyGroup, ({ companies: named, steps, values }) => {
        const house = beginGroup(named);
        const grown = createLaterFields(values);
        const companies = named.length;
        grow(house, companies, grown);
        let before = shownTo(house, companies);
        walkGroup(house, steps, () => {
          const after = shownTo(house, companies);
          expect(lostFields(GroupSchema, before.group, after.group, OF_GROUP)).toEqual([]);
          for (const [number, tenant] of after.tenants.entries())
            expect(lostFields(TenantSchema, before.tenants[number], tenant, CHOSEN_ANEW)).toEqual([]);
          grow(house, companies, grown);
          before = shownTo(house, companies);
        });
      }),
      { numRuns: runsOf(80) },
    );
  });

  it('PROMISE-14 neither its cards nor a chart that is saved anew lose it', () => {
    const house = beginGroup(['MONTHLY', 'MONTHLY']);
    const save = () =>
      house.write(
        decideOrgChart(
          house.group(),
          house.stored(0),
          {
            companies: [0, 1].map((number) => ({
              tenantId: companyId(number),
              displayRange: 'OWN',
              parentTenantId: null,
              position: number,
            })),
          },
          contextAt(REQUESTED_AT),
        ),
      );
    expect(isRefusal(save())).toBe(false);
    grow(house, 2, grownEverywhere);
    const before = house.group();
    expect(isRefusal(save())).toBe(false);
    expect(isRefusal(house.setCards(1, 3, REQUESTED_AT))).toBe(false);
    expect(before.orgChart).toHaveLength(2);
    expect(lostFields(GroupSchema, before, house.group(), OF_GROUP)).toEqual([]);
  });
});

describe('of an item that a life changes seldom', () => {
  it('PROMISE-14 an operation that is tried again keeps it', () => {
    const stored = failed();
    const tenant = tenantFrom(tenantItem(grownEverywhere(TenantSchema, stored.tenant)));
    const again = committed(decideOperationRetry({ ...stored, tenant }, { type: 'SYSTEM' }, REQUESTED_AT));
    const sameTry: Sameness = new Map([...OF_TENANT, [OperationSchema, always]]);
    expect(again.tenant.operation.status).toBe('IN_PROGRESS');
    expect(lostFields(TenantSchema, tenant, again.tenant, sameTry)).toEqual([]);
  });

  it('PROMISE-14 an account keeps it when its address changes', () => {
    const kim: Account = {
      product: 'WORKPLACE',
      id: 'kim',
      email: 'kim@acme.com',
      role: 'USER',
      registeredAt: REQUESTED_AT,
    };
    const account = accountFrom(accountItem(TENANT_ID, grownEverywhere(AccountSchema, kim)));
    const { product, id, role } = kim;
    const recordsOf = (_: string, name: string) => ({
      account: name === id ? account : undefined,
      goneOn: undefined,
    });
    const change = (email?: string) => {
      const register = [{ product, id, role, ...(email && { email }) }];
      const commit = decideAccounts(ready(), { register, remove: [] }, recordsOf, REQUESTED_AT);
      if (!commit || isRefusal(commit)) throw new Error('no change');
      return commit.put[0];
    };
    expect(
      lostFields(AccountSchema, account, change('kim@acme.co.kr'), new Map([[AccountSchema, always]])),
    ).toEqual([]);
    expect(change()).toEqual({ ...account, email: undefined });
  });

  it('PROMISE-14 the head of the usage keeps it when a product reports', () => {
    const stored = ready();
    const usageHead =
      stored.usageHead &&
      usageHeadFrom(usageHeadItem(TENANT_ID, grownEverywhere(UsageHeadSchema, stored.usageHead)));
    const first = decideUsedBytes({ ...stored, usageHead }, 'WORKPLACE', { usedBytes: 1 }, REQUESTED_AT);
    if (isRefusal(first)) throw new Error('refused');
    const grown = grownEverywhere(UsageHeadSchema, first.usageHead);
    const next: Instant = '2026-07-03T00:00:00Z';
    const second = decideUsedBytes(
      { ...stored, usageHead: grown },
      'WORKPLACE',
      { usedBytes: 10 ** 15 },
      next,
    );
    if (isRefusal(second)) throw new Error('refused');
    expect(second.usageHead.storage.WORKPLACE?.WORKPLACE?.isLow).toBe(true);
    expect(lostFields(UsageHeadSchema, usageHead, first.usageHead, OF_HEAD)).toEqual([]);
    expect(lostFields(UsageHeadSchema, grown, second.usageHead, OF_HEAD)).toEqual([]);
  });

  it('PROMISE-14 a mail keeps it on every way to its end, and when it is tried again', async () => {
    const notTaken = Object.assign(new Error('no'), { name: 'MailNotTakenError' });
    const fates = fc.array(fc.constantFrom('SENT', 'NOT_TAKEN', 'UNKNOWN'), { minLength: 1, maxLength: 10 });
    const lives = await live(
      { body: 'BUNDLE', requestedAt: REQUESTED_AT, beginning: 'paid', actions: [] },
      { wakes: false },
    );
    await fc.assert(
      fc.asyncProperty(anyLaterValues, fates, fc.nat(), async (values, sends, which) => {
        const grown = createLaterFields(values);
        const asRead = (one: MailItem) => mailFrom(mailItem(grown(MailItemSchema, one)));
        const sent = lives.mails[which % lives.mails.length];
        if (!sent) throw new Error('no mail');
        let [mail, nowMs] = [asRead(sent), 0];
        const replace = async (before: MailItem, after: MailItem) => {
          expect(lostFields(MailItemSchema, before, after)).toEqual([]);
          mail = asRead(after);
          return true;
        };
        for (const fate of sends) {
          nowMs += 86_400_000;
          const deps = {
            replace,
            send: async () => {
              if (fate !== 'SENT') throw fate === 'UNKNOWN' ? new Error('timeout') : notTaken;
              return 'message-1';
            },
            clock: () => nowMs,
            count: () => {},
            frame: FRAME,
            freshData: async () => undefined,
            reportNotTaken: () => {},
            mailsOf: async () => [],
            notificationEmail: async () => undefined,
            limits: { perAddress: 50, perTenant: 300 },
            countMail: async () => true,
            reportHeld: () => {},
          };
          await deliverMail(deps, mail).catch(() => {});
          if (mail.state !== 'FAILED') continue;
          const retried = decideMailRetried(ready(), mail, lives.events, { type: 'SYSTEM' }, REQUESTED_AT);
          if (isRefusal(retried) || !retried.changedMail) continue;
          await replace(mail, retried.changedMail.after);
        }
      }),
    );
  });

  it('PROMISE-14 days and events are read with it', async () => {
    const store = await live(
      { body: 'BUNDLE', requestedAt: REQUESTED_AT, beginning: 'paid', actions: [] },
      { wakes: false },
    );
    for (const event of store.events) {
      const grown = grownEverywhere(EventSchema, event);
      expect(eventFrom(eventItem(grown))).toEqual(grown);
    }
    for (const day of store.current().usage) {
      const grown = grownEverywhere(UsageDaySchema, day);
      expect(usageDayFrom(usageDayItem(TENANT_ID, grown))).toEqual(grown);
    }
  });
});

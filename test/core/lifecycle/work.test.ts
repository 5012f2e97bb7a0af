import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  type Instant,
  InstantSchema,
  kstDateOf,
} from '../../../functions/core/business-calendar.ts';
import { ProductSchema } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import {
  closedWork,
  executionName,
  isAskedFor,
  isReminder,
  requiredWork,
  startedWork,
  startsAt,
  type WorkInput,
  WorkInputSchema,
  type WorkItem,
  workChanges,
  workInput,
} from '../../../functions/core/lifecycle/work.ts';
import { type StoredTenant, type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, subscriptionOf } from '../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, requested, TENANT_ID } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';
const DAY = 86_400;

/** As a timer leaves it that applies what is due at `now`. */
function storedAt(body: unknown, now: Instant): StoredTenant {
  const stored = ready(body);
  return { ...stored, tenant: applyDue(stored.tenant, now).tenant };
}

const inputOf = (change: Partial<WorkInput> = {}): WorkInput => ({
  tenantId: TENANT_ID,
  scope: 'NAVER_WORKS',
  kind: 'TRIAL_EXPIRY',
  version: 1,
  restarts: 0,
  dueAt: EXPIRY,
  wakeAt: EXPIRY,
  ...change,
});

/** Reminders have tests of their own. */
const forMachines = (tenant: Tenant) => requiredWork(tenant).filter((work) => !isReminder(work));
const machineChanges = (work: readonly WorkItem[]) => work.filter((item) => !isReminder(item));

describe('the work that a tenant asks for', () => {
  const provision = { scope: 'TENANT', kind: 'PROVISION', dueAt: REQUESTED_AT };
  const expiryOf = (scope: string, dueAt = EXPIRY) => ({ scope, kind: 'TRIAL_EXPIRY', dueAt });

  it.each([
    [
      'set-up and one expiry a product',
      requested(BUNDLE_BODY),
      [provision, expiryOf('NAVER_WORKS'), expiryOf('WORKPLACE')],
    ],
    ['EDGE-R13 only the expiry after a failed set-up', failed(WORKPLACE_BODY), [expiryOf('WORKPLACE')]],
    ['only the expiry once it is ready', ready(NAVER_WORKS_BODY), [expiryOf('NAVER_WORKS')]],
  ])('%s', (_, { tenant }, expected) => {
    expect(forMachines(tenant)).toEqual(expected);
  });

  it('A1 R53 the end of the grace while suspended, only the deletion after the end', () => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    expect(forMachines(applyDue(tenant, EXPIRY).tenant)).toEqual([expiryOf('NAVER_WORKS', GRACE_END)]);
    const ended = applyDue(tenant, GRACE_END).tenant;
    expect(requiredWork(ended)).toEqual([{ scope: 'NAVER_WORKS', kind: 'DATA_DELETION', dueAt: GRACE_END }]);
  });

  it('R53 nothing once the data is deleted', () => {
    const ended = storedAt(WORKPLACE_BODY, EXPIRY);
    const { tenant } = committed(decideDataDeleted(ended, 'WORKPLACE', GRACE_END));
    expect(requiredWork(tenant)).toEqual([]);
  });

  it('is asked for with its own date only', () => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    expect(isAskedFor(tenant, inputOf())).toBe(true);
    expect(isAskedFor(tenant, inputOf({ dueAt: GRACE_END }))).toBe(false);
    expect(isAskedFor(tenant, inputOf({ scope: 'WORKPLACE' }))).toBe(false);
    expect(isAskedFor(tenant, inputOf({ kind: 'PROVISION', scope: 'TENANT' }))).toBe(false);
  });
});

describe('what a change does to the work', () => {
  it('opens what is new, with the version that asked for it', () => {
    const { tenant } = requested(NAVER_WORKS_BODY);
    expect(machineChanges(workChanges(undefined, tenant, REQUESTED_AT))[1]).toEqual({
      ...inputOf(),
      state: 'PENDING',
      sweepAt: '2026-06-30T05:02:00Z',
    });
  });

  it('moves a timer to its new date under a new version', () => {
    const before = ready(NAVER_WORKS_BODY);
    const { work } = commitOf(before, applyDue(before.tenant, EXPIRY).steps, EXPIRY);
    expect(machineChanges(work)).toEqual([
      {
        ...inputOf({ version: 3, dueAt: GRACE_END, wakeAt: GRACE_END }),
        state: 'PENDING',
        sweepAt: addSeconds(EXPIRY, 120),
      },
    ]);
  });

  it('closes as DONE what its date has brought, out of the sight of the sweep', () => {
    const before = ready(WORKPLACE_BODY);
    const { work } = commitOf(before, applyDue(before.tenant, EXPIRY).steps, EXPIRY);
    const [opened, closed, ...others] = machineChanges(work);
    expect(opened).toMatchObject({ scope: 'WORKPLACE', kind: 'DATA_DELETION', state: 'PENDING' });
    expect(closed).toMatchObject({ scope: 'WORKPLACE', kind: 'TRIAL_EXPIRY', state: 'DONE', version: 3 });
    expect(closed).not.toHaveProperty('sweepAt');
    expect(others).toEqual([]);
  });

  it('closes as VOID what is dropped before its date', () => {
    const before = ready(WORKPLACE_BODY).tenant;
    const after = applyDue(before, EXPIRY).tenant;
    const early = workChanges(before, after, addSeconds(EXPIRY, -1));
    expect(early.find(({ kind }) => kind === 'TRIAL_EXPIRY')).toMatchObject({ state: 'VOID' });
  });

  it('leaves reminders whose time has come to the sweep, which has closed them or will', () => {
    const before = ready(NAVER_WORKS_BODY).tenant;
    const suspended = applyDue(before, EXPIRY).tenant;
    const late: Instant = '2026-08-28T14:59:59Z';
    expect(workChanges(before, suspended, late).filter(isReminder)).toEqual([]);
  });

  it('leaves alone what is still asked for', () => {
    const { tenant } = ready();
    expect(workChanges(tenant, { ...tenant, version: 9 }, EXPIRY)).toEqual([]);
  });

  it('EDGE-I7 A→B→A: the same date again is new work under a new name', () => {
    const a = ready(NAVER_WORKS_BODY).tenant;
    const b = { ...applyDue(a, EXPIRY).tenant, version: 3 };
    const again = { ...a, version: 4 };
    const names = [
      ...workChanges(undefined, a, REQUESTED_AT),
      ...workChanges(a, b, EXPIRY),
      ...workChanges(b, again, EXPIRY),
    ]
      .filter(({ kind }) => kind === 'TRIAL_EXPIRY')
      .map(executionName);
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
  });
});

describe('EDGE-I1 A33 a date further away than 35 days', () => {
  const opened = (days: number, seconds = 0) => {
    const renewalOn = addSeconds('2026-07-09T15:00:00Z', days * DAY);
    const now = addSeconds('2026-07-09T15:00:00Z', -seconds);
    const { tenant } = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const subscription = subscriptionOf({ tenant }, 'WORKPLACE');
    const cancelled = { ...subscription, cancellation: { date: kstDateOf(renewalOn), reset: {} } };
    const changes = workChanges(tenant, withSubscription(tenant, cancelled), now);
    return changes.find(({ kind }) => kind === 'CANCELLATION');
  };

  it.each([
    36, 90, 365, 366, 800, 1_500,
  ])('%i days away waits for the sweep, without an execution', (days) => {
    const work = opened(days);
    expect(work).toMatchObject({ state: 'WAITING', restarts: 0 });
    expect(work?.sweepAt).toBe(work && addSeconds(work.dueAt, -35 * DAY));
    expect(work && startsAt(work)).toBe(work?.sweepAt);
  });

  it.each([1, 30, 34, 35])('%i days away is started at once', (days) => {
    const work = opened(days);
    expect(work).toMatchObject({ state: 'PENDING', sweepAt: '2026-07-09T15:02:00Z' });
    expect(work && startsAt(work)).toBeUndefined();
  });

  it('waits for one second when it is 35 days and a second away', () => {
    expect(opened(35, 1)).toMatchObject({ state: 'WAITING', sweepAt: '2026-07-09T15:00:00Z' });
  });

  it('never: a trial and its grace start at once', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const { work } = commitOf(stored, applyDue(stored.tenant, EXPIRY).steps, EXPIRY);
    expect(machineChanges(work)).toMatchObject([
      { kind: 'TRIAL_EXPIRY', dueAt: GRACE_END, state: 'PENDING' },
    ]);
  });
});

it('EDGE-I5 started work comes back to the sweep five minutes after its wake, closed work never', () => {
  const started = startedWork(inputOf());
  expect(started).toEqual({ ...inputOf(), state: 'STARTED', sweepAt: addSeconds(EXPIRY, 300) });
  expect(closedWork(started, 'VOID')).toEqual({ ...inputOf(), state: 'VOID' });
});

it('PROMISE-7: an execution is started with ids and planned times only, in one order', () => {
  const shuffled = {
    sweepAt: EXPIRY,
    state: 'PENDING',
    ...inputOf(),
    restarts: 0,
    tenantId: TENANT_ID,
  } as const;
  expect(JSON.stringify(workInput(shuffled))).toBe(JSON.stringify(inputOf()));
  expect(WorkInputSchema.parse(workInput(shuffled))).toEqual(inputOf());
});

it('names of executions fit into 80 characters and are equal only for the same version and try', () => {
  const any = fc.record({
    scope: fc.constantFrom(...ProductSchema.options, 'TENANT' as const),
    kind: fc.constantFrom(...WorkInputSchema.shape.kind.options),
    version: fc.integer({ min: 1, max: 2 ** 31 }),
    restarts: fc.integer({ min: 0, max: 9_999 }),
  });
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [first, second] = [executionName(inputOf(a)), executionName(inputOf(b))];
      expect(first).toMatch(/^[\w-]{1,80}$/);
      expect(first === second).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

it('keeps all times as whole seconds', () => {
  for (const { dueAt, wakeAt, sweepAt } of workChanges(undefined, requested().tenant, REQUESTED_AT)) {
    for (const instant of [dueAt, wakeAt, sweepAt])
      expect(InstantSchema.safeParse(instant).success).toBe(true);
  }
});

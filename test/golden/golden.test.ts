import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkFrom, passwordFrom, triesFrom } from '../../functions/adapters/table/credential-items.ts';
import { idempotencyFrom } from '../../functions/adapters/table/idempotency-items.ts';
import {
  accountFrom,
  eventFrom,
  groupFrom,
  type Item,
  mailFrom,
  paymentFrom,
  profileFrom,
  removedOnFrom,
  tenantFrom,
  usageDayFrom,
  usageHeadFrom,
  workFrom,
} from '../../functions/adapters/table/items.ts';
import { runTask, TASKS } from '../../functions/background/workflow/tasks.ts';
import { payersOf } from '../../functions/core/billing/group-payers.ts';
import { periodOf } from '../../functions/core/billing/period.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { requiredWork, WorkInputSchema } from '../../functions/core/lifecycle/work.ts';
import { MACHINE_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import { GroupSchema } from '../../functions/core/model/group.ts';
import {
  ProfileSchema,
  type StoredTenant,
  type Tenant,
  TenantSchema,
} from '../../functions/core/model/tenant.ts';
import { cancellationPlanOf } from '../../functions/core/previews/cancellation-plan.ts';
import { groupView } from '../../functions/core/views/groups/group-view.ts';
import { tenantView } from '../../functions/core/views/tenant-view.ts';
import { NONE_CONNECTED } from '../support/connected-products.ts';
import { recorder } from '../support/recorder.ts';
import { ready } from '../support/tenants.ts';
import { accountsOn } from '../support/usage.ts';
import { unwrittenFields } from './unwritten-fields.ts';
import { writtenToday } from './written-today.ts';

// PROMISE-14: rows stay in the table for years and an execution waits for up to 35 days with the input it was started
// with, while the code under it is deployed anew. Each file here is what one release wrote. Once released, a file is
// never edited: a release that writes something else adds its own, and still reads all of them.

type Written = ReturnType<typeof writtenToday>;

const FOLDER = new URL('./', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const contentOf = (file: string): Written => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** The fields with the kinds of their values: prices and dates may differ. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
};

it('the newest file has the shape of what the code writes today (npx node test/golden/write-release.ts)', () => {
  expect(shapeOf(contentOf(files.at(-1) ?? ''))).toEqual(shapeOf(JSON.parse(JSON.stringify(writtenToday()))));
});

it('every field of a company and of a group is in a life of test/golden/written-today.ts, so that the files have it', () => {
  const { tenants, profiles, groups } = writtenToday();
  expect(unwrittenFields(TenantSchema, tenants.map(tenantFrom))).toEqual([]);
  expect(unwrittenFields(ProfileSchema, profiles.map(profileFrom))).toEqual([]);
  expect(unwrittenFields(GroupSchema, groups.map(groupFrom))).toEqual([]);
});

it('the newest file has every kind of work, an input for every machine (npx node test/golden/write-release.ts)', () => {
  const { work, inputs } = contentOf(files.at(-1) ?? '');
  expect(new Set(work.map((item) => workFrom(item).kind))).toEqual(
    new Set(WorkInputSchema.shape.kind.options),
  );
  expect(Object.keys(inputs).sort()).toEqual([...MACHINE_KINDS].sort());
});

const storedAs = (tenant: Tenant): StoredTenant => ({
  ...ready(),
  tenant,
  usage: [accountsOn('2026-07-10', { NAVER_WORKS: 1, WORKPLACE: 1 })],
});

/** Every dependency of the tasks, over no tenant at all. */
const nobody = () => ({
  ...NONE_CONNECTED,
  tenant: recorder((_: string) => undefined),
  commit: async () => ({ outcome: 'COMMITTED' }),
  advance: async () => true,
  accountRecords: async () => () => ({ account: undefined, goneOn: undefined }),
  accountsOf: async () => ({ items: [], next: undefined }),
  commitAccounts: async () => ({ outcome: 'COMMITTED' }) as const,
  services: {
    putSettings: async () => {},
    putIntegrations: async () => {},
  },
  purge: {
    deleteData: async () => false,
    deleteCredentials: async () => false,
  },
  txtRecords: async () => ({ outcome: 'ANSWERED', records: [] }) as const,
  reportUnreachable: () => {},
  countFailure: () => {},
  countWake: () => {},
  measureLag: () => {},
});

describe.each(files)('PROMISE-14: what was written as %s', (file) => {
  const {
    groups,
    tenants,
    profiles,
    usageHeads,
    usageDays,
    accounts,
    removedAccounts,
    payments,
    events,
    work,
    mails,
    passwords,
    links,
    tries,
    answers,
    inputs,
  } = contentOf(file);

  it.each<[string, readonly Item[], (item: Item) => unknown]>([
    ['group', groups, groupFrom],
    ['tenant', tenants, tenantFrom],
    ['profile', profiles, profileFrom],
    ['account', accounts, accountFrom],
    ['removed account', removedAccounts, removedOnFrom],
    ['usage head', usageHeads, usageHeadFrom],
    ['usage day', usageDays, usageDayFrom],
    ['payment', payments, paymentFrom],
    ['event', events, eventFrom],
    ['work', work, workFrom],
    ['mail', mails, mailFrom],
    ['password', passwords, passwordFrom],
    ['link', links, linkFrom],
    ['count of tries', tries, triesFrom],
    ['stored response', answers, idempotencyFrom],
  ])('each row of a %s is read by the code of today', (_, rows, read) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(read(row)).toBeTruthy();
  });

  it('each tenant can be brought up to date, shown, and asked for its work', () => {
    for (const tenant of tenants.map(tenantFrom)) {
      const upToDate = applyDue(tenant, '2040-01-01T00:00:00Z').tenant;
      expect(tenantView(tenant, '2026-07-10T00:00:00Z').tenantId).toBe(tenant.tenantId);
      expect(requiredWork(upToDate)).toBeDefined();
    }
  });

  it('each group can be shown and planned for, and says who pays for its companies', () => {
    const known = new Map(groups.map(groupFrom).map((group) => [group.groupId, group]));
    const period = periodOf('2026-08', '2026-09-01');
    const grouped = tenants.map(tenantFrom).filter(({ group }) => group !== undefined);
    expect(grouped.length).toBeGreaterThan(0);
    for (const tenant of grouped) {
      const group = known.get(tenant.group?.groupId ?? '');
      if (!group) throw new Error('the group was not written');
      expect(groupView(group, '2026-07-11T00:00:00Z').companies.length).toBeGreaterThan(0);
      expect(cancellationPlanOf(group, [storedAs(tenant)], undefined, '2026-07-11T00:00:00Z')).toBeDefined();
      expect(payersOf(tenant, known, period).length).toBeGreaterThan(0);
    }
  });

  const started = Object.entries(inputs).flatMap(([machine, input]) =>
    Object.keys(TASKS).map((task) => ({ machine, task, input })),
  );
  it.each(started)('the input of $machine is taken by the task $task', async ({ task, input }) => {
    const deps = nobody();
    const event = { task, work: input, at: '2027-12-01T00:00:00.000Z', product: 'WORKPLACE' };
    // No task takes an input that it cannot read as far as the tenant, whom nobody has.
    await runTask(deps, event).catch((error: Error) =>
      expect(error.message).toMatch(/the tenant is gone|product by product/),
    );
    expect(deps.tenant.calls.length).toBeGreaterThan(0);
    expect(deps.tenant.calls[0]).toEqual([input.tenantId]);
  });
});

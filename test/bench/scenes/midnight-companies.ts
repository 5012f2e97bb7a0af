import {
  groupItem,
  type Item,
  profileItem,
  tenantItem,
  usageDayItem,
  usageHeadItem,
  workItem,
} from '../../../functions/adapters/table/items.ts';
import { newTenantId } from '../../../functions/api/pipeline/new-id.ts';
import {
  addDays,
  addMonths,
  addSeconds,
  type Instant,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideFormGroup, decideJoin } from '../../../functions/core/decide/groups/membership.ts';
import { decideTimersRenewed } from '../../../functions/core/decide/operator.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import type { GroupCommit } from '../../../functions/core/groups/group-commit.ts';
import type { DomainEvent } from '../../../functions/core/lifecycle/events.ts';
import { type WorkItem, workKey } from '../../../functions/core/lifecycle/work.ts';
import type { Group } from '../../../functions/core/model/group.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal, type Refusal } from '../../../functions/core/refusals/refusals.ts';
import { dayOf } from '../../../functions/core/usage/usage-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancellationRequest, contextAt, switchRequest } from '../../support/subscriptions.ts';
import { committed, requestCommit, storedBy } from '../../support/tenants.ts';
import { companyBody } from './companies.ts';

/** The last free day of whoever requests its trial today: a reservation of that day and an end of yesterday's trial meet. */
const DAYS_AHEAD = 29;
/** What wakes late shows whether it is stamped as planned. AWS has 120 seconds; each is a stop of the clock here. */
export const WAKE_SPREAD_SECONDS = 10;
const BOTH = ['NAVER_WORKS', 'WORKPLACE'] as const;

/** What stands in the tables before the midnight, and what must have happened after it, one event each. */
export interface MidnightCompanies {
  /** Of each company, or group of companies. */
  readonly items: readonly (readonly Item[])[];
  readonly expected: readonly string[];
}

export const effectName = (
  tenantId: string,
  type: DomainEvent['type'],
  product: string | undefined,
): string => `${tenantId} ${type} ${product}`;

export const midnightOf = (now: Instant): Instant => startOfKstDay(addDays(kstDateOf(now), DAYS_AHEAD));

/** Companies with something due at one midnight; `groupSizes` are taken in turn, and as many companies are in no group. */
export function midnightCompanies(count: number, groupSizes: readonly number[], now: Instant) {
  const made = createMaker(now);
  for (let turn = 0; made.count() < count; turn++) {
    const size = Math.min(groupSizes[turn % groupSizes.length] ?? 0, count - made.count());
    if (size > 1) made.group(size);
    for (let one = 0; one < size && made.count() < count; one++) made.alone();
  }
  return made.companies();
}

/** Trials that were requested at one instant, so that their reminders are due at one. */
export function trials(count: number, now: Instant): MidnightCompanies {
  const made = createMaker(now);
  for (let one = 0; one < count; one++) made.trial(now);
  return made.companies();
}

/** One group and nobody else: do its companies meet in its item? */
export function oneGroup(size: number, now: Instant): MidnightCompanies {
  const made = createMaker(now);
  made.group(size);
  return made.companies();
}

function createMaker(now: Instant) {
  const date = kstDateOf(midnightOf(now));
  const items: Item[][] = [];
  const expected: string[] = [];
  let number = 0;
  let aloneNumber = 0;

  function expect({ stored }: Company, type: DomainEvent['type'], products: readonly string[]): void {
    const { tenantId } = stored.tenant;
    expected.push(...products.map((product) => effectName(tenantId, type, product)));
  }
  function keep(company: Company, type: DomainEvent['type'], products: readonly string[]): void {
    items.push(itemsOf(company));
    expect(company, type, products);
  }
  const next = (body: typeof BUNDLE_BODY | typeof WORKPLACE_BODY, at: Instant): Company =>
    requested(body, `midnight-${++number}`, at);
  const trial = (at: Instant): void => keep(next(WORKPLACE_BODY, at), 'TRIAL_ENDED', ['WORKPLACE']);
  const plan = cancellationRequest(BOTH.map((product) => ({ product, date })));

  return {
    count: (): number => number,
    companies: (): MidnightCompanies => ({ items, expected }),

    trial,

    /** Trials that end, reserved beginnings and renewals, in turn. */
    alone(): void {
      switch (aloneNumber++ % 3) {
        case 0:
          trial(addSeconds(now, -86_400));
          break;
        case 1: {
          const company = next(BUNDLE_BODY, now);
          act(company, (stored) => decidePaidSwitch(stored, 'BUNDLE', switchRequest(), contextAt(now)));
          keep(company, 'PAID_SERVICE_STARTED', BOTH);
          break;
        }
        default: {
          const begun = addMonths(date, -12);
          const at = startOfKstDay(begun);
          const company = next(WORKPLACE_BODY, at);
          const form = switchRequest({ startDate: begun, renewalType: 'AUTO_RENEW' });
          act(company, (stored) => decidePaidSwitch(stored, 'WORKPLACE', form, contextAt(at)));
          act(company, (stored) => decideTimersRenewed(stored, { type: 'SYSTEM' }, now));
          keep(company, 'CONTRACT_RENEWED', ['WORKPLACE']);
        }
      }
    },

    /** The main company and its affiliates, of whom every other one is on trial, all cancelled for the same date. */
    group(size: number): void {
      const companies = Array.from({ length: size }, () => next(BUNDLE_BODY, now));
      companies.forEach((company, index) => {
        if (index % 2 === 0) act(company, (stored) => paidToday(stored, now));
      });
      const [main, ...affiliates] = companies;
      if (!main) return;
      let group = join(main, decideFormGroup(newTenantId(), main.stored, contextAt(now)));
      for (const one of affiliates) group = join(one, decideJoin(group, one.stored, {}, contextAt(now)));
      for (const company of [...affiliates, main]) {
        company.stored = { ...company.stored, group };
        const commit = act(company, (stored) => decideCancellation(stored, plan, contextAt(now)));
        group = commit.group?.after ?? group;
        expect(company, 'SUBSCRIPTION_CANCELED', BOTH);
      }
      items.push([groupItem(group), ...companies.flatMap(itemsOf)]);
    },
  };
}

type Company = { stored: StoredTenant; readonly work: Map<string, WorkItem> };

function requested(body: typeof BUNDLE_BODY | typeof WORKPLACE_BODY, name: string, at: Instant): Company {
  const commit = requestCommit(companyBody(body, name), at, newTenantId());
  const company: Company = { stored: storedBy(commit), work: new Map() };
  write(company, commit);
  act(company, (stored) => decideSetupComplete(stored, 1, at));
  return company;
}

const paidToday = (stored: StoredTenant, now: Instant): Commit | Refusal =>
  decidePaidSwitch(
    stored,
    'BUNDLE',
    switchRequest({ billingPlan: 'MONTHLY', startDate: kstDateOf(now) }),
    contextAt(now),
  );

function act(company: Company, decide: (stored: StoredTenant) => Commit | Refusal | undefined): Commit {
  const commit = committed(decide(company.stored));
  company.stored = storedBy(commit, company.stored);
  write(company, commit);
  return commit;
}

function join(company: Company, decision: GroupCommit | Refusal): Group {
  if (isRefusal(decision)) throw new Error(`no group but ${JSON.stringify(decision)}`);
  act(company, () => decision.commits[0]);
  return decision.group;
}

function itemsOf({ stored, work }: Company): Item[] {
  const { tenant, profile, usageHead } = stored;
  const used = usageHead
    ? [usageHeadItem(tenant.tenantId, usageHead), usageDayItem(tenant.tenantId, dayOf(usageHead))]
    : [];
  return [tenantItem(tenant), profileItem(profile), ...used, ...[...work.values()].map(workItem)];
}

function write({ work }: Company, commit: Commit): void {
  for (const item of commit.work) work.set(workKey(item), item);
}

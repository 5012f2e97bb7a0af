import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect } from 'vitest';
import {
  eventFrom,
  type Item,
  mailFrom,
  profileFrom,
  serviceTaskFrom,
  tenantFrom,
  usageHeadFrom,
  workFrom,
} from '../../../functions/adapters/table/items.ts';
import { isUnpublished } from '../../../functions/adapters/table/keys.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { ProductSchema } from '../../../functions/core/catalog/codes.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { DomainEvent } from '../../../functions/core/lifecycle/events.ts';
import { requiredSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import {
  executionName,
  isReminder,
  requiredWork,
  START_AHEAD,
  workInput,
  workKey,
} from '../../../functions/core/lifecycle/work.ts';
import type { MailItem } from '../../../functions/core/mails/mail-item.ts';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';
import type { EventType } from '../../../functions/core/model/event-types.ts';
import { isSetUp, type Profile, subscriptionsOf, type Tenant } from '../../../functions/core/model/tenant.ts';
import { claimsHeldBy } from '../../../functions/core/names/claims.ts';
import { busEventOf } from '../../../functions/core/views/bus/bus-event.ts';
import { serviceRequestOf } from '../../../functions/core/views/bus/service-request.ts';
import type { Ledger } from '../stories/clients.ts';
import { expectConfirmed } from './connected-products.ts';
import { expectHistory } from './history.ts';
import { expectStuck } from './stuck.ts';
import { nameOf, type World } from './world.ts';
import { expectWrites } from './written.ts';

/** What stands in the table of one tenant. */
export interface Enrollment {
  readonly tenant: Tenant;
  readonly events: readonly DomainEvent[];
  readonly mails: readonly MailItem[];
  readonly items: readonly Item[];
}

/** What must hold after every run, once the faults are over and all has come to rest. */
export async function expectOrder(world: World, ledger?: Ledger): Promise<Enrollment[]> {
  await world.newRecords();
  expectWrites(world.history);
  expectConfirmed(world.history, world.connected, world.products.done);
  const items = await world.store.items('subscriptions');
  const accounts = await world.store.items('credentials');
  const enrollments = world.tenantIds.map((tenantId) => enrollmentOf(items, tenantId));
  for (const enrollment of enrollments) {
    const { tenant, events, mails } = enrollment;
    expectHistory(events, tenant);
    expectWork(world, enrollment);
    expectMails(world, events, mails);
    expectData(enrollment, accounts);
    expect(applyDue(tenant, world.now()).steps).toEqual([]);
    if (ledger) expectTold(ledger, tenant, events);
  }
  expectBus(world, enrollments);
  await expectStuck(world, enrollments);
  expectClaims(items, enrollments);
  const known = new Set(enrollments.flatMap(({ mails }) => mails.map(nameOf)));
  expect(world.ses.taken.filter((name) => !known.has(name))).toEqual([]);
  if (ledger) expectNothingElse(ledger, enrollments);
  return enrollments;
}

function enrollmentOf(everything: readonly Item[], tenantId: string): Enrollment {
  const items = everything
    .filter(({ pk }) => pk?.S === `TENANT#${tenantId}`)
    .sort((a, b) => (String(a['sk']?.S) < String(b['sk']?.S) ? -1 : 1));
  const tenant = tenantFrom(items.find(({ sk }) => sk?.S === 'TENANT') ?? {});
  return {
    tenant,
    events: ofKind(items, 'EVENT#').map(eventFrom),
    mails: ofKind(items, 'MAIL#').map(mailFrom),
    items,
  };
}

const ofKind = (items: readonly Item[], prefix: string): Item[] =>
  items.filter(({ sk }) => sk?.S?.startsWith(prefix));

/** Work is closed, or it is what the state asks for: due in the future, carried by an execution, watched by the sweep. */
function expectWork(world: World, { tenant, items }: Enrollment): void {
  const now = world.now();
  const all = ofKind(items, 'WORK#').map(workFrom);
  const open = all.filter(({ state }) => state !== 'DONE' && state !== 'VOID');
  for (const { sweepAt } of all.filter((work) => !open.includes(work))) expect(sweepAt).toBeUndefined();
  // A reminder whose time is over was done, or was asked for too late to be opened.
  const asked = requiredWork(tenant).filter((work) => !isReminder(work) || work.dueAt > now);
  const dated = (work: (typeof asked)[number]): string => `${workKey(work)} ${work.dueAt}`;
  expect(open.map(dated).sort()).toEqual(asked.map(dated).sort());
  for (const work of open) {
    // A date further away than its execution may start waits, as a reminder does.
    const waits = isReminder(work) || addSeconds(work.dueAt, -START_AHEAD) > now;
    expect(work.state).toBe(waits ? 'WAITING' : 'STARTED');
    // The check for a proof is due from its request on, for as long as it takes.
    expect(work.kind === 'DOMAIN_VERIFICATION' || work.dueAt > now).toBe(true);
    expect(String(work.sweepAt) > now).toBe(true);
    if (waits) continue;
    const name = executionName(work);
    const execution = world.stepFunctions.executions.get(name);
    const { wakeAt: _, ...input } = workInput(work);
    // One that was lost is missed by the sweep when its time has come.
    expect(execution?.status).toBe(world.machines.lost.has(name) ? 'CLOSED' : 'RUNNING');
    expect(JSON.parse(execution?.input ?? '')).toMatchObject(input);
  }
}

const MAILS_OF_EVENTS: Readonly<Partial<Record<EventType, MailTemplateName>>> = {
  SETUP_COMPLETED: 'SETUP_COMPLETE',
  OPERATION_DELAYED: 'SETUP_DELAYED',
  SETUP_FAILED: 'SETUP_DELAYED',
  UPGRADE_FAILED: 'SETUP_DELAYED',
  BUNDLE_SWITCH_FAILED: 'SETUP_DELAYED',
  PAID_SWITCH_RESERVED: 'PAID_SWITCH_REQUESTED',
  PAID_SWITCH_CHANGED: 'PAID_SWITCH_REQUESTED',
  PAID_SWITCH_DROPPED: 'PAID_SWITCH_DROPPED',
  TRIAL_SUSPENDED: 'TRIAL_SUSPENDED',
  CONTRACT_RENEWED: 'CONTRACT_RENEWED',
  PAID_SERVICE_STARTED: 'PAID_SERVICE_STARTED',
  CANCELLATION_SCHEDULED: 'CANCELLATION_SCHEDULED',
  CANCELLATION_UNDONE: 'CANCELLATION_UNDONE',
  DATA_DELETED: 'SERVICE_ENDED',
  DOMAIN_CHANGED: 'NAME_CHANGED',
  GROUP_NAME_CHANGED: 'NAME_CHANGED',
  BILLING_PROFILE_CHANGED: 'BILLING_PROFILE_CHANGED',
  DOMAIN_PROVEN: 'DOMAIN_PROVEN',
  DOMAIN_CHECK_FAILED: 'DOMAIN_CHECK_FAILED',
  UPGRADE_REQUESTED: 'UPGRADE_REQUESTED',
  UPGRADE_COMPLETED: 'UPGRADE_COMPLETE',
  BUNDLE_SWITCH_REQUESTED: 'PASSWORD_LINK',
  BUNDLE_SWITCH_COMPLETED: 'BUNDLE_COMPLETE',
};

/** Every business event has its mail, sent once; more often only where nobody could know that it was sent. */
function expectMails(world: World, events: readonly DomainEvent[], mails: readonly MailItem[]): void {
  const asked = events.flatMap(({ version, type }) =>
    MAILS_OF_EVENTS[type] ? `${version} ${MAILS_OF_EVENTS[type]}` : [],
  );
  const news = mails.filter(({ reminder }) => !reminder);
  const told = news.map(({ mailId, template }) => `${mailId.split('-')[0]} ${template}`);
  // Nobody is told that a service is ready which has ended meanwhile (EDGE-R9).
  // Of moves only WORKPLACE tells the request (A23), and only one mode of the first password sends a link.
  // A failure is told once; a reservation that a switch of today replaces, and a suspension that is over, not at all.
  const isOptional = (name: string): boolean =>
    [
      'SETUP_DELAYED',
      'PAID_SWITCH_DROPPED',
      'TRIAL_SUSPENDED',
      'SETUP_COMPLETE',
      'UPGRADE_REQUESTED',
      'UPGRADE_COMPLETE',
      'BUNDLE_COMPLETE',
      'PASSWORD_LINK',
    ].some((template) => name.endsWith(` ${template}`));
  expect([...new Set(told)].filter((name) => !asked.includes(name))).toEqual([]);
  expect(asked.filter((name) => !told.includes(name) && !isOptional(name))).toEqual([]);
  for (const mail of mails) {
    const name = nameOf(mail);
    const sends = world.ses.taken.filter((taken) => taken === name).length;
    const unknown = world.unknownOutcomes.filter((one) => one === name).length;
    // Nobody is told late what a later mail tells otherwise (EDGE-A10).
    if (mail.supersededBy !== undefined) {
      expect({ name, state: mail.state }).toEqual({ name, state: 'VOID' });
      expect(mails.map(({ mailId }) => mailId)).toContain(mail.supersededBy);
      expect(sends).toBeLessThanOrEqual(unknown);
    }
    // What is made at its sending may have nothing left to say by then.
    else if ((mail.reminder || mail.template === 'PASSWORD_LINK') && mail.state === 'VOID')
      expect(sends).toBe(unknown > 0 ? sends : 0);
    // After two tries of unknown outcome a mail is given up rather than sent again and again.
    else if (unknown > 1) expect(['SENT', 'FAILED']).toContain(mail.state);
    else expect({ name, state: mail.state }).toEqual({ name, state: 'SENT' });
    expect([mail.recipient, mail.data]).toEqual([undefined, undefined]);
    expect(sends).toBeGreaterThanOrEqual(mail.state === 'SENT' ? 1 : 0);
    expect(sends).toBeLessThanOrEqual(unknown + (mail.state === 'SENT' ? 1 : 0));
  }
}

/** The bus was told of every event, and of nothing that did not happen (PROMISE-19). */
function expectBus({ bus, history }: World, enrollments: readonly Enrollment[]): void {
  const happened = enrollments.flatMap(({ events }) => events.map((event) => busEventOf(event).id));
  const asked = history.flatMap(({ after }) =>
    after?.['task'] ? serviceRequestOf(serviceTaskFrom(after)).id : [],
  );
  const told = new Set(bus.told);
  expect(happened.filter((id) => !told.has(id))).toEqual([]);
  // A task that a newer one has replaced, or that went with the data, need not be told any more.
  const known = new Set([...happened, ...asked]);
  expect([...told].filter((id) => !known.has(id))).toEqual([]);
  for (const { items } of enrollments)
    expect(items.filter(({ duePk }) => isUnpublished(duePk?.S)).map(({ sk }) => sk?.S)).toEqual([]);
}

/** The data of a product that was set up is all there until it has ended, and all gone after that (PROMISE-10). */
function expectData({ tenant, items }: Enrollment, accounts: readonly Item[]): void {
  for (const { product, phase, dataStatus } of subscriptionsOf(tenant)) {
    expect({ product, dataStatus }).toEqual({
      product,
      dataStatus: phase === 'ENDED' ? 'DELETED' : 'RETAINED',
    });
    const settings = ofKind(items, `DATA#${product}#`).map(({ sk }) => sk?.S);
    const accounts = ofKind(items, `ACCOUNT#${product}#`);
    const head = items.find(({ sk }) => sk?.S === 'USAGE');
    const counted = head ? usageHeadFrom(head).accounts[product]?.present : undefined;
    expect(counted ?? 0).toBe(accounts.length);
    if (phase === 'ENDED')
      expect([settings, accounts, ofKind(items, `ACCOUNTGONE#${product}#`)]).toEqual([[], [], []]);
    else if (isSetUp(tenant, product)) {
      expect(settings).toContain(`DATA#${product}#SETTINGS`);
      expect(accounts.length).toBeGreaterThan(0);
    }
  }
  expectToldServices(tenant, profileFrom(items.find(({ sk }) => sk?.S === 'PROFILE') ?? {}), items);
  const isOver = subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus === 'DELETED');
  const own = accounts.filter(({ pk }) => pk?.S === `TENANT#${tenant.tenantId}`);
  expect(own.length > 0).toBe(!isOver);
  const profile = profileFrom(items.find(({ sk }) => sk?.S === 'PROFILE') ?? {});
  expect(profile.erased).toBe(isOver ? true : undefined);
}

/** Each service knows what holds: the last that it was told is what the company has in the end. */
function expectToldServices(tenant: Tenant, profile: Profile, items: readonly Item[]): void {
  for (const [product, { integrations, ...settings }] of Object.entries(requiredSettings(tenant, profile))) {
    if (!isSetUp(tenant, ProductSchema.parse(product))) continue;
    const itemOf = (kind: string) => {
      const item = items.find(({ sk }) => sk?.S === `DATA#${product}#${kind}`);
      return item && unmarshall(item);
    };
    expect({ product, ...itemOf('SETTINGS') }).toMatchObject({ product, settings });
    expect(itemOf('INTEGRATIONS')?.['codes'] ?? []).toEqual(integrations);
  }
}

/** A claim belongs to a company that is not wholly deleted, and each such company has all of its own. */
function expectClaims(items: readonly Item[], enrollments: readonly Enrollment[]): void {
  const claims = items.filter(({ pk }) => pk?.S?.startsWith('CLAIM#'));
  const living = enrollments.filter(({ tenant }) =>
    subscriptionsOf(tenant).some(({ dataStatus }) => dataStatus !== 'DELETED'),
  );
  const wanted = living.flatMap(({ tenant }) =>
    claimsHeldBy(tenant).map(({ value }) => `${value} ${tenant.tenantId}`),
  );
  const found = claims.map(({ pk, tenantId }) => `${pk?.S?.split('#')[2]} ${tenantId?.S}`);
  expect(found.sort()).toEqual(wanted.sort());
}

/** What a client was told is written is written, by an event of its own. */
function expectTold({ written }: Ledger, { tenantId }: Tenant, events: readonly DomainEvent[]): void {
  const clients = new Set(
    events.filter(({ actor }) => actor.type !== 'SYSTEM').map(({ version }) => version),
  );
  const all = new Set(events.map(({ version }) => version));
  for (const { version, repeat } of written.filter((call) => call.tenantId === tenantId))
    expect(MAY_STAND.test(repeat) ? all : clients).toContain(version);
}

/** A reservation (its work has no name), a renewal option or cancellations that are so already are answered and not written. */
const MAY_STAND = /^\/(|changeRenewal|cancel)\//;

/** Nothing was done that nobody asked for, and nothing twice: beside what was told stands at most what is unknown. */
function expectNothingElse({ written, unknown }: Ledger, enrollments: readonly Enrollment[]): void {
  const told = versionsIn(written);
  const alwaysWritten = written.filter(({ repeat }) => !MAY_STAND.test(repeat));
  const repeats = new Set(
    alwaysWritten.map(({ repeat, ...one }) => `${repeat} ${one.tenantId} ${one.version}`),
  );
  expect(repeats.size).toBe(versionsIn(alwaysWritten).size);
  const done = enrollments.flatMap(({ tenant, events }) => [
    ...new Set(
      events
        .filter(({ actor }) => actor.type !== 'SYSTEM')
        .map(({ version }) => `${tenant.tenantId} ${version}`),
    ),
  ]);
  expect(done.filter((name) => !told.has(name)).length).toBeLessThanOrEqual(unknown);
}

const versionsIn = (written: Ledger['written']): ReadonlySet<string> =>
  new Set(written.map(({ tenantId, version }) => `${tenantId} ${version}`));

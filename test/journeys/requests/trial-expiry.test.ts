import { expect, it } from 'vitest';
import { type JourneyCaller, locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { daysFrom, secondsFrom, trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest, naverWorksRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

interface Shown {
  readonly status: string;
  readonly dataStatus: string;
  readonly features: readonly string[];
  readonly limitedFeatures: readonly string[];
}

async function subscriptionsOf(customer: JourneyCaller, address: string): Promise<Shown[]> {
  const { subscriptions }: { subscriptions: Shown[] } = Object((await customer.get(address)).body);
  return subscriptions;
}

it('an unpaid trial ends at midnight sharp; NAVER WORKS alone has 30 days of grace before its end (R52-R55, A1, EDGE-R13)', async () => {
  const { as, local, tables } = journey();
  const customer = await as('free-rider');
  const trial = trialOf(local.now());
  const bundle = await customer.post('/v1/tenants', bundleRequest('free-bundle'));
  const works = await customer.post('/v1/tenants', naverWorksRequest('free-works'));
  await local.drain();
  const statuses = async () => ({
    bundle: (await subscriptionsOf(customer, locationOf(bundle))).map(({ status }) => status),
    works: (await subscriptionsOf(customer, locationOf(works))).map(({ status }) => status),
  });

  await local.advance({ to: secondsFrom(trial.expiresAt, -20) });
  expect(await statuses()).toEqual({ bundle: ['TRIALING', 'TRIALING'], works: ['TRIALING'] });

  await local.advance({ to: trial.expiresAt });
  expect(await statuses()).toEqual({ bundle: ['CANCELED', 'CANCELED'], works: ['SUSPENDED'] });
  for (const part of await subscriptionsOf(customer, locationOf(bundle))) {
    expect(part).toMatchObject({
      dataStatus: 'DELETED',
      features: [],
      limitedFeatures: [],
      ended: { reason: 'TRIAL_EXPIRED', at: trial.expiresAt },
    });
  }
  const graceEndsAt = daysFrom(trial.expiresAt, 30);
  expect(await subscriptionsOf(customer, locationOf(works))).toMatchObject([
    { dataStatus: 'RETAINED', features: [], suspension: { since: trial.expiresAt, graceEndsAt } },
  ]);

  await local.advance({ to: secondsFrom(graceEndsAt, -20) });
  expect((await statuses()).works).toEqual(['SUSPENDED']);
  await local.advance({ to: graceEndsAt });
  expect((await statuses()).works).toEqual(['CANCELED']);

  // One event an effect, each with its planned instant; the second part's timer woke to find it done.
  const ends = (tenantId: string) =>
    tables
      .ofTenant(tenantId, 'EVENT#')
      .then((items) =>
        items.map(({ event }) => Object(event)).filter(({ actor }) => actor.type === 'SYSTEM'),
      );
  expect(await ends(tenantIdOf(bundle))).toMatchObject([
    { type: 'SETUP_COMPLETED' },
    { type: 'TRIAL_ENDED', product: 'NAVER_WORKS', effectiveAt: trial.expiresAt },
    { type: 'TRIAL_ENDED', product: 'WORKPLACE', effectiveAt: trial.expiresAt },
    { type: 'DATA_DELETED' },
    { type: 'DATA_DELETED' },
  ]);
  expect(await ends(tenantIdOf(works))).toMatchObject([
    { type: 'SETUP_COMPLETED' },
    { type: 'TRIAL_SUSPENDED', effectiveAt: trial.expiresAt },
    { type: 'GRACE_ENDED', effectiveAt: graceEndsAt },
    { type: 'DATA_DELETED' },
  ]);
  expect(local.executions().map(({ status }) => status)).toEqual(local.executions().map(() => 'SUCCEEDED'));
  expect(local.executions().filter(({ name }) => name.includes('TRIAL_EXPIRY'))).toHaveLength(4);
  expect(local.queues().flatMap(({ messages }) => messages)).toEqual([]);
});

it('the timer of an annual term starts 35 days before its date and fires at its second, in one jump of 14 months (A33, EDGE-I1)', async () => {
  const { as, local } = journey();
  const customer = await as('annual');
  const accepted = await customer.post('/v1/tenants', naverWorksRequest('annual'));
  await local.drain();
  const address = locationOf(accepted);
  const terms = { billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW', termsVersion: '2026-07-01' };
  const paid = await customer.send('PUT', `${address}/subscriptions/NAVER_WORKS/paid-switch`, terms);
  expect(paid.status).toBe(200);
  await local.drain();
  const renewals = () =>
    local
      .executions()
      .filter(({ name }) => name.startsWith(`${tenantIdOf(accepted)}-NAVER_WORKS-CONTRACT_RENEWAL`));
  expect(renewals()).toEqual([]);

  await local.advance({ by: 'P14M' });
  const { body } = await customer.get(`${address}/events`);
  const { events } = body as { events: { type: string; effectiveAt: string; recordedAt: string }[] };
  const renewed = events.find(({ type }) => type === 'CONTRACT_RENEWED');
  if (!renewed) throw new Error('the contract did not renew itself');
  expect(renewed.recordedAt).toBe(renewed.effectiveAt);
  expect(renewals()).toMatchObject([
    {
      status: 'SUCCEEDED',
      startDate: new Date(daysFrom(renewed.effectiveAt, -35)).toISOString(),
      stopDate: new Date(renewed.effectiveAt).toISOString(),
    },
  ]);
});

it('a wake that nobody asks for changes nothing (EDGE-R3, EDGE-I7, PROMISE-6)', async () => {
  const { as, local, tables } = journey();
  const customer = await as('sleeper');
  const accepted = await customer.post('/v1/tenants', bundleRequest('sleeper'));
  await local.drain();
  const tenantId = tenantIdOf(accepted);
  const expiresAt = trialOf(local.now()).expiresAt;
  await local.advance({ to: expiresAt });
  const before = await tables.ofTenant(tenantId);

  const [work] = await tables.ofTenant(tenantId, 'WORK#NAVER_WORKS#TRIAL_EXPIRY');
  const { state: _, sweepAt: __, ...lost } = Object(work?.['work']);
  const stale = { ...lost, version: 1, restarts: 7, state: 'PENDING', sweepAt: secondsFrom(local.now(), 1) };
  await tables.put('Subscriptions', { ...work, state: 'PENDING', work: stale });
  await local.drain();

  const executions = local.executions({ name: `${tenantId}-NAVER_WORKS-TRIAL_EXPIRY-v1-r7` });
  expect(executions).toMatchObject([{ status: 'SUCCEEDED' }]);
  expect(executions[0]?.output).toContain('"outcome":"STALE"');
  const untouched = (items: typeof before) => items.filter(({ sk }) => sk !== work?.sk);
  expect(untouched(await tables.ofTenant(tenantId))).toEqual(untouched(before));
});

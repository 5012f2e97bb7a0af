import { describe, expect, it } from 'vitest';
import { locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { stopByHand } from '../../support/journeys/executions.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

/** The values of a metric in the logs of a function, in their order. */
const valuesOf = (metric: string, service: string): number[] =>
  journey()
    .local.logs()
    .filter(({ line }) => line.includes(`"service":"${service}"`) && line.includes(`"${metric}":`))
    .map(({ line }) => Object(JSON.parse(line))[metric])
    .filter((value) => typeof value === 'number');
const messagesIn = (queue: string): number => {
  const { messages = [] } =
    journey()
      .local.queues()
      .find(({ name }) => name.includes(queue)) ?? {};
  return messages.length;
};

async function bundleOf(companyId: string) {
  const { as, local } = journey();
  const customer = await as(companyId);
  const accepted = await customer.post('/v1/tenants', bundleRequest(companyId));
  await local.drain();
  return { customer, address: locationOf(accepted), tenantId: tenantIdOf(accepted) };
}

/** As long as another one takes its place. */
async function stopForGood(name: string, stateMachine: string): Promise<void> {
  const { local } = journey();
  const running = () =>
    local.executions({ status: 'RUNNING' }).find((execution) => execution.name.startsWith(name));
  for (let next = running(); next; next = running()) {
    await stopByHand(local.stepFunctionsUrl, { name: next.name, stateMachine });
    await local.drain();
    // After three deaths there is a pause before the next one.
    if (!running()) await local.advance({ by: 'PT1H' });
  }
}

describe('the causes of the alarms move their metrics', () => {
  it('TimersLate: a timer tells how late it wrote; nothing is late on a quiet day', async () => {
    const trial = trialOf(journey().local.now());
    await bundleOf('on-time');
    await journey().local.advance({ to: trial.expiresAt });
    const lags = valuesOf('TimerLag', 'workflow');
    expect(lags.length).toBeGreaterThan(0);
    expect(Math.max(...lags)).toBeLessThan(60);
  });

  it('PROMISE-17: WorkRestarted, WorkGivenUp, SweptLate, OutboxOld: a timer that is stopped again and again is given up, and applied by the sweep, which tells how old it was', async () => {
    const { local } = journey();
    const trial = trialOf(local.now());
    const { customer, address, tenantId } = await bundleOf('stopped');
    const timers = local
      .executions()
      .filter(
        ({ name, status }) =>
          name.startsWith(tenantId) && name.includes('TRIAL_EXPIRY') && status === 'RUNNING',
      );
    expect(timers).toHaveLength(2);
    for (const { name, stateMachine } of timers) await stopForGood(name, stateMachine);
    const [swept, ages] = [valuesOf('SweptLate', 'sweep').length, valuesOf('OutboxAge', 'sweep').length];

    await local.advance({ to: trial.expiresAt });
    expect((await customer.get(address)).body).toMatchObject({
      subscriptions: [{ status: 'CANCELED' }, { status: 'CANCELED' }],
    });
    await local.advance({ by: 'PT30M' });
    expect(valuesOf('WorkRestarted', 'revive')).toHaveLength(10);
    expect(valuesOf('WorkGivenUp', 'revive')).toHaveLength(2);
    expect(valuesOf('SweptLate', 'sweep').length).toBeGreaterThan(swept);
    expect(valuesOf('OutboxAge', 'sweep').slice(ages).length).toBeGreaterThan(0);
    const { events }: { events: { type: string; effectiveAt: string }[] } = Object(
      (await customer.get(`${address}/events`)).body,
    );
    const ends = events.filter(({ type }) => type === 'TRIAL_ENDED');
    expect(ends.map(({ effectiveAt }) => effectiveAt)).toEqual([trial.expiresAt, trial.expiresAt]);
  });

  it('DeadLetters, Errors: a record that no function can read is given up after its retries; the others go on', async () => {
    const { local, tables } = journey();
    const { tenantId } = await bundleOf('poisoned');
    const poison = { pk: `TENANT#${tenantId}`, state: 'PENDING' };
    await tables.put('Subscriptions', { ...poison, sk: 'WORK#POISON', work: { nonsense: true } });
    await tables.put('Subscriptions', { ...poison, sk: 'MAIL#POISON', mail: { nonsense: true } });
    const others = await bundleOf('behind-the-poison');
    await expect
      .poll(() => [messagesIn('NewWork'), messagesIn('NewMails')], { timeout: 25_000 })
      .toEqual([1, 1]);
    expect((await others.customer.get(others.address)).body).toMatchObject({
      operation: { status: 'SUCCEEDED' },
    });
    expect(local.logs().some(({ line }) => line.includes('"level":"ERROR"'))).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { secondsFrom, trialOf } from '../../support/journeys/days.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

let data: string;
let journey: Journey | undefined;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'journey-data-'));
});
afterEach(async () => {
  await journey?.local.stop();
  rmSync(data, { recursive: true });
});

it('what waits when the run stops is there after the next start, and fires once (EDGE-I8, EDGE-I12)', async () => {
  const first = await startJourney({ data });
  journey = first;
  const accepted = await (await first.as('keeper')).post('/v1/tenants', workplaceRequest('keeper'));
  const { expiresAt } = trialOf(first.local.now());
  await first.local.advance({ by: 'P3D' });
  const clock = first.local.now();
  await first.local.stop();

  const second = await startJourney({ data });
  journey = second;
  const { local } = second;
  const customer = await second.as('keeper');
  const statusOf = async () => Object((await customer.get(locationOf(accepted))).body).subscriptions;
  const timers = () => local.executions({ name: `${tenantIdOf(accepted)}-WORKPLACE-TRIAL_EXPIRY-v1` });

  expect(local.now().getTime()).toBeGreaterThanOrEqual(clock.getTime());
  expect(await statusOf()).toMatchObject([{ status: 'TRIALING' }]);
  expect(timers()).toMatchObject([{ status: 'RUNNING' }]);
  expect(local.mails()).toHaveLength(1);

  await local.advance({ to: secondsFrom(expiresAt, 1) });

  expect(await statusOf()).toMatchObject([{ status: 'CANCELED' }]);
  expect(timers()).toMatchObject([{ status: 'SUCCEEDED' }]);
  const { events }: { events: { type: string }[] } = Object(
    (await customer.get(`${locationOf(accepted)}/events`)).body,
  );
  expect(events.map(({ type }) => type)).toEqual([
    'TRIAL_REQUESTED',
    'SETUP_COMPLETED',
    'TRIAL_ENDED',
    'DATA_DELETED',
  ]);
  expect(local.mails().map(({ template }) => template)).toEqual([
    'SETUP_COMPLETE',
    'TRIAL_ENDS_SOON',
    'TRIAL_ENDS_SOON',
    'SERVICE_ENDED',
  ]);
  // The set-up, the timer and the deletion: none of them twice.
  expect(local.executions()).toHaveLength(3);
});

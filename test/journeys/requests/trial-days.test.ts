import { expect, it } from 'vitest';
import { locationOf } from '../../support/journeys/caller.ts';
import { nextMidnight, secondsFrom, trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest, workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

it('a request before midnight in Seoul and one after it get trials a day apart, by one UTC date (EDGE-T1, A2, R3)', async () => {
  const { as, local } = journey();
  const customer = await as('night-owl');
  const midnight = nextMidnight(local.now());
  const eve = trialOf(new Date(midnight.getTime() - 1_000));
  const morning = trialOf(midnight);

  await local.advance({ to: secondsFrom(midnight, -30) });
  const before = await customer.post('/v1/tenants', bundleRequest('before-midnight'));
  await local.advance({ to: secondsFrom(midnight, 30) });
  const after = await customer.post('/v1/tenants', workplaceRequest('after-midnight'));
  await local.drain();

  expect((await customer.get(locationOf(before))).body).toMatchObject({
    subscriptions: [{ trial: eve }, { trial: eve }],
  });
  expect((await customer.get(locationOf(after))).body).toMatchObject({ subscriptions: [{ trial: morning }] });
  expect(Date.parse(morning.expiresAt) - Date.parse(eve.expiresAt)).toBe(86_400_000);
  expect(eve.expiresAt).toMatch(/T15:00:00Z$/);
});

it('the local clock never moves back (EDGE-T13)', async () => {
  const { local } = journey();
  const before = local.now();
  await expect(local.advance({ to: secondsFrom(before, -60) })).rejects.toThrow('never moves back');
  expect(local.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
});

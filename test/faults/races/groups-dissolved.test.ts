import { describe, expect, it } from 'vitest';
import { addDays, addSeconds, kstDateOf, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import { companyOn } from '../../../functions/core/model/group.ts';
import { OTHER_GROUP_ID } from '../../support/groups/group-house.ts';
import { ofSupport, storedGroup } from '../stories/group-clients.ts';
import { begin, createRaces, endOn, IS_WHOLE, pay } from '../stories/group-scene.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';

const proveForReal = realEngine();
const { race, expectBothWays } = createRaces();
const DAY = 86_400;

/** The main company plans to end when its group is dissolved, and an affiliate goes on; support keeps the group at that moment. */
const againstKeeping: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = ''] = scene.affiliates;
  expect(await pay(scene, east)).toBe('200');
  expect(await ofSupport(world, 'addAffiliate', { tenantId: east })).toBe('200');
  const date = addDays(kstDateOf(world.now()), random.between(2, 12));
  expect(await ofSupport(world, 'dissolveGroup', { from: date })).toBe('200');
  await race(world, {
    'end of the main company against keeping the group': () =>
      endOn(scene, scene.main, addDays(date, random.below(3))),
    ...(random.chance(0.5)
      ? { 'withdrawal of the dissolution': () => ofSupport(world, 'undoDissolution', {}) }
      : { 'later dissolution': () => ofSupport(world, 'dissolveGroup', { from: addDays(date, 5) }) }),
  });
  const { until } = await storedGroup(world);
  const { tenant } = await world.stored(scene.main);
  const endsOn = tenant.subscriptions.WORKPLACE?.cancellation?.date;
  expect({ endsOn, until, isAlone: endsOn !== undefined && !(until && until <= endsOn) }).toMatchObject({
    isAlone: false,
  });
  await recover(world, addSeconds(startOfKstDay(date), 9 * DAY));
  await expectOrder(world);
};

/** At the midnight at which its group or its time there is over a company joins another group; a call of a second before takes it back. */
const againstAnotherGroup: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = '', west = ''] = scene.affiliates;
  for (const tenantId of [east, west]) expect(await pay(scene, tenantId)).toBe('200');
  expect(await ofSupport(world, 'addAffiliate', { tenantId: east })).toBe('200');
  const other = { groupId: OTHER_GROUP_ID };
  expect(await ofSupport(world, 'formGroup', { ...other, body: { mainTenantId: west } })).toBe('201');
  const date = addDays(kstDateOf(world.now()), random.between(2, 9));
  const isDissolved = random.chance(0.6);
  const ending = isDissolved ? 'dissolveGroup' : 'removeAffiliate';
  expect(await ofSupport(world, ending, { from: date, ...(!isDissolved && { tenantId: east }) })).toBe('200');

  const midnight = startOfKstDay(date);
  await recover(world, addSeconds(midnight, -10));
  world.moveTo(midnight);
  const late = { now: addSeconds(midnight, -1) };
  await race(world, {
    'join of another group': () =>
      ofSupport(world, 'addAffiliate', { ...other, tenantId: east, now: midnight }),
    ...(!isDissolved && {
      'late stay': () => ofSupport(world, 'addAffiliate', { ...late, tenantId: east }),
    }),
    ...(isDissolved &&
      (random.chance(0.5)
        ? { 'late withdrawal': () => ofSupport(world, 'undoDissolution', late) }
        : { 'late delay': () => ofSupport(world, 'dissolveGroup', { ...late, from: addDays(date, 5) }) })),
  });
  const groups = await Promise.all([storedGroup(world), storedGroup(world, OTHER_GROUP_ID)]);
  const { tenant } = await world.stored(east);
  const isIn = groups.filter((group) => companyOn(group, east, date)).map(({ groupId }) => groupId);
  // One of the two calls was in time, and the company is where that left it.
  expect(isIn).toEqual([tenant.group?.groupId]);
  expect(tenant.billedTo?.at(-1)?.groupId).toBe(tenant.group?.groupId);
  await recover(world, addSeconds(midnight, 3 * DAY));
  await expectOrder(world);
};

describe('groups that end: what companies and support do at the same time', () => {
  const proofs: readonly [string, Story, number][] = [
    ['R156 a group that is kept against the end of its main company: nobody is left', againstKeeping, 250],
    ['R146 a company that joins another group against a late call: it is in one', againstAnotherGroup, 250],
  ];
  for (const [title, story, runs] of proofs) {
    prove(title, story, { runs });
    proveForReal(title, story);
  }

  it.runIf(IS_WHOLE)('each side of a race wins some and loses some', () => expectBothWays());
});

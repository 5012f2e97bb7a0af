import { describe, expect, it } from 'vitest';
import { undoCancellation } from '../../../functions/api/commands/cancellation.ts';
import {
  addDays,
  addSeconds,
  type Instant,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { groupAfter } from '../../../functions/core/lifecycle/enrollment.ts';
import { ofSupport, storedGroup } from '../stories/group-clients.ts';
import { begin, call, createRaces, endOn, IS_WHOLE, pay, type Scene } from '../stories/group-scene.ts';
import { type Enrollment, expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';

const proveForReal = realEngine();
const { race, expectBothWays } = createRaces();
const DAY = 86_400;
/** All companies ask for their trials on 2026-06-30, which is their day 1. */
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const endOf = ({ tenant }: Enrollment): Instant | undefined => {
  const ends = [tenant.subscriptions.NAVER_WORKS, tenant.subscriptions.WORKPLACE].map(
    (one) => one?.ended?.at,
  );
  return ends.some((at) => at === undefined) ? undefined : ends.toSorted().at(-1);
};

/** Read from what became of the companies in the end: no affiliate outlived its main company, and none ended in two steps. */
async function expectTogether(scene: Scene, until: Instant): Promise<void> {
  const { world, main } = scene;
  const before = await storedGroup(world);
  for (const tenantId of Object.keys(before.companies)) {
    const { tenant } = applyDue((await world.stored(tenantId)).tenant, world.now());
    expect(groupAfter(before, tenant, world.now())).toBe(before);
  }
  await recover(world, until);
  const enrollments = await expectOrder(world);
  const { companies } = await storedGroup(world);
  const mainEnd = endOf(enrollments.find(({ tenant }) => tenant.tenantId === main) as Enrollment);
  for (const enrollment of enrollments.filter(({ tenant }) => tenant.tenantId in companies)) {
    const end = endOf(enrollment);
    const { tenantId, subscriptions } = enrollment.tenant;
    expect(subscriptions.NAVER_WORKS?.ended?.at).toBe(subscriptions.WORKPLACE?.ended?.at);
    if (mainEnd !== undefined && tenantId !== main)
      expect({ tenantId, outlives: end === undefined || end > mainEnd }).toEqual({
        tenantId,
        outlives: false,
      });
  }
}

/** The main company ends on the date of an affiliate, which withdraws it at that moment. */
const againstUndo: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = '', west = ''] = scene.affiliates;
  for (const tenantId of [east, west]) {
    expect(await pay(scene, tenantId)).toBe('200');
    expect(await ofSupport(world, 'addAffiliate', { tenantId })).toBe('200');
  }
  const date = addDays(kstDateOf(world.now()), random.between(2, 20));
  for (const tenantId of [east, west]) expect(await endOn(scene, tenantId, date)).toBe('200');
  await race(world, {
    'end of the main company against undo': () => endOn(scene, scene.main, addDays(date, random.below(3))),
    'undo against the end of the main company': () => call(scene, undoCancellation, east),
    ...(random.chance(0.5) && { 'later date': () => endOn(scene, west, addDays(date, 5)) }),
  });
  await expectTogether(scene, addSeconds(startOfKstDay(date), 9 * DAY));
};

/** The main company ends while an affiliate joins. */
const againstJoin: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = '', west = ''] = scene.affiliates;
  const today = kstDateOf(world.now());
  const date = random.chance(0.5) ? today : addDays(today, random.between(1, 20));
  await race(world, {
    'end of the main company against join': () => endOn(scene, scene.main, date),
    'join against the end of the main company': () => ofSupport(world, 'addAffiliate', { tenantId: east }),
    ...(random.chance(0.5) && { 'second join': () => ofSupport(world, 'addAffiliate', { tenantId: west }) }),
  });
  await expectTogether(scene, addSeconds(world.now(), 40 * DAY));
};

/** The trial of an affiliate is over, so the main company may end; its paid switch was sent a second earlier. */
const againstSwitch: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = '', west = ''] = scene.affiliates;
  for (const tenantId of [east, west])
    expect(await ofSupport(world, 'addAffiliate', { tenantId })).toBe('200');
  await recover(world, addSeconds(EXPIRY, -10));
  const asksAt = addSeconds(EXPIRY, random.below(2) - 1);
  world.moveTo(EXPIRY);
  if (random.chance(0.3)) world.wait(301);
  const date = addDays(kstDateOf(EXPIRY), random.below(10));
  await race(world, {
    'end of the main company against switch': () => endOn(scene, scene.main, date, EXPIRY),
    'switch against the end of the main company': () => pay(scene, east, addSeconds(EXPIRY, -1)),
    ...(random.chance(0.5) && { 'second switch': () => pay(scene, west, asksAt) }),
  });
  await expectTogether(scene, addSeconds(EXPIRY, 40 * DAY));
};

/** Support names another main company while the old one ends, the new one ends, and an affiliate leaves. */
const againstMain: Story = async (world, random) => {
  const scene = await begin(world);
  const [east = '', west = ''] = scene.affiliates;
  for (const tenantId of [east, west]) {
    await pay(scene, tenantId);
    await ofSupport(world, 'addAffiliate', { tenantId });
  }
  const today = kstDateOf(world.now());
  const effectiveDate = addDays(today, random.below(6));
  const date = addDays(today, random.below(9));
  await race(world, {
    'change of the main company': () =>
      ofSupport(world, 'changeMain', { body: { tenantId: east, effectiveDate } }),
    'end of the next main company': () => endOn(scene, east, date),
    leave: () => ofSupport(world, 'removeAffiliate', { tenantId: west }),
  });
  const group = await storedGroup(world);
  const isChanged = group.mains.length > 1 || group.mains[0]?.tenantId === east;
  const { tenant } = await world.stored(east);
  // The company that is to be the main one has not decided to end, or the others have gone.
  const isEnding = Object.values(tenant.subscriptions).some(
    ({ phase, cancellation }) => phase === 'ENDED' || cancellation,
  );
  expect(isChanged && isEnding).toBe(false);
  await recover(world, addSeconds(world.now(), 20 * DAY));
  await expectOrder(world);
};

describe('groups: what companies and support do at the same time', () => {
  const proofs: readonly [string, Story, number][] = [
    ['the end of the main company against an undo (R156, R157, EDGE-G10)', againstUndo, 150],
    ['the end of the main company against a new affiliate (R156)', againstJoin, 150],
    ['the end of the main company against a paid switch (R156)', againstSwitch, 150],
    ['another main company against its end (R145, A28)', againstMain, 60],
  ];
  for (const [title, story, runs] of proofs) {
    prove(`${title}: never a main company gone while an affiliate is there`, story, { runs });
    proveForReal(title, story);
  }

  it.runIf(IS_WHOLE)('each side of a race wins some and loses some', () => {
    // Whoever leaves is in nobody's way.
    expectBothWays(['leave']);
  });
});

import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, secondsBetween } from '../../../functions/core/business-calendar.ts';
import { deadWork, restartedWork } from '../../../functions/core/lifecycle/dead-work.ts';
import {
  closedWork,
  isDead,
  missingWork,
  startedWork,
  startsAt,
  type WorkInput,
  type WorkItem,
  workInput,
} from '../../../functions/core/lifecycle/work.ts';
import { afterDeath } from '../../support/died.ts';
import { NAVER_WORKS_BODY } from '../../support/requests.ts';
import { ready, requested, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T01:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const MINUTE = 60;

const started = (kind: WorkInput['kind'], dueAt: Instant = NOW): WorkItem =>
  startedWork({
    tenantId: TENANT_ID,
    scope: kind === 'PROVISION' ? 'TENANT' : 'NAVER_WORKS',
    kind,
    version: 1,
    restarts: 0,
    dueAt,
    wakeAt: dueAt,
  });
const TIMER = started('TRIAL_EXPIRY', EXPIRY);

/** Dies as soon as it was started, until it is given up; answers the pauses before each start. */
function pausesOf(work: WorkItem): number[] {
  const pauses: number[] = [];
  for (let item = work; ; ) {
    const next = restartedWork(item, NOW);
    if (!next) return pauses;
    pauses.push(next.state === 'PENDING' ? 0 : secondsBetween(NOW, next.sweepAt ?? NOW));
    item = startedWork(next);
  }
}

describe('PROMISE-17: work whose execution died', () => {
  it('is started again under another name: by the relay at once, or by the sweep', () => {
    expect(restartedWork(TIMER, NOW)).toEqual({
      ...TIMER,
      restarts: 1,
      deaths: 1,
      state: 'PENDING',
      sweepAt: addSeconds(NOW, 2 * MINUTE),
    });
  });

  it('that was due long ago is looked at after its own grace, not at once', () => {
    const work = afterDeath(started('DATA_DELETION', '2026-07-01T00:00:00Z'), NOW);
    expect(work.wakeAt).toBe(NOW);
    expect(startedWork(work).sweepAt).toBe(addSeconds(NOW, 5 * MINUTE));
  });

  it.each([
    ['TRIAL_EXPIRY', EXPIRY, [0, 0, 0, 10 * MINUTE, 60 * MINUTE]],
    ['DATA_DELETION', NOW, [0, 0, 0, 10 * MINUTE, 60 * MINUTE]],
    ['SERVICE_SETTINGS', NOW, [0, 0, 0, 10 * MINUTE, 60 * MINUTE]],
    ['DOMAIN_VERIFICATION', NOW, [0, 0, 0, 10 * MINUTE, 60 * MINUTE]],
    ['PROVISION', NOW, [0, 0, 0]],
  ] as const)('%s that dies again and again is started after growing pauses, then no more', (kind, dueAt, expected) => {
    expect(pausesOf(started(kind, dueAt))).toEqual(expected);
  });

  it('says when it starts while it pauses, and the sweep looks at its date if that comes first', () => {
    const third: WorkItem = { ...TIMER, deaths: 3, restarts: 3 };
    expect(restartedWork(third, NOW)).toMatchObject({ state: 'WAITING', sweepAt: addSeconds(NOW, 600) });
    expect(startsAt(afterDeath(third, NOW))).toBe(addSeconds(NOW, 600));
    const late = addSeconds(EXPIRY, -60);
    expect(restartedWork(third, late)).toMatchObject({ state: 'WAITING', sweepAt: EXPIRY });
  });

  it('begins its count anew once an execution got something done', () => {
    const dying: WorkItem = { ...started('DATA_DELETION'), deaths: 3, restarts: 3 };
    // As an execution writes it down: from its input.
    const alive = startedWork(workInput(dying));
    expect(restartedWork(alive, NOW)).toMatchObject({ state: 'PENDING', deaths: 1, restarts: 4 });
  });
});

describe('PROMISE-17: work that was given up', () => {
  const givenUp = () => deadWork({ ...TIMER, deaths: 5, restarts: 5 }, NOW);

  it('starts no more; the sweep still applies the date of a timer', () => {
    expect(givenUp()).toMatchObject({ state: 'WAITING', deadSince: NOW, sweepAt: EXPIRY });
    expect([isDead(givenUp()), startsAt(givenUp())]).toEqual([true, undefined]);
  });

  it('is out of the sight of the sweep when it is no timer', () => {
    expect(deadWork(started('DATA_DELETION'), NOW)).not.toHaveProperty('sweepAt');
  });

  it('is dead no more once its date was applied', () => {
    expect(closedWork(givenUp(), 'VOID')).not.toHaveProperty('deadSince');
  });

  it('is opened anew with the missing work of all tenants', () => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    const timer = [{ scope: 'NAVER_WORKS', kind: 'TRIAL_EXPIRY', dueAt: EXPIRY }];
    expect(missingWork(tenant, [givenUp()], NOW).filter(({ kind }) => kind === 'TRIAL_EXPIRY')).toEqual(
      timer,
    );
    expect(missingWork(tenant, [TIMER], NOW).filter(({ kind }) => kind === 'TRIAL_EXPIRY')).toEqual([]);
  });

  it.each<[Instant, string[]]>([
    ['2026-07-22T23:59:59Z', ['TRIAL_EXPIRY', 'TRIAL_ENDS_IN_7_DAYS', 'TRIAL_ENDS_IN_1_DAY']],
    ['2026-07-23T00:00:00Z', ['TRIAL_EXPIRY', 'TRIAL_ENDS_IN_1_DAY']],
    ['2026-07-29T00:00:00Z', ['TRIAL_EXPIRY']],
    ['2026-08-29T00:00:00Z', ['TRIAL_EXPIRY']],
  ])('R75 is opened at %s with the reminders whose time has not come', (now, kinds) => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    expect(missingWork(tenant, [], now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(['DONE', 'VOID'] as const)('is missing when its item is %s', (state) => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    expect(missingWork(tenant, [closedWork(TIMER, state)], NOW)).toContainEqual({
      scope: 'NAVER_WORKS',
      kind: 'TRIAL_EXPIRY',
      dueAt: EXPIRY,
    });
  });

  it('is no set-up: that is retried under a version of its own', () => {
    expect(missingWork(requested(NAVER_WORKS_BODY).tenant, [], NOW).map(({ kind }) => kind)).not.toContain(
      'PROVISION',
    );
  });
});

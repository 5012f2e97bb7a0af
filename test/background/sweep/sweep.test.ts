import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../functions/adapters/stores/work/due-index.ts';
import { type SweepDeps, sweep } from '../../../functions/background/sweep/sweep.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { WorkItem } from '../../../functions/core/lifecycle/work.ts';
import { mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import { recorder } from '../../support/recorder.ts';
import { requestCommit, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-29T15:05:00Z';
const NEXT: Instant = '2026-07-29T15:07:00Z';

function workOf(number: number): { work: WorkItem } {
  const [work] = requestCommit().work;
  if (!work) throw new Error('no work');
  return { work: { ...work, tenantId: `tenant-${number}` } };
}
const works = (count: number, from = 0) => Array.from({ length: count }, (_, index) => workOf(from + index));
const mail = {
  mail: mailItemOf(
    { template: 'SETUP_COMPLETE', recipient: 'boss@acme.com', language: 'ko', data: {} },
    TENANT_ID,
    '2',
    NOW,
  ),
};

/** An index of shards, each with its pages; it writes down which pages were asked for. */
function sweeper(shards: readonly (readonly (readonly DueItem[])[])[], change: Partial<SweepDeps> = {}) {
  const asked: [number, Instant][] = [];
  const repair = recorder(async (_: WorkItem, __: Instant) => {});
  const deliver = recorder(async (..._: Parameters<SweepDeps['deliver']>) => {});
  const failures: DueItem[] = [];
  const counted: string[] = [];
  const deps: SweepDeps = {
    shards: shards.map((_, index) => index),
    async *dueBy(shard, at) {
      for (const page of shards[shard] ?? []) {
        asked.push([shard, at]);
        yield [...page];
      }
    },
    firstDue: async (shard, after) => (after || !shards[shard]?.length ? NEXT : NOW),
    repair,
    deliver,
    reportFailure: (_, item) => failures.push(item),
    measureAge: recorder((_: number) => {}),
    count: (metric) => counted.push(metric),
    hasTime: () => true,
    ...change,
  };
  return { deps, asked, repair, deliver, failures, counted };
}

describe('a sweep', () => {
  it('EDGE-I5 PROMISE-5: repairs every overdue work and delivers every overdue mail, by the business time', async () => {
    const { deps, asked, repair, deliver } = sweeper([[[workOf(1), mail]]]);
    expect(await sweep(deps, NOW)).toEqual({ handled: 2, failed: 0, nextDueAt: NEXT });
    expect(asked).toEqual([[0, NOW]]);
    expect(repair.calls).toEqual([[workOf(1).work, NOW]]);
    expect(deliver.calls).toEqual([[mail.mail, NOW]]);
  });

  it('measures how long the oldest item of all shards has been overdue; 0 when there is none', async () => {
    const at = (sweepAt: Instant) => ({ work: { ...workOf(1).work, sweepAt } });
    const ages: number[] = [];
    const measureAge = (seconds: number) => void ages.push(seconds);
    const unreadable: DueItem = { unreadable: { tenantId: 't1', item: 'WORK#X' }, error: new Error('x') };
    const shards = [
      [[at('2026-07-29T15:04:00Z'), at('2026-07-29T15:05:00Z')]],
      [[at('2026-07-29T14:55:00Z')], [at('2026-07-29T14:59:00Z')]],
      [[unreadable]],
    ];
    await sweep(sweeper(shards, { measureAge }).deps, NOW);
    await sweep(sweeper([[], []], { measureAge }).deps, NOW);
    expect(ages).toEqual([600, 0]);
  });

  it('counts a mail that its sender still holds as overdue only from the end of the lease, and what stands behind it all the same', async () => {
    const held = (leaseUntil: Instant): DueItem => ({
      mail: {
        ...mail.mail,
        state: 'SENDING',
        sweepAt: '2026-07-29T14:50:00Z',
        leaseUntil: Date.parse(leaseUntil),
      },
    });
    const ages: number[] = [];
    const measureAge = (seconds: number) => void ages.push(seconds);
    const work = { work: { ...workOf(1).work, sweepAt: '2026-07-29T15:04:00Z' as Instant } };
    for (const page of [[held(NEXT)], [held(NEXT), work], [held('2026-07-29T15:03:00Z')]])
      await sweep(sweeper([[page]], { measureAge }).deps, NOW);
    expect(ages).toEqual([0, 60, 120]);
  });

  it('reads nothing of a shard that has nothing due yet, and says when the next item of all shards is', async () => {
    const later: Instant = '2026-07-29T16:00:00Z';
    const firstDue = async (shard: number) => (shard === 1 ? NEXT : later);
    const { deps, asked } = sweeper([[works(1)], [works(1)]], { firstDue });
    expect(await sweep(deps, NOW)).toEqual({ handled: 0, failed: 0, nextDueAt: NEXT });
    expect(asked).toEqual([]);
  });

  it('answers null when nothing will ever be due', async () => {
    const { deps } = sweeper([[]], { firstDue: async () => undefined });
    expect(await sweep(deps, NOW)).toEqual({ handled: 0, failed: 0, nextDueAt: null });
  });

  it('EDGE-I12 goes through every page of every shard', async () => {
    const { deps, repair } = sweeper([[works(25), works(25, 25)], [], [works(25, 50), works(7, 75)]]);
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 82 });
    expect(new Set(repair.calls.map(([work]) => work.tenantId)).size).toBe(82);
  });

  it('asks for no further page without time, counts the shards that it leaves, and says that there may be more at once', async () => {
    const { deps, asked, counted } = sweeper([[works(25), works(25, 25)], [works(2, 50)]], {
      hasTime: () => false,
    });
    expect(await sweep(deps, NOW)).toEqual({ handled: 27, failed: 0, nextDueAt: NOW });
    expect(asked).toHaveLength(2);
    expect(counted).toEqual(['SweepCut']);
  });

  it('PROMISE-4: one bad item holds up nothing but itself, and is reported', async () => {
    const repaired: string[] = [];
    const repair = async ({ tenantId }: WorkItem) => {
      if (tenantId === 'tenant-3') throw new Error('poison');
      repaired.push(tenantId);
    };
    const { deps, deliver, failures, counted } = sweeper([[[...works(25), mail], works(5, 25)]], { repair });
    expect(await sweep(deps, NOW)).toEqual({ handled: 30, failed: 1, nextDueAt: NEXT });
    expect(failures).toEqual([workOf(3)]);
    expect(counted).toEqual(['SweepItemFailed']);
    expect(deliver.calls).toHaveLength(1);
    expect(repaired).toHaveLength(29);
  });

  it('PROMISE-4: an item that cannot be read is reported and counted, and the others go on', async () => {
    const poison: DueItem = { unreadable: { tenantId: 't1', item: 'WORK#X' }, error: new Error('no work') };
    const { deps, repair, failures, counted } = sweeper([[[poison, workOf(1)]]]);
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 1, failed: 1 });
    expect(failures).toEqual([poison]);
    expect(counted).toEqual(['SweepItemFailed']);
    expect(repair.calls).toHaveLength(1);
  });

  it('works on a few items of each shard at a time', async () => {
    let running = 0;
    let most = 0;
    const repair = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const { deps } = sweeper([[works(20)], [works(20, 20)], [works(20, 40)]], { repair });
    await sweep(deps, NOW);
    expect(most).toBe(6);
  });
});

import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../functions/adapters/due-index.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import type { WorkItem } from '../../../functions/core/work.ts';
import { type SweepDeps, sweep } from '../../../functions/sweep/sweep.ts';
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
const mail: DueItem = {
  mail: mailItemOf(
    { template: 'SETUP_COMPLETE', recipient: 'boss@acme.com', language: 'ko', data: {} },
    TENANT_ID,
    2,
    NOW,
  ),
};

function sweeper(rounds: readonly (readonly DueItem[])[], change: Partial<SweepDeps> = {}) {
  let round = 0;
  const dueBy = recorder((_: Instant, __: number): DueItem[] => [...(rounds[round++] ?? [])]);
  const repair = recorder(async (_: WorkItem, __: Instant) => {});
  const deliver = recorder(async (..._: Parameters<SweepDeps['deliver']>) => {});
  const failures: unknown[] = [];
  const deps: SweepDeps = {
    dueBy,
    nextAfter: async () => NEXT,
    repair,
    deliver,
    reportFailure: (_, item) => failures.push(item),
    hasTime: () => true,
    ...change,
  };
  return { deps, dueBy, repair, deliver, failures };
}

describe('a sweep', () => {
  it('I-5 promise 5: repairs every overdue work and delivers every overdue mail, by the business time', async () => {
    const { deps, dueBy, repair, deliver } = sweeper([[workOf(1), mail]]);
    expect(await sweep(deps, NOW)).toEqual({ handled: 2, failed: 0, nextDueAt: NEXT });
    expect(dueBy.calls).toEqual([[NOW, 50]]);
    expect(repair.calls).toEqual([[workOf(1).work, NOW]]);
    expect(deliver.calls).toEqual([[mail.mail, NOW]]);
  });

  it('answers null when nothing will ever be due', async () => {
    const { deps } = sweeper([[]], { nextAfter: async () => undefined });
    expect(await sweep(deps, NOW)).toEqual({ handled: 0, failed: 0, nextDueAt: null });
  });

  it('I-12 goes on in rounds while there is more', async () => {
    const { deps, repair } = sweeper([works(50), works(50, 50), works(7, 100)]);
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 107 });
    expect(new Set(repair.calls.map(([work]) => work.tenantId)).size).toBe(107);
  });

  it('begins no further round without time', async () => {
    const { deps, dueBy } = sweeper([works(50), works(50, 50)], { hasTime: () => false });
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 50 });
    expect(dueBy.calls).toHaveLength(1);
  });

  it('handles an item once, although the index still shows it', async () => {
    const { deps, dueBy, repair } = sweeper([[...works(50), mail], [...works(50), mail], works(50)]);
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 51 });
    expect(repair.calls).toHaveLength(50);
    expect(dueBy.calls).toHaveLength(2);
  });

  it('promise 4: one bad item holds up nothing but itself, is reported, and ends the rounds', async () => {
    const repair = async ({ tenantId }: WorkItem) => {
      if (tenantId === 'tenant-3') throw new Error('poison');
    };
    const { deps, dueBy, deliver, failures } = sweeper([[...works(50), mail]], { repair });
    expect(await sweep(deps, NOW)).toMatchObject({ handled: 50, failed: 1, nextDueAt: NEXT });
    expect(failures).toEqual([workOf(3)]);
    expect(deliver.calls).toHaveLength(1);
    expect(dueBy.calls).toHaveLength(1);
  });

  it('works on a few items at a time', async () => {
    let running = 0;
    let most = 0;
    const repair = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const { deps } = sweeper([works(40)], { repair });
    await sweep(deps, NOW);
    expect(most).toBe(8);
  });
});

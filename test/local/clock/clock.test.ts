import { describe, expect, it } from 'vitest';
import { createActivity } from '../../../infra/local/clock/activity.ts';
import { createClock } from '../../../infra/local/clock/clock.ts';
import { addDuration, parseInstant } from '../../../infra/local/clock/instants.ts';
import { readAdvance } from '../../../infra/local/http/local-inputs.ts';
import { createTimeTravel } from '../../../infra/local/time-travel/time-travel.ts';

const start = Date.UTC(2026, 0, 31, 12);
const iso = (at: number) => new Date(at).toISOString();

describe('the local clock', () => {
  it('ticks with real time from where it was moved, and never moves back', () => {
    let real = start;
    const clock = createClock(0, () => real);
    clock.moveTo(Date.UTC(2030, 0, 1));
    real += 5000;
    expect(iso(clock.now())).toBe('2030-01-01T00:00:05.000Z');
    expect(() => clock.moveTo(Date.UTC(2029, 0, 1))).toThrow('never moves back');
  });

  it('fires what is due in the order of the instants, then of the asking, without what was cancelled', () => {
    const clock = createClock(0, () => start);
    const fired: string[] = [];
    clock.at(start + 3000, () => fired.push('c'));
    clock.at(start + 1000, () => fired.push('a'));
    clock.at(start + 2000, () => fired.push('cancelled'))();
    clock.at(start + 3000, () => fired.push('d'));
    clock.at(start + 9000, () => fired.push('later'));
    clock.moveTo(start + 5000);
    expect(fired).toEqual(['a', 'c', 'd']);
    expect(clock.nextAt()).toBe(start + 9000);
  });

  it('fires 10,000 waits of one instant in the order they came', () => {
    const clock = createClock(0, () => start);
    const fired: number[] = [];
    for (let i = 0; i < 10_000; i++) clock.at(start + 1000, () => fired.push(i));
    clock.moveTo(start + 1000);
    expect(fired).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
  });
});

describe('instants and durations', () => {
  it.each([
    ['P30D', '2026-03-02T12:00:00.000Z'],
    ['P1M', '2026-02-28T12:00:00.000Z'],
    ['P1Y2M', '2027-03-31T12:00:00.000Z'],
    ['P2W', '2026-02-14T12:00:00.000Z'],
    ['P1DT2H3M4S', '2026-02-01T14:03:04.000Z'],
    ['PT0S', '2026-01-31T12:00:00.000Z'],
  ])('adds %s', (duration, expected) => {
    expect(iso(addDuration(start, duration) ?? 0)).toBe(expected);
  });

  it.each(['P', 'PT', '30D', 'P1.5D', '-P1D', 'P1H', ''])('takes %j for no duration', (text) => {
    expect(addDuration(start, text)).toBeUndefined();
  });

  it.each([
    '2026-13-01T00:00:00Z',
    '2026-01-01',
    '2026-01-01t00:00:00z',
    'tomorrow',
  ])('takes %j for no instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each([
    [{}],
    [{ by: 'soon' }],
    [{ to: '2026' }],
    [{ by: 'P1D', to: '2026-12-24T15:00:00Z' }],
    [null],
  ])('refuses to advance by %j', (body) => {
    expect(() => readAdvance(body)).toThrow();
  });
});

describe('time travel', () => {
  const sweeper = { name: 'sweep' } as never;

  function world(dueAt: (time: string) => string | null, real = () => start, handled = () => 0) {
    const clock = createClock(0, real);
    const seen: string[] = [];
    let written = 0;
    const travel = createTimeTravel({
      clock,
      activity: createActivity(),
      pump: { pull: async () => 0, taken: () => written },
      schedules: [{ rule: 'sweeping', everyMs: 300_000, target: sweeper }],
      invoke: async (_, event) => {
        const { time } = event as { time: string };
        seen.push(`sweep ${time}`);
        return { handled: handled(), nextDueAt: dueAt(time) };
      },
    });
    return { clock, seen, travel, write: () => written++ };
  }

  it('stops at each wait and each instant the sweep announced, in order, and includes what is due at the end', async () => {
    const due = ['2026-02-02T00:00:00Z', '2026-02-04T00:00:00Z', '2026-02-05T00:00:00Z'];
    const { clock, seen, travel, write } = world((time) => due.find((each) => each > time) ?? null);
    clock.at(Date.UTC(2026, 1, 3), () => seen.push(`wait ${iso(clock.now())}`) && write());
    clock.at(Date.UTC(2026, 1, 4), () => seen.push(`wait ${iso(clock.now())}`));
    clock.at(Date.UTC(2026, 1, 6), () => seen.push('beyond'));

    const now = await travel.advance(() => Date.UTC(2026, 1, 4));

    expect(iso(now)).toBe('2026-02-04T00:00:00.000Z');
    expect(seen).toEqual([
      'sweep 2026-01-31T12:00:00Z',
      'sweep 2026-02-02T00:00:00Z',
      'wait 2026-02-03T00:00:00.000Z',
      'sweep 2026-02-03T00:00:00Z',
      'wait 2026-02-04T00:00:00.000Z',
      'sweep 2026-02-04T00:00:00Z',
    ]);
    travel.stop();
  });

  it('does not sweep where nothing is due and nobody has written since the last sweep', async () => {
    const { clock, seen, travel, write } = world(() => '2026-03-01T00:00:00Z');
    clock.at(Date.UTC(2026, 1, 2), () => {});
    await travel.advance(() => Date.UTC(2026, 1, 3));
    await travel.advance(() => Date.UTC(2026, 1, 4));
    expect(seen).toEqual(['sweep 2026-01-31T12:00:00Z']);
    write();
    await travel.advance(() => Date.UTC(2026, 1, 5));
    expect(seen).toEqual(['sweep 2026-01-31T12:00:00Z', 'sweep 2026-02-04T00:00:00Z']);
    travel.stop();
  });

  it('sweeps again at each stop as long as the sweep finds something, also when it writes nothing', async () => {
    let found = 2;
    const { clock, seen, travel } = world(
      () => '2026-03-01T00:00:00Z',
      () => start,
      () => (found > 0 ? found-- : 0),
    );
    for (const day of [2, 3, 4]) clock.at(Date.UTC(2026, 1, day), () => {});
    await travel.advance(() => Date.UTC(2026, 1, 5));
    expect(seen).toEqual([
      'sweep 2026-01-31T12:00:00Z',
      'sweep 2026-02-02T00:00:00Z',
      'sweep 2026-02-03T00:00:00Z',
    ]);
    travel.stop();
  });

  it('EDGE-I12 does not leave an instant before the sweep has done what one run had no time for', async () => {
    let waves = 3;
    const { seen, travel } = world(
      (time) => time,
      () => start,
      () => (waves > 0 ? waves-- : 0),
    );
    const stop = start + 1_000;
    await travel.advance(() => stop);
    expect(waves).toBe(0);
    expect(seen).toEqual(
      [...Array(4).fill(iso(start)), iso(stop)].map((time) => `sweep ${time.replace('.000', '')}`),
    );
    travel.stop();
  });

  it('sweeps once more at an instant at which the sweep itself has written, as that may be due too', async () => {
    let left = 1;
    const { seen, travel, write } = world(
      () => '2026-03-01T00:00:00Z',
      () => start,
      () => {
        if (left === 0) return 0;
        write();
        return left--;
      },
    );
    await travel.advance((now) => now);
    expect(seen).toHaveLength(2);
    travel.stop();
  });

  it('is not held by a sweep that announces the past, nor by one that fails', async () => {
    const stuck = world(() => '2020-01-01T00:00:00Z');
    expect(await stuck.travel.advance((now) => now + 1000)).toBe(start + 1000);
    stuck.travel.stop();
    const failing = world(() => {
      throw new Error('sweep failed');
    });
    expect(await failing.travel.advance((now) => now + 1000)).toBe(start + 1000);
    failing.travel.stop();
  });

  it('never moves back', async () => {
    const { travel } = world(() => null);
    await expect(travel.advance((now) => now - 1)).rejects.toMatchObject({ name: 'ClockError' });
    travel.stop();
  });

  it('goes nowhere when it is asked to, also on a clock that ticks on between two looks', async () => {
    let real = start;
    const { seen, travel } = world(
      () => null,
      () => real++,
    );
    await travel.advance((now) => now);
    expect(seen).toHaveLength(1);
    travel.stop();
  });

  it('sweeps at a stop only once the tasks begun there have ended, and leaves it after them', async () => {
    const clock = createClock(0, () => start);
    const activity = createActivity();
    const seen: string[] = [];
    const travel = createTimeTravel({
      clock,
      activity,
      pump: { pull: async () => 0, taken: () => 0 },
      schedules: [{ rule: 'sweeping', everyMs: 300_000, target: sweeper }],
      invoke: async () => seen.push(`sweep at ${clock.now() - start}`),
    });
    clock.at(start + 1000, () => {
      const ended = activity.begin();
      setImmediate(() => {
        seen.push(`done at ${clock.now() - start}`);
        ended();
      });
    });
    await travel.advance(() => start + 9000);
    expect(seen).toEqual(['sweep at 0', 'done at 1000', 'sweep at 1000', 'sweep at 9000']);
    travel.stop();
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addMonths,
  addSeconds,
  daysBetween,
  daysInMonth,
  earlier,
  earliest,
  epochOf,
  firstDayOf,
  hasCome,
  type Instant,
  InstantSchema,
  instantOf,
  isKstDate,
  type KstDate,
  KstDateSchema,
  KstMonthSchema,
  kstDateOf,
  kstTime,
  lastDayOf,
  later,
  monthOf,
  monthsAfter,
  secondsBetween,
  secondsToNextHour,
  startOfKstDay,
} from '../../functions/core/business-calendar.ts';
import { codeOf } from '../../functions/core/issue-code.ts';

const codesOf = (
  schema: typeof KstDateSchema | typeof KstMonthSchema | typeof InstantSchema,
  value: unknown,
) => schema.safeParse(value).error?.issues.map(codeOf) ?? [];

describe('KST days and instants', () => {
  it.each([
    ['2026-06-30T23:59:30+09:00', '2026-06-30', '2026-07-29', '2026-07-29T15:00:00Z'],
    ['2026-07-01T00:00:30+09:00', '2026-07-01', '2026-07-30', '2026-07-30T15:00:00Z'],
  ] as const)('EDGE-T1 A2 a trial requested at %s has its days by the KST date', (request, day, last, expiresAt) => {
    const firstDay = kstDateOf(instantOf(Date.parse(request)));
    expect(firstDay).toBe(day);
    expect(addDays(firstDay, 29)).toBe(last);
    expect(startOfKstDay(addDays(firstDay, 30))).toBe(expiresAt);
  });

  it('cuts an instant down to its whole second, before 1970 too', () => {
    expect(instantOf(Date.parse('2026-07-29T14:59:59.999Z'))).toBe('2026-07-29T14:59:59Z');
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it('changes the KST day at 15:00:00Z and not a second earlier', () => {
    expect(kstDateOf('2026-07-29T14:59:59Z')).toBe('2026-07-29');
    expect(kstDateOf('2026-07-29T15:00:00Z')).toBe('2026-07-30');
  });

  it.each([
    ['00:00', '2026-07-29T15:00:00Z'],
    ['09:00', '2026-07-30T00:00:00Z'],
    ['23:59', '2026-07-30T14:59:00Z'],
  ] as const)('knows when it is %s in Seoul', (time, instant) => {
    expect(kstTime('2026-07-30', time)).toBe(instant);
  });

  it('counts days over the ends of months, years and leap days, in both directions', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-07-02', '2026-07-01')).toBe(-1);
    expect(daysBetween('2026-07-02', '2026-07-02')).toBe(0);
  });

  it('moves by seconds and picks the earlier and the later instant', () => {
    const noon: Instant = '2026-07-29T12:00:00Z';
    expect(addSeconds(noon, 61)).toBe('2026-07-29T12:01:01Z');
    expect(addSeconds(noon, -1)).toBe('2026-07-29T11:59:59Z');
    expect(earlier(noon, '2026-07-29T12:00:01Z')).toBe(noon);
    expect(earlier('2026-07-29T12:00:01Z', noon)).toBe(noon);
    expect(later('2026-07-29T12:00:01Z', noon)).toBe('2026-07-29T12:00:01Z');
    expect(later(noon, '2026-07-29T12:00:01Z')).toBe('2026-07-29T12:00:01Z');
  });

  it('picks the earliest of many, where what is open never comes', () => {
    expect(earliest<KstDate>(['2026-07-02', undefined, '2026-07-01'])).toBe('2026-07-01');
    expect(earliest<KstDate>([undefined])).toBeUndefined();
    expect(earliest<KstDate>([])).toBeUndefined();
    expect(
      (['2026-07-01', '2026-07-02', '2026-07-03', undefined] as const).map((day) =>
        hasCome(day, '2026-07-02'),
      ),
    ).toEqual([true, true, false, false]);
  });

  it('counts the seconds from one instant to another, and to the next hour', () => {
    expect(secondsBetween('2026-07-29T12:00:00Z', '2026-07-29T12:01:01Z')).toBe(61);
    expect(secondsBetween('2026-07-29T12:01:01Z', '2026-07-29T12:00:00Z')).toBe(-61);
    expect(secondsToNextHour('2026-07-29T12:00:00Z')).toBe(3_600);
    expect(secondsToNextHour('2026-07-29T12:59:59Z')).toBe(1);
  });
});

describe('months', () => {
  it.each([
    ['2026-08-31', 12, '2027-08-31'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ] as const)('EDGE-T7 %s plus %i months is %s', (anchor, months, expected) => {
    expect(addMonths(anchor, months)).toBe(expected);
  });

  it('EDGE-T7 a year from 2026-08-31 ends on 2027-08-30, and every renewal counted from the anchor keeps the 31st', () => {
    expect(addDays(addMonths('2026-08-31', 12), -1)).toBe('2027-08-30');
    expect([1, 2, 3].map((months) => addMonths('2026-12-31', months))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2100-02', 28],
    ['2000-02', 29],
    ['2026-04', 30],
    ['2026-12', 31],
  ] as const)('EDGE-T9 %s has %i days', (month, days) => {
    expect(daysInMonth(month)).toBe(days);
  });

  it('names the month of a date', () => {
    expect(monthOf('2026-07-30')).toBe('2026-07');
  });
});

it.each([
  ['2026-02', '2026-02-01', '2026-02-28', '2026-01', '2026-03'],
  ['2028-02', '2028-02-01', '2028-02-29', '2028-01', '2028-03'],
  ['2026-12', '2026-12-01', '2026-12-31', '2026-11', '2027-01'],
  ['2027-01', '2027-01-01', '2027-01-31', '2026-12', '2027-02'],
] as const)('EDGE-T9 %s is from %s to %s, after %s and before %s', (month, first, last, before, after) => {
  expect([firstDayOf(month), lastDayOf(month)]).toEqual([first, last]);
  expect([monthsAfter(month, -1), monthsAfter(month, 1), monthsAfter(month, 0)]).toEqual([
    before,
    after,
    month,
  ]);
  expect(monthsAfter(monthsAfter(month, -30), 30)).toBe(month);
});

describe('what is accepted from outside', () => {
  it.each([
    '2026-13',
    '2026-00',
    '2026-7',
    '202607',
    '2026-07-01',
    '1999-12',
    '3000-01',
    '2026-07 ',
    '',
  ])('refuses %j, which is no month', (text) => {
    expect(codesOf(KstMonthSchema, text)).toEqual(['MONTH_INVALID']);
    expect(codesOf(KstMonthSchema, '2026-07')).toEqual([]);
  });

  it.each(['2026-07-01', '2028-02-29', '2000-01-01', '2999-12-31'])('EDGE-T5 %s is a date', (text) => {
    expect(KstDateSchema.parse(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-07-00',
    '2026-07-01T00:00:00Z',
    '20260701',
    '2026-7-1',
    ' 2026-07-01',
    'x2026-07-01',
    '2026-07-01\n',
    '２０２６-07-01',
    '1999-12-31',
    '3000-01-01',
    '',
  ])('EDGE-T5 %j is refused as DATE_INVALID', (text) => {
    expect(codesOf(KstDateSchema, text)).toEqual(['DATE_INVALID']);
  });

  it.each([
    '2026-07-29T15:00:00.000Z',
    '2026-07-30T00:00:00+09:00',
    '2026-02-30T00:00:00Z',
    '2026-07-29',
    '2026-07-29T24:00:00Z',
    'soon',
  ])('%j is refused as INSTANT_INVALID', (text) => {
    expect(codesOf(InstantSchema, text)).toEqual(['INSTANT_INVALID']);
  });

  it('accepts an instant in its one form', () => {
    expect(InstantSchema.parse('2026-07-29T15:00:00Z')).toBe('2026-07-29T15:00:00Z');
  });

  it('leaves a wrong type to zod: it has no code of ours', () => {
    expect(codesOf(KstDateSchema, 20260701)).toEqual([undefined]);
  });

  it('does not let dates, months and instants be mixed up', () => {
    const date: KstDate = '2026-07-30';
    // @ts-expect-error a date is no instant
    const instant: Instant = date;
    // @ts-expect-error a month is no date
    const day: KstDate = monthOf(date);
    expect([instant, day]).toHaveLength(2);
  });
});

describe('EDGE-T3 the calendar agrees with Temporal in any process time zone', () => {
  const epochs = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2990, 0, 1) });
  const dates = epochs.map((epoch) => kstDateOf(instantOf(epoch)));
  const plain = (date: KstDate) => Temporal.PlainDate.from(date);

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['UTC', 0],
    ['Asia/Seoul', -540],
    ['America/New_York', 240],
  ])('with TZ=%s', (zone, offsetInJuly) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()).toBe(offsetInJuly);
    fc.assert(
      fc.property(epochs, (epoch) => {
        const seoul = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO('Asia/Seoul');
        const instant = instantOf(epoch);
        const date = kstDateOf(instant);
        expect(date).toBe(seoul.toPlainDate().toString());
        expect(startOfKstDay(date)).toBe(seoul.startOfDay().toInstant().toString());
        expect(epochOf(instant)).toBe(Math.floor(epoch / 1000) * 1000);
      }),
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(date, days)).toBe(plain(date).add({ days }).toString());
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, months) => {
        expect(addMonths(date, months)).toBe(plain(date).add({ months }).toString());
        expect(daysInMonth(monthOf(date))).toBe(plain(date).daysInMonth);
      }),
    );
  });

  it('orders instants as text in the order of time', () => {
    fc.assert(
      fc.property(epochs, epochs, (a, b) => {
        const [x, y] = [instantOf(a), instantOf(b)];
        return x < y === epochOf(x) < epochOf(y) && earlier(x, y) <= later(x, y);
      }),
    );
  });

  it('EDGE-T5 takes every real day and no text besides', () => {
    fc.assert(fc.property(dates, (date) => isKstDate(date) && KstDateSchema.safeParse(date).success));
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.nat(99), fc.nat(99), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let real = true;
        try {
          Temporal.PlainDate.from(text);
        } catch {
          real = false;
        }
        return isKstDate(text) === real;
      }),
    );
  });
});

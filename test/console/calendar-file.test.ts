import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../console/src/components/files/calendar-file.ts';

const NOW = '2026-07-29T01:02:03Z';
const event = (summary: string, date = '2026-12-31') => ({ id: 't1-WORKPLACE-TRIAL_ENDED', date, summary });

/** As a calendar reads it: lines that begin with a space go on from the one before. */
const read = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file of the forecast', () => {
  it('has a whole day in Korea for each event, whatever the zone of the reader is', () => {
    expect(read(calendarFile('If you do nothing', [event('It ends.')], NOW))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//SMARTWORK//Console//KO',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:If you do nothing',
      'BEGIN:VEVENT',
      'UID:t1-WORKPLACE-TRIAL_ENDED@smartwork',
      'DTSTAMP:20260729T010203Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:It ends.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning in such a file', () => {
    expect(read(calendarFile('x', [event('a,b;c\\d\ne')], NOW))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne');
  });

  it.each([
    ['letters', 'x'.repeat(300)],
    ['syllables of three octets', '해지되고 모든 데이터가 삭제됩니다. '.repeat(12)],
    ['signs of four octets', '😀'.repeat(60)],
  ])('folds lines at 75 octets and cuts no character, with %s', (_, summary) => {
    const file = calendarFile('x', [event(summary)], NOW);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(read(file)).toContain(`SUMMARY:${summary}`);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('without events is a calendar all the same', () => {
    expect(read(calendarFile('x', [], NOW)).at(-2)).toBe('END:VCALENDAR');
  });
});

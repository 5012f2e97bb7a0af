import { addDays, type Instant, type KstDate } from '../../../../functions/core/business-calendar.ts';

/** Something that happens on a day in Korea. */
export interface CalendarEvent {
  /** The same in every file, so that a calendar replaces what it has. */
  readonly id: string;
  readonly date: string;
  readonly summary: string;
}

const LONGEST_LINE = 75;
const CRLF = '\r\n';

/** A calendar file (RFC 5545). A day is a day in Korea wherever the calendar is, so it has no time and no zone. */
export function calendarFile(name: string, events: readonly CalendarEvent[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SMARTWORK//Console//KO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, date, summary }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@smartwork`,
      `DTSTAMP:${basic(now)}`,
      `DTSTART;VALUE=DATE:${basic(date)}`,
      // The first day after it.
      `DTEND;VALUE=DATE:${basic(addDays(date as KstDate, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + CRLF).join('');
}

/** 2026-07-29 is 20260729, 2026-07-29T01:02:03Z is 20260729T010203Z. */
const basic = (text: string): string => text.replaceAll(/[-:]/g, '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** A line has at most 75 octets; it goes on after a line break and a space, and no character is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    // The space before what goes on counts too.
    if (length + octets > LONGEST_LINE) {
      parts.push(part);
      part = '';
      length = 1;
    }
    part += sign;
    length += octets;
  }
  return [...parts, part].join(`${CRLF} `);
}

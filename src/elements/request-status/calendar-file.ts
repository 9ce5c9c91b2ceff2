import { millisecondsInDay as DAY } from 'date-fns/constants';

/** One entry for a calendar. */
export interface CalendarEntry {
  /** Unique in the world, and the same when the date moves. */
  readonly uid: string;
  /** Grows when the date moves, so that a calendar replaces what it had. */
  readonly sequence: number;
  /** Epoch ms. */
  readonly at: number;
  /** ISO date, when it is about a day and no time of day. */
  readonly day?: string;
  readonly title: string;
  readonly text: string;
  /** Epoch ms at which this was written. */
  readonly written: number;
}

/** Longest line in bytes, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/** An iCalendar file (RFC 5545) with one entry that takes no time: a promise is something to look for, not to attend. */
export function calendarFile({ uid, sequence, at, day, title, text, written }: CalendarEntry): string {
  const when =
    day === undefined
      ? [`DTSTART:${stamp(at)}`]
      : [
          `DTSTART;VALUE=DATE:${compactDay(Date.parse(day))}`,
          `DTEND;VALUE=DATE:${compactDay(Date.parse(day) + DAY)}`,
        ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attesa//Request//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(written)}`,
    `SEQUENCE:${sequence.toString()}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** `20261124T150000Z`. */
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** `20261124`, of a day read as if in UTC. */
const compactDay = (day: number): string => stamp(day).slice(0, 8);

/** A text value (3.3.11). Control characters but the line break have no place in one. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A long line as several (3.1), never cut inside a character. A continuation begins with a blank, which counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

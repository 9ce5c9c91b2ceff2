import { createSchedule, type Schedule, type Work } from 'attesa/core.js';
import { BRAND_ZONE, iso } from '../calendar.js';
import { PUBLISHED_HOURS } from '../desk.js';

/** A date that is promised: as the document gives it, and the last instant that still counts as in time. */
export interface Due {
  readonly by: string;
  readonly at: number;
}

const QUARTER = 15 * 60_000;
const HOUR = 60 * 60_000;

const schedules = new Map<string, Schedule>();

/** The published hours of a channel, compiled once. */
export function scheduleOf(channel: string): Schedule {
  const known = schedules.get(channel);
  if (known !== undefined) return known;
  const schedule = createSchedule(PUBLISHED_HOURS[channel] ?? '', { timeZone: BRAND_ZONE });
  schedules.set(channel, schedule);
  return schedule;
}

/**
 * So much work after `at` on a channel's open clock, up to the next quarter of an hour but not past that opening's close.
 * `undefined` when the channel does not open.
 */
export function dueAfter(channel: string, at: number, work: Work): Due | undefined {
  const schedule = scheduleOf(channel);
  const end = schedule.add(at, work);
  if (end === undefined) return undefined;
  // An end that is the close itself lies outside the half-open interval: it stays.
  const close = schedule.next(end - 1)?.end ?? end;
  const due = Math.min(Math.ceil(end / QUARTER) * QUARTER, Math.max(close, end));
  return { by: iso(due), at: due };
}

/** So many days of 24 hours, up to the full hour. */
export const daysAfter = (at: number, days: number): number =>
  Math.ceil((at + days * 24 * HOUR) / HOUR) * HOUR;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The calendar has this day. `Date.parse` makes a day of March of 30 February. */
function isDay(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight) && iso(midnight).startsWith(date);
}

/** A date an operator gives: an instant, or a day, which lasts until its end in the brand's zone. */
export function readDue(text: string): Due | undefined {
  if (INSTANT.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) || !isDay(text.slice(0, 10)) ? undefined : { by: iso(at), at };
  }
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  const noon = Date.parse(`${text}T12:00:00Z`);
  if (name === undefined || !isDay(text)) return undefined;
  const wholeDay = createSchedule(`${year} ${name} ${Number(day)} 00:00-24:00`, { timeZone: BRAND_ZONE });
  const end = wholeDay.next(noon)?.end;
  return end === undefined ? undefined : { by: text, at: end - 1 };
}

import type { ChannelsInput } from 'attesa/core.js';

/**
 * A small calendar of the workshop's own: which range of hours holds an instant, read on the wall clock of Rome.
 *
 * It is written on purpose without the library. The desk stands for a brand's back office, which keeps its own roster;
 * `test/service/desk.test.ts` then holds the two against each other.
 */

export const BRAND_ZONE = 'Europe/Rome';

const MINUTE = 60_000;

/** A moment as the clock on the workshop's wall shows it. */
export interface WallTime {
  /** `2026-11-20` */
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes since 00:00 on the clock's face. */
  readonly minute: number;
}

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: BRAND_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

export function wallTime(at: number): WallTime {
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '00';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return { date, weekday: weekdayOf(date), minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** The date `days` later: dates are civil days here, so the arithmetic runs in UTC where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** An instant as documents write it. */
export function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A text in the two languages of this brand. */
export type Words = Readonly<Record<'it' | 'en', string>>;

/** The object form of `hours` in a channels document, as the library types it. */
export type Hours = Exclude<NonNullable<ChannelsInput['hours']>, string>;
type Week = NonNullable<Hours['week']>;
type Dates = NonNullable<Hours['dates']>;
export type DatedHours = Dates[string];

interface Range {
  /** Minutes on the clock's face; `to` goes past 1,440 when the range ends on the next day. */
  readonly from: number;
  readonly to: number;
}

/** Someone is at the desk: since how many minutes, and until which instant. */
export interface Shift {
  readonly sinceMinutes: number;
  readonly startMinute: number;
  readonly end: number;
}

/** The range of hours that holds `at`, or `undefined` when nobody is there. */
export function shiftAt(hours: Hours, at: number): Shift | undefined {
  const wall = wallTime(at);
  const today = rangesOn(hours, wall.date);
  const candidates = [
    ...today.ranges,
    // An evening's range reaches into the night, unless this day is closed as a whole.
    ...(today.closed
      ? []
      : rangesOn(hours, addDays(wall.date, -1)).ranges.map(({ from, to }) => ({
          from: from - 1440,
          to: to - 1440,
        }))),
  ];
  const range = candidates.find(({ from, to }) => from <= wall.minute && wall.minute < to);
  if (range === undefined) return undefined;
  const startOfMinute = Math.floor(at / MINUTE) * MINUTE;
  return {
    sinceMinutes: wall.minute - range.from,
    startMinute: range.from,
    // No range of this workshop crosses a change of clocks, so minutes on the face are minutes that pass.
    end: startOfMinute + (range.to - wall.minute) * MINUTE,
  };
}

function rangesOn(hours: Hours, date: string): { closed: boolean; ranges: readonly Range[] } {
  const dated = datedHours(hours, date);
  const text =
    (typeof dated === 'string' ? dated : dated?.hours) ??
    weekOn(hours, date)[WEEKDAYS[weekdayOf(date)] ?? ''] ??
    'closed';
  const ranges = text === 'closed' ? [] : text.split(',').map(parseRange);
  return { closed: dated !== undefined && ranges.length === 0, ranges };
}

function parseRange(text: string): Range {
  const [from, to] = text.split('-').map(minuteOf);
  if (from === undefined || to === undefined) throw new Error(`The roster has a range that is none: ${text}`);
  return { from, to: to <= from ? to + 1440 : to };
}

function minuteOf(text: string): number {
  const [hour, minute] = text.split(':').map(Number);
  return (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN);
}

/** A date of one year wins over a date of every year, a single day over a period. */
function datedHours(hours: Hours, date: string): DatedHours | undefined {
  const yearly = `-${date.slice(4)}`;
  const dates = hours.dates ?? {};
  return dates[date] ?? periodOn(dates, date) ?? dates[yearly] ?? periodOn(dates, yearly);
}

function periodOn(dates: Dates, day: string): DatedHours | undefined {
  for (const [key, entry] of Object.entries(dates)) {
    const [from, to] = key.split('/');
    if (from !== undefined && to !== undefined && from.length === day.length && within(day, from, to))
      return entry;
  }
  return undefined;
}

function weekOn(hours: Hours, date: string): Week {
  const day = `-${date.slice(4)}`;
  return hours.seasons?.find(({ from, to }) => within(day, from, to))?.week ?? hours.week ?? {};
}

/** Text comparison is date comparison here; a period may wrap over the new year. */
function within(day: string, from: string, to: string): boolean {
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

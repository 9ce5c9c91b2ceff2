import type { DatedSpec, ScheduleSpec, Weekday, WeekSpec } from '../core/time/schedule-spec.js';
import { dayOf, rangeOf, readHoursText } from './hours-text.js';
import { isObject, listOf, own } from './json.js';
import type { JsonObject } from './json.js';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const ALL_DAY = '00:00-24:00';
const DAY = 86_400_000;

/** A longer validity is no exception but the ordinary week of its time; also bounds the work, days. */
const LONGEST_EXCEPTION = 366;

/** Our schedule takes no more dated entries; more would be dropped there in their order. */
const MOST_DATES = 1000;

/** Nobody has more; each may cost a year of days. */
const MOST_ENTRIES = 1000;

/** One readable entry of `openingHoursSpecification`. */
interface Entry {
  readonly days: readonly number[];
  /** `undefined`: closed. */
  readonly range: string | undefined;
  /** Civil days since 1970-01-01; open ends are infinite. */
  readonly from: number;
  readonly through: number;
}

const CLOSED: Pick<Entry, 'range'> = { range: undefined };

/** Ranges per weekday, Monday = 0. An empty list: closed. */
type Hours = Map<number, readonly string[]>;

/** Hours in both of schema.org's notations → our object form; `undefined` when nothing readable is said. `today`: civil days since 1970-01-01. */
export function hoursOf(
  specifications: unknown,
  texts: unknown,
  special: unknown,
  today: number | undefined,
): ScheduleSpec | undefined {
  const entries = readEntries(specifications, today);
  const standing = entries.filter(
    (entry) =>
      !isException(entry) && (today === undefined || (entry.from <= today && today <= entry.through)),
  );
  // Where both notations are there, the detailed one is the one that is maintained.
  const week = standing.length > 0 ? collect(standing) : weekOfTexts(texts);
  const dates = datesOf(entries.filter(isException), readEntries(special, today).filter(isException));
  if (week.size === 0 && dates === undefined) return undefined;
  return { ...(week.size > 0 && { week: weekSpec(week) }), ...(dates && { dates }) };
}

function isException(entry: Entry): boolean {
  return entry.through - entry.from < LONGEST_EXCEPTION;
}

/** Without those that are over; a day of margin, since the place's date is not known here. */
function readEntries(value: unknown, today: number | undefined): readonly Entry[] {
  const entries = listOf(value).slice(0, MOST_ENTRIES).flatMap(readEntry);
  return today === undefined ? entries : entries.filter((entry) => entry.through >= today - 1);
}

function readEntry(value: unknown): Entry[] {
  if (!isObject(value)) return [];
  const validity = validityOf(value);
  const days = daysOf(own(value, 'dayOfWeek'));
  const times = timesOf(value);
  if (!validity || !days || !times) return [];
  // No times at all means closed, if the entry says when.
  const bound = own(value, 'dayOfWeek') !== undefined || Number.isFinite(validity.from);
  return times.range !== undefined || bound ? [{ ...validity, ...times, days }] : [];
}

function validityOf(entry: JsonObject): { from: number; through: number } | undefined {
  const [validFrom, validThrough] = [
    own(entry, 'validFrom') ?? undefined,
    own(entry, 'validThrough') ?? undefined,
  ];
  const from = validFrom === undefined ? -Infinity : civilDay(validFrom);
  const through = validThrough === undefined ? Infinity : civilDay(validThrough);
  return from === undefined || through === undefined || through < from ? undefined : { from, through };
}

/** Civil days since 1970-01-01. An instant in UTC is a date only at the edges of its day: elsewhere the zone would have to be guessed. */
function civilDay(value: unknown): number | undefined {
  const match = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(?:[T ](.*))?$/.exec(value.trim()) : null;
  const [, date = '', time = ''] = match ?? [];
  if (!match || (/Z$/i.test(time) && !/^(00:00|23:59)/.test(time))) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || isoDate(at / DAY) !== date ? undefined : at / DAY;
}

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Monday = 0. Nothing named: every day. Something named that is no weekday (`PublicHolidays`): without it; nothing left: `undefined`. */
function daysOf(value: unknown): readonly number[] | undefined {
  const named = listOf(value);
  if (named.length === 0) return EVERY_DAY;
  const days = new Set(named.flatMap(daysNamed));
  return days.size > 0 ? [...days] : undefined;
}

/** `Monday`, `https://schema.org/Monday`, `Mo`, `Mo-Fr`, or an object with `@id` or `name`. */
function daysNamed(value: unknown): readonly number[] {
  const text = isObject(value) ? (own(value, '@id') ?? own(value, 'name')) : value;
  if (typeof text !== 'string') return [];
  const word = text.replace(/^.*[/#:]/s, '').trim();
  const day = dayOf(word);
  if (day !== undefined) return [day];
  const [part, ...more] = readHoursText(word);
  const [rule, ...rest] = part?.rules ?? [];
  return rule?.days && !rule.ranges && more.length + rest.length === 0 && part?.unread === undefined
    ? rule.days
    : [];
}

/** Without a range: closed. `undefined`: unreadable. */
function timesOf(entry: JsonObject): Pick<Entry, 'range'> | undefined {
  const [opens, closes] = [own(entry, 'opens') ?? undefined, own(entry, 'closes') ?? undefined];
  if (opens === undefined && closes === undefined) return CLOSED;
  const [start, end] = [minutesOf(opens), minutesOf(closes)];
  if (start === undefined || end === undefined) return undefined;
  if (start === 0 && end === 0) return CLOSED;
  const range = start === 0 && end === 1439 ? ALL_DAY : rangeOf(start, end);
  return range === undefined ? undefined : { range };
}

/** Wall time; an offset is how the place's own clock was written down, but a `Z` is somebody else's clock. */
function minutesOf(value: unknown): number | undefined {
  const match =
    typeof value === 'string'
      ? /^T?(\d\d?):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:[+-]\d\d:?\d\d)?$/.exec(value.trim())
      : null;
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  return minutes <= 1440 ? minutes : undefined;
}

/** `Mo-Fr 09:00-17:00`, alone or in lists; each adds to the others. `Mo-Su` alone is all day, as schema.org has it. */
function weekOfTexts(texts: unknown): Hours {
  const week: Hours = new Map();
  for (const text of listOf(texts)) {
    if (typeof text !== 'string') continue;
    const parts = readHoursText(text);
    // A text of which a part is unreadable may mean anything.
    if (parts.some((part) => part.unread !== undefined || part.fallback)) continue;
    for (const { days = EVERY_DAY, dates, ranges } of parts.flatMap((part) => part.rules)) {
      if (dates.length > 0 || (!ranges && days.length < 7)) continue;
      for (const range of ranges ?? [ALL_DAY]) add(week, days, range);
      if (ranges?.length === 0) add(week, days, undefined);
    }
  }
  return week;
}

function collect(entries: readonly Entry[]): Hours {
  const hours: Hours = new Map();
  for (const { days, range } of entries) add(hours, days, range);
  return hours;
}

function add(hours: Hours, days: readonly number[], range: string | undefined): void {
  for (const day of days) {
    const before = hours.get(day) ?? [];
    hours.set(day, range === undefined || before.includes(range) ? before : [...before, range]);
  }
}

function print(ranges: readonly string[] | undefined): string {
  return ranges && ranges.length > 0 ? [...ranges].sort().join(',') : 'closed';
}

function weekSpec(week: Hours): WeekSpec {
  return Object.fromEntries(
    WEEKDAYS.flatMap((key, day) => (week.has(day) ? [[key, print(week.get(day))]] : [])),
  );
}

/** One entry per stretch of days with the same hours. Shorter validities win over longer ones, special hours over all. */
function datesOf(
  seasonal: readonly Entry[],
  special: readonly Entry[],
): Record<string, DatedSpec> | undefined {
  const byDay = new Map<number, string>();
  for (const { from, through, hours } of [...periodsOf(seasonal), ...periodsOf(special)]) {
    for (let day = from; day <= through; day++) {
      const ranges = hours.get(weekdayOf(day));
      if (ranges) byDay.set(day, print(ranges));
    }
  }
  const stretches: { from: number; to: number; hours: string }[] = [];
  for (const [day, hours] of [...byDay].sort(([a], [b]) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === day - 1 && last.hours === hours) last.to = day;
    else stretches.push({ from: day, to: day, hours });
  }
  if (stretches.length === 0) return undefined;
  return Object.fromEntries(
    stretches.slice(0, MOST_DATES).map(({ from, to, hours }) => [keyOf(from, to), hours]),
  );
}

interface Period {
  readonly from: number;
  readonly through: number;
  readonly hours: Hours;
}

/** Entries with the same validity complete each other. Longest first. */
function periodsOf(entries: readonly Entry[]): readonly Period[] {
  const groups = new Map<string, { from: number; through: number; entries: Entry[] }>();
  for (const entry of entries) {
    const { from, through } = entry;
    const key = keyOf(from, through);
    const group = groups.get(key) ?? { from, through, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return Array.from(groups.values(), (group) => ({ ...group, hours: collect(group.entries) })).sort(
    (a, b) => b.through - b.from - (a.through - a.from),
  );
}

function keyOf(from: number, to: number): string {
  return from === to ? isoDate(from) : `${isoDate(from)}/${isoDate(to)}`;
}

/** Monday = 0; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

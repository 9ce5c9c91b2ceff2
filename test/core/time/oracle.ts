/**
 * A second, slow and plain reading of opening hours, built on Temporal and on nothing of ours: it knows neither our
 * parser nor our arithmetic. Tests compare the two.
 */
import { Temporal } from 'temporal-polyfill';

/** Minutes after local midnight; an end above 1,440 lies on the next day. */
export type ModelRange = readonly [start: number, end: number];

/** `MM-DD` for yearly entries, `YYYY-MM-DD` for dated ones. */
export interface ModelEntry {
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly ModelRange[];
  readonly name?: string;
}

export interface ModelSeason {
  readonly from: string;
  readonly to: string;
  readonly week: readonly (readonly ModelRange[])[];
}

/** A schedule as plain data. Weeks have seven days, Monday first. In every list a later entry wins. */
export interface Model {
  readonly week: readonly (readonly ModelRange[])[];
  readonly seasons: readonly ModelSeason[];
  readonly yearly: readonly ModelEntry[];
  readonly dated: readonly ModelEntry[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Decision {
  readonly ranges: readonly ModelRange[];
  readonly entry?: ModelEntry;
}

const clock = (minutes: number): string => {
  const inDay = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

const hoursText = (ranges: readonly ModelRange[], none: string): string =>
  ranges.length === 0 ? none : ranges.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(',');

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function weekObject(week: Model['week']): Record<string, string> {
  return Object.fromEntries(week.map((ranges, index) => [NAMES[index], hoursText(ranges, 'closed')]));
}

/** The model in the object form. A later entry with the key of an earlier one replaces it, which is what "wins" means. */
export function toObject(model: Model) {
  const dates: Record<string, { hours: string; name?: string }> = {};
  const put = (key: string, { ranges, name }: ModelEntry): void => {
    // Object keys keep the place of their first writing, so a repeated one is moved to the end.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the keys are dates, the object is ours
    delete dates[key];
    dates[key] = { hours: hoursText(ranges, 'closed'), ...(name !== undefined && { name }) };
  };
  for (const entry of model.yearly) {
    put(entry.from === entry.to ? `--${entry.from}` : `--${entry.from}/--${entry.to}`, entry);
  }
  for (const entry of model.dated)
    put(entry.from === entry.to ? entry.from : `${entry.from}/${entry.to}`, entry);
  return {
    week: weekObject(model.week),
    seasons: model.seasons.map(({ from, to, week }) => ({
      from: `--${from}`,
      to: `--${to}`,
      week: weekObject(week),
    })),
    dates,
  };
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function grammarDate(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  return `${MONTHS[month - 1]} ${day}`;
}

function grammarDates({ from, to }: { from: string; to: string }): string {
  const year = from.length > 5 ? `${from.slice(0, 4)} ` : '';
  const [first, last] = [grammarDate(from.slice(-5)), grammarDate(to.slice(-5))];
  return year + (first === last ? first : `${first}-${last}`);
}

/** The model in the string form, which has no seasons and no names. Dated ranges must stay within twelve months. */
export function toGrammar(model: Model): string {
  return [
    ...model.week.map((ranges, index) => `${DAYS[index]} ${hoursText(ranges, 'off')}`),
    ...[...model.yearly, ...model.dated].map(
      (entry) => `${grammarDates(entry)} ${hoursText(entry.ranges, 'off')}`,
    ),
  ].join('; ');
}

const instants = new Map<string, number>();

/** The instant of a wall time, as Temporal's "compatible" rule has it: gap → forward, overlap → first. */
export function instantOf(zone: string, date: Temporal.PlainDate, minutes: number): number {
  const wall = date.toPlainDateTime().add({ minutes });
  const key = `${zone} ${wall.toString()}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    instant = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    instants.set(key, instant);
  }
  return instant;
}

export function dateAt(zone: string, instant: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

function inYear({ from, to }: { from: string; to: string }, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}

export class Oracle {
  constructor(
    readonly model: Model,
    readonly zone: string,
  ) {}

  decide(date: Temporal.PlainDate): Decision {
    const iso = date.toString();
    const monthDay = iso.slice(5);
    const entry =
      this.model.dated.findLast(({ from, to }) => from <= iso && iso <= to) ??
      this.model.yearly.findLast((candidate) => inYear(candidate, monthDay));
    if (entry) return { ranges: entry.ranges, entry };
    const season = this.model.seasons.findLast((candidate) => inYear(candidate, monthDay));
    return { ranges: (season ?? this.model).week[date.dayOfWeek - 1] ?? [] };
  }

  isClosure(date: Temporal.PlainDate): boolean {
    const { ranges, entry } = this.decide(date);
    return entry !== undefined && ranges.length === 0;
  }

  /** What opens on one civil day, neither sorted nor joined. */
  on(date: Temporal.PlainDate): Span[] {
    if (!dateAt(this.zone, instantOf(this.zone, date, 0)).equals(date)) return [];
    const cut = this.isClosure(date.add({ days: 1 })) ? 1440 : Infinity;
    return this.decide(date)
      .ranges.map(([start, end]) => ({
        start: instantOf(this.zone, date, start),
        end: instantOf(this.zone, date, Math.min(end, cut)),
      }))
      .filter(({ start, end }) => end > start);
  }

  /** Everything that opens on the days `first` … `last`, joined where it touches. */
  openings(first: Temporal.PlainDate, last: Temporal.PlainDate): Span[] {
    const all: Span[] = [];
    for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
      all.push(...this.on(date));
    }
    all.sort((a, b) => a.start - b.start);
    const joined: Span[] = [];
    for (const span of all) {
      const previous = joined.at(-1);
      if (previous && span.start <= previous.end) {
        joined.splice(-1, 1, { start: previous.start, end: Math.max(previous.end, span.end) });
      } else joined.push(span);
    }
    return joined;
  }

  /** The close of the n-th day after the day of `at` on which something opens; `undefined` after `limit` days. */
  closeOf(at: number, n: number, limit: number): number | undefined {
    const today = dateAt(this.zone, at);
    const closes: number[] = [];
    for (let days = 1; days <= limit && closes.length < n; days++) {
      const ends = this.on(today.add({ days })).map(({ end }) => end);
      if (ends.length > 0) closes.push(Math.max(...ends));
    }
    return closes[n - 1];
  }

  reasonAt(at: number, opening: Span | undefined): string | undefined {
    const today = dateAt(this.zone, at);
    if (opening && Temporal.PlainDate.compare(dateAt(this.zone, opening.start), today) === 0)
      return undefined;
    const own = this.decide(today).entry?.name;
    if (own !== undefined) return own;
    const last = opening ? dateAt(this.zone, opening.start) : today.add({ days: 61 });
    for (
      let date = today.add({ days: 1 });
      Temporal.PlainDate.compare(date, last) < 0;
      date = date.add({ days: 1 })
    ) {
      const name = this.decide(date).entry?.name;
      if (name !== undefined && this.isClosure(date)) return name;
    }
    return undefined;
  }
}

/** Every instant from 2024 to 2028 at which the zone's clocks change. */
export function transitionsOf(zone: string): number[] {
  const found: number[] = [];
  const end = Temporal.Instant.from('2029-01-01T00:00Z').epochMilliseconds;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('2024-01-01T00:00Z').toZonedDateTimeISO(zone);
  while ((at = at.getTimeZoneTransition('next')) && at.epochMilliseconds < end)
    found.push(at.epochMilliseconds);
  return found;
}

export const ZONES = [
  'UTC',
  'Europe/Rome',
  'Europe/London',
  'Europe/Dublin',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Antarctica/Troll',
];

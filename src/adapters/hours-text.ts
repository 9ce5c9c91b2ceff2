/** One readable rule of an opening-hours text. */
export interface HoursRule {
  /** Weekdays, Monday = 0. `undefined`: none are named. */
  readonly days: readonly number[] | undefined;
  /** Dates in our own grammar: `Dec 25`, `2026 Aug 10-Aug 21`. Empty: none are named. */
  readonly dates: readonly string[];
  /** `09:00-13:00` …; empty: closed; `undefined`: no times are given. */
  readonly ranges: readonly string[] | undefined;
  /** How it is joined to the rule before it; nothing at all between them is a frequent slip. */
  readonly after: ';' | ',' | '';
}

/** What stands between two semicolons. */
export interface HoursPart {
  /** As it was written. */
  readonly text: string;
  readonly rules: readonly HoursRule[];
  /** From the first rule on that could not be read, as it was written. */
  readonly unread?: string;
  /** It holds only where the parts before it say nothing (`||`). */
  readonly fallback: boolean;
  /** Public or school holidays are named; the rules above are without them. */
  readonly holidays: boolean;
  readonly comments: readonly string[];
}

type Sign = ',' | '-' | ':';
type Token = { readonly at: number; readonly end: number } & (
  | { readonly type: 'day' | 'month' | 'year' | 'number'; readonly value: number }
  | { readonly type: 'time'; readonly value: number }
  | { readonly type: 'sign'; readonly value: Sign }
  | {
      readonly type: 'off' | 'open' | 'always' | 'holiday' | 'separator' | 'comment' | 'other';
      readonly value: string;
    }
);

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TOKEN = /"[^"]*"?|24\/7|\d{1,2}[:.]\d{2}(?!\d)|\d+|[a-z]+|\|\||[^\s]/giu;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Reads OpenStreetMap's `opening_hours` and the spellings of it that are met in the wild, part by part.
 * What is not certain stays unread. Never throws; linear in the length of the text.
 */
export function readHoursText(text: string): readonly HoursPart[] {
  const source = text.replace(DASHES, '-');
  const parts: HoursPart[] = [];
  let tokens: Token[] = [];
  let fallback = false;
  const finish = (separator: string): void => {
    if (tokens.length > 0) parts.push(readPart(source, tokens, fallback));
    tokens = [];
    fallback = separator === '||';
  };
  for (const match of source.matchAll(TOKEN)) {
    const token = tokenOf(match[0], match.index);
    if (token.type === 'separator') finish(token.value);
    else tokens.push(token);
  }
  finish('');
  return parts;
}

/** The weekday that this word is or begins, Monday = 0: `Mo`, `mon`, `Monday`. */
export function dayOf(word: string): number | undefined {
  return indexOfName(DAY_NAMES, word, 2);
}

function indexOfName(names: readonly string[], word: string, least: number): number | undefined {
  const index = word.length < least ? -1 : names.findIndex((name) => name.startsWith(word.toLowerCase()));
  return index < 0 ? undefined : index;
}

function tokenOf(text: string, at: number): Token {
  const place = { at, end: at + text.length };
  const time = /^(\d\d?)[:.](\d\d)$/.exec(text);
  if (time) {
    const minutes = Number(time[2]);
    return minutes > 59
      ? { ...place, type: 'other', value: text }
      : { ...place, type: 'time', value: Number(time[1]) * 60 + minutes };
  }
  if (/^\d{4}$/.test(text)) return { ...place, type: 'year', value: Number(text) };
  if (/^\d\d?$/.test(text)) return { ...place, type: 'number', value: Number(text) };
  if (text === ',' || text === '-' || text === ':') return { ...place, type: 'sign', value: text };
  if (text === ';' || text === '||') return { ...place, type: 'separator', value: text };
  if (text === '24/7') return { ...place, type: 'always', value: text };
  if (text.startsWith('"')) return { ...place, type: 'comment', value: text.replaceAll('"', '') };
  const day = dayOf(text);
  if (day !== undefined) return { ...place, type: 'day', value: day };
  const month = indexOfName(MONTH_NAMES, text, 3);
  if (month !== undefined) return { ...place, type: 'month', value: month };
  if (/^(off|closed)$/i.test(text)) return { ...place, type: 'off', value: text };
  if (/^open$/i.test(text)) return { ...place, type: 'open', value: text };
  if (/^(PH|SH)$/i.test(text)) return { ...place, type: 'holiday', value: text };
  return { ...place, type: 'other', value: text };
}

/** Walks over tokens; every `take` that fails leaves the place unchanged. */
class Cursor {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token | undefined {
    return this.#tokens[this.#index];
  }

  get afterNext(): Token | undefined {
    return this.#tokens[this.#index + 1];
  }

  take(type: 'day' | 'month' | 'year' | 'number' | 'time'): number | undefined {
    const token = this.next;
    if (token?.type !== type) return undefined;
    this.#index++;
    return token.value;
  }

  skip(type: Token['type'], value?: string): boolean {
    const token = this.next;
    if (token?.type !== type || (value !== undefined && token.value !== value)) return false;
    this.#index++;
    return true;
  }

  /** Skips a comma if a token of one of these types follows it. */
  skipCommaBefore(...types: readonly Token['type'][]): boolean {
    const { next, afterNext } = this;
    if (next?.value !== ',' || !afterNext || !types.includes(afterNext.type)) return false;
    this.#index++;
    return true;
  }
}

function readPart(source: string, all: readonly Token[], fallback: boolean): HoursPart {
  const tokens = all.filter((token) => token.type !== 'comment');
  const comments = all.flatMap((token) => (token.type === 'comment' ? [token.value] : []));
  const end = all.at(-1)?.end;
  const cursor = new Cursor(tokens);
  const rules: HoursRule[] = [];
  let unread: string | undefined;
  let after: HoursRule['after'] = ';';
  for (let token = cursor.next; token; token = cursor.next) {
    const rule = readRule(cursor, after);
    if (rule) rules.push(rule);
    else unread = source.slice(token.at, end);
    if (!rule) break;
    after = cursor.skip('sign', ',') ? ',' : '';
  }
  return {
    text: source.slice(all[0]?.at, end),
    rules,
    ...(unread !== undefined && { unread }),
    fallback,
    holidays: tokens.some((token) => token.type === 'holiday'),
    comments,
  };
}

/** One rule with everything that belongs to it, or `undefined`: then nothing from its first token on may be trusted. */
function readRule(cursor: Cursor, after: HoursRule['after']): HoursRule | undefined {
  const dates = readDates(cursor);
  if (!dates) return undefined;
  cursor.skip('sign', ':');
  const days = readDays(cursor);
  if (days === 'unreadable') return undefined;
  cursor.skip('sign', ':');
  const ranges = readTimes(cursor);
  if (ranges === 'unreadable') return undefined;
  if (ranges && ranges.length > 0) cursor.skip('open');
  if (!cursor.next)
    return (days ?? ranges ?? dates[0]) === undefined ? undefined : { dates, days, ranges, after };
  // Whatever follows the times may limit them, unless it clearly begins the next rule.
  return ranges && beginsRule(cursor) ? { dates, days, ranges, after } : undefined;
}

function beginsRule({ next, afterNext }: Cursor): boolean {
  const first = next?.value === ',' ? afterNext : next;
  return first !== undefined && ['day', 'month', 'year', 'holiday'].includes(first.type);
}

/** The dates before a rule's days and times: `Dec 25`, `Dec 24,31`, `2026 Aug 10-21`, `Jul-Aug`. */
function readDates(cursor: Cursor): readonly string[] | undefined {
  const dates: string[] = [];
  while (cursor.next?.type === 'year' || cursor.next?.type === 'month') {
    const year = cursor.take('year');
    const month = cursor.take('month');
    if (month === undefined) return undefined;
    do {
      const span = readSpan(cursor, year, month);
      if (span === undefined) return undefined;
      dates.push(span);
    } while (cursor.skipCommaBefore('number'));
    cursor.skipCommaBefore('year', 'month');
  }
  return dates;
}

function readSpan(cursor: Cursor, year: number | undefined, month: number): string | undefined {
  const day = cursor.take('number');
  let [lastYear, lastMonth, lastDay] = [year, month, day];
  if (cursor.skip('sign', '-')) {
    lastDay = day === undefined ? undefined : cursor.take('number');
    if (lastDay === undefined) {
      lastYear = cursor.take('year');
      const named = cursor.take('month');
      if (named === undefined) return undefined;
      lastMonth = named;
      lastDay = cursor.take('number');
      // Both ends name a day, or neither does.
      if ((day === undefined) !== (lastDay === undefined)) return undefined;
      const turns = lastMonth < month ? 1 : 0;
      if (lastYear !== undefined && (year === undefined || lastYear !== year + turns)) return undefined;
      lastYear = year === undefined ? undefined : year + turns;
    }
  }
  const first = day ?? 1;
  const last = lastDay ?? daysIn(lastMonth, lastYear);
  const exists =
    first >= 1 && last >= 1 && first <= daysIn(month, year) && last <= daysIn(lastMonth, lastYear);
  if (!exists || (month === lastMonth && last < first)) return undefined;
  const from = `${year === undefined ? '' : `${year.toString()} `}${MONTHS[month] ?? ''} ${first.toString()}`;
  if (month === lastMonth) return first === last ? from : `${from}-${last.toString()}`;
  return `${from}-${MONTHS[lastMonth] ?? ''} ${last.toString()}`;
}

/** Without a year, February has its 29th. */
function daysIn(month: number, year = 2024): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function readDays(cursor: Cursor): readonly number[] | undefined | 'unreadable' {
  const days = new Set<number>();
  let named = false;
  do {
    const first = cursor.take('day');
    if (first === undefined) {
      if (!cursor.skip('holiday')) break;
      named = true;
      continue;
    }
    named = true;
    const last = cursor.skip('sign', '-') ? cursor.take('day') : first;
    if (last === undefined) return 'unreadable';
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  } while (cursor.skipCommaBefore('day', 'holiday'));
  return named ? [...days].sort() : undefined;
}

function readTimes(cursor: Cursor): readonly string[] | undefined | 'unreadable' {
  if (cursor.skip('off')) return [];
  if (cursor.skip('always')) return ['00:00-24:00'];
  if (cursor.next?.type !== 'time') return undefined;
  const ranges: string[] = [];
  do {
    const start = cursor.take('time');
    const end = cursor.skip('sign', '-') ? cursor.take('time') : undefined;
    const range = start === undefined || end === undefined ? undefined : rangeOf(start, end);
    if (range === undefined) return 'unreadable';
    ranges.push(range);
  } while (cursor.skipCommaBefore('time'));
  return ranges;
}

/** Minutes of the day → `HH:MM-HH:MM`. An end after 24:00 is on the next day. `undefined` for what is no range of less than a day. */
export function rangeOf(start: number, end: number): string | undefined {
  const close = end > 1440 ? end - 1440 : end;
  if (start >= 1440 || close > 1440 || start === close || (end > 1440 && close > start)) return undefined;
  return `${clockTime(start)}-${clockTime(close)}`;
}

function clockTime(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (value: number): string => value.toString().padStart(2, '0');

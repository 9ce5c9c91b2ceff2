import { millisecondsInDay as DAY, millisecondsInMinute as MINUTE } from 'date-fns/constants';
import { dayNumber, nextMidnight } from '../core/time/day.js';
import { toWall } from '../core/time/zone.js';
import type { ChannelKind } from '../core/document/channel-types.js';
import type { Localized } from '../core/document/localized.js';
import { fallbacks, isolate, localize } from './localize.js';
import type { PartialMessages, Register, Sentence, SentenceKey } from './messages.js';

/** In whose words, address and clock something is said. */
export interface SayOptions {
  readonly messages: PartialMessages;
  /** BCP 47 tag for numbers, dates and clock; default the language of `messages`. */
  readonly locale?: string;
  /** Default `neutral`. */
  readonly register?: Register;
  /** IANA zone of the reader; default `UTC`. */
  readonly zone?: string;
}

export type Params = Readonly<Record<string, string | number>>;

/** A text and the instant (epoch ms) up to which its wording holds. */
export interface Worded {
  readonly text: string;
  readonly until: number;
}

/** `by` and `until` name the end of something, `from` its beginning, `at` an instant. */
export type WhenRole = 'by' | 'at' | 'until' | 'from';

/** "martedì", "martedì 24 novembre", "martedì 24 novembre 2026". */
export type DayForm = 'weekday' | 'date' | 'dated';

/** One language, register and clock, ready to speak. */
export interface Words {
  readonly locale: string;
  readonly register: Register;
  readonly zone: string;
  /** The sentence for `key` (in the wording for `kind`, if there is one) with its placeholders filled. */
  t(key: SentenceKey, params?: Params, kind?: ChannelKind): string;
  /** An instant in words, as near to `now` as it is: time, tomorrow, weekday, date. */
  when(role: WhenRole, instant: number, now: number): Worded;
  /** The clock time alone, in the reader's zone or another. */
  clock(instant: number, zone?: string): { text: string; hour: number };
  /** A calendar day (since 1970-01-01) in one of the ways in which days are named. */
  civil(day: number, form: DayForm): string;
  /** A calendar day given as an ISO date: "14 novembre"; with its year when that is long ago. */
  day(isoDate: string, now: number): string;
  /** A text from a document, isolated where its direction differs. */
  local(value: Localized): string;
  /** The names of languages as a list: "italiano e inglese". */
  languages(tags: readonly string[]): string;
}

/** Within so many days a day and its month name one day only. */
export const NEAR_DAYS = 180;

/** Letters of a weekday and a date that stay on one line. */
const HELD = 20;

/** "By 0:00 on Tuesday" is read as the end of Tuesday: an end at midnight (epoch ms) is said as the minute before. */
export const asEnd = (zone: string, instant: number): number =>
  toWall(zone, instant) % DAY === 0 ? instant - MINUTE : instant;

/** What ends with a full stop of its own ("16:30 p.m.", "Dienstag, 24.") does not get a second one. */
const fill = (pattern: string, params: Params): string =>
  pattern.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'string' && value.endsWith('.') ? value : `${value}${stop}`;
  });

/** Formatters are costly to build and few; one per purpose, language and zone. */
function once<T>(build: (zone: string) => T): (zone: string) => T {
  const built = new Map<string, T>();
  return (zone) => {
    const known = built.get(zone) ?? build(zone);
    built.set(zone, known);
    return known;
  };
}

/**
 * A locale that `Intl` refuses (a hand-written `lang` may hold anything), or of another language, falls back to the
 * language of the words: no "by 16:30 on Dienstag".
 */
function usableLocale(locale: string | undefined, tag: string): string {
  try {
    const [found = tag] = Intl.getCanonicalLocales(locale);
    return fallbacks(found).at(-1) === fallbacks(tag).at(-1) ? found : tag;
  } catch {
    return tag;
  }
}

/** What would be read wrongly over the end of a line: "venerdì 16 novembre", "4:30 PM". */
export const unbroken = (text: string): string => text.replace(/\s/g, '\u00a0');

/** Engines differ in their spaces and in leading zeros of the hour; a sentence should not. */
const plainHour = (part: Intl.DateTimeFormatPart): string =>
  part.type === 'hour' ? part.value.replace(/^0(?=\d)/, '') : part.value;

export function createWords({
  messages,
  locale: wanted,
  register = 'neutral',
  zone = 'UTC',
}: SayOptions): Words {
  const locale = usableLocale(wanted, messages.tag);
  const plural = new Intl.PluralRules(messages.tag);
  const clockFormat = once(
    (timeZone) => new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }),
  );
  const weekday = once((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }));
  const date = once(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
  );
  const dated = once(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
  );
  const dayOfMonth = once(
    (timeZone) => new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' }),
  );
  const dayOfYear = once((timeZone) => new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }));
  const sentences = { ...messages.neutral, ...messages[register] } as Readonly<
    Record<string, Sentence | undefined>
  >;

  const t: Words['t'] = (key, params = {}, kind) => {
    const sentence = (kind && sentences[`${key}.${kind}`]) ?? sentences[key] ?? '';
    if (typeof sentence === 'string') return fill(sentence, params);
    const { n } = params;
    return fill(sentence[typeof n === 'number' ? plural.select(n) : 'other'] ?? sentence.other, params);
  };

  const clock: Words['clock'] = (instant, timeZone = zone) => {
    const parts = clockFormat(timeZone).formatToParts(instant);
    const time = unbroken(parts.map(plainHour).join(''));
    const valueOf = (type: 'hour' | 'minute'): string =>
      parts.find((part) => part.type === type)?.value ?? '';
    const [hour, m] = [Number(valueOf('hour')), valueOf('minute')];
    return { text: t(m === '00' ? 'clock.sharp' : 'clock.time', { time, h: hour, m }), hour };
  };

  /** A date as the language writes it inside a sentence, which is not always how it writes it alone. */
  const dateText = (format: Intl.DateTimeFormat, instant: number): string => {
    const [first, second, ...rest] = format.formatToParts(instant).map(({ type, value }, at, all) => {
      if (type === 'day') return { type, value: t('clock.day', { n: Number(value) }) };
      const around = [all[at - 1]?.type, all[at + 1]?.type];
      return { type, value: around.includes('day') && around.includes('month') ? unbroken(value) : value };
    });
    const join = (parts: readonly (Intl.DateTimeFormatPart | undefined)[]): string =>
      parts.map((part) => part?.value ?? '').join('');
    if (first?.type !== 'weekday' || rest.length === 0) return join([first, second, ...rest]);
    const [weekday, gap, date] = [first.value, second?.value ?? '', join(rest)];
    const [held = ''] = date.split(' ');
    // What is longer than a narrow headline would be torn inside its words.
    const isLong = `${weekday}${gap}${held}`.length > HELD;
    return t('clock.date', { weekday, gap: isLong ? gap : unbroken(gap), date });
  };

  const when: Words['when'] = (role, instant, now) => {
    const said = role === 'at' || role === 'from' ? instant : asEnd(zone, instant);
    const away = dayNumber(zone, said) - dayNumber(zone, now);
    const { text: time, hour: n } = clock(said);
    // Dates cost most and are needed least.
    const params = {
      the: t('clock.the', { time, n }),
      at: t('clock.at', { time, n }),
      get day() {
        return weekday(zone).format(said);
      },
      get date() {
        return dateText((Math.abs(away) > NEAR_DAYS ? dated : date)(zone), said);
      },
    };
    const pattern =
      away === 0
        ? 'today'
        : away === 1
          ? 'tomorrow'
          : away === -1 && role === 'at'
            ? 'yesterday'
            : away > 1 && away < 7
              ? 'week'
              : 'date';
    return { text: t(`${role}.${pattern as 'today'}`, params), until: nextMidnight(zone, now) };
  };

  return {
    locale,
    register,
    zone,
    t,
    when,
    clock,
    civil: (day, form) => dateText({ weekday, date, dated }[form]('UTC'), day * DAY),
    day(isoDate, now) {
      const instant = Date.parse(isoDate);
      return dateText((Math.abs(now - instant) > NEAR_DAYS * DAY ? dayOfYear : dayOfMonth)('UTC'), instant);
    },
    local: (value) => isolate(localize(value, locale).text),
    languages(tags) {
      const names = new Intl.DisplayNames([locale], { type: 'language' });
      return new Intl.ListFormat([locale], { type: 'conjunction' }).format(
        tags.map((tag) => {
          try {
            return names.of(tag) ?? tag;
          } catch {
            return tag; // well-formed to us, not to `Intl`: "it-a"
          }
        }),
      );
    },
  };
}

const spoken = new WeakMap<PartialMessages, Map<string, Words>>();

/** `createWords`, once per language, register and clock: its formatters are costly. */
export function wordsOf(options: SayOptions): Words {
  const { messages, locale = '', register = '', zone = '' } = options;
  const known = spoken.get(messages) ?? new Map<string, Words>();
  spoken.set(messages, known);
  const key = [locale, register, zone].join(' ');
  const words = known.get(key) ?? createWords(options);
  known.set(key, words);
  return words;
}

import type { Due } from '../core/document/request-types.js';
import { DAY, parseDay } from '../core/time/civil.js';
import { dayNumber, nextMidnight } from '../core/time/day.js';
import { toWall } from '../core/time/zone.js';
import { asEnd, NEAR_DAYS, unbroken, type Words } from './words.js';

/** When and in which calendars days are named. */
export interface Dates {
  readonly words: Words;
  /** Epoch ms. */
  readonly now: number;
  /** The brand's IANA zone: days without a time of day are its days. */
  readonly brandZone: string;
  /** Days by their date only, never "today". */
  readonly dated: boolean;
}

const NEAR: Readonly<Record<number, 'day.yesterday' | 'day.today' | 'day.tomorrow'>> = {
  [-1]: 'day.yesterday',
  0: 'day.today',
  1: 'day.tomorrow',
};

/** How far a civil day lies from the one that the reader's calendar shows. */
const away = (day: number, { words, now }: Dates): number => day - dayNumber(words.zone, now);

/** "tomorrow", where that is what the day is and may be called. */
function nearName(day: number, dates: Dates): string | undefined {
  const key = dates.dated ? undefined : NEAR[away(day, dates)];
  return key && dates.words.t(key);
}

/** "Tuesday 24" within a week, else "Tuesday 8 December", with the year when that is far away. */
function dayName(day: number, dates: Dates): string {
  const { words, dated } = dates;
  const distance = Math.abs(away(day, dates));
  return distance < 7 && !dated
    ? unbroken(
        words.t('day.week', {
          weekday: words.civil(day, 'weekday'),
          d: words.t('clock.day', { n: new Date(day * DAY).getUTCDate() }),
        }),
      )
    : words.civil(day, distance > NEAR_DAYS ? 'dated' : 'date');
}

/** By when: "by 15:00 today", "by the end of today", "by Tuesday 24". A day alone has no time of day and needs none. */
export function sayDue(due: Due, dates: Dates): string {
  const { words, now, brandZone } = dates;
  const { zone } = words;
  if (due.day !== undefined) {
    const day = parseDay(due.day);
    // While it is another day here than at the brand's, "today" could be either. "By yesterday" is said of any rush.
    const isPlain = away(dayNumber(brandZone, now), dates) === 0 && away(day, dates) >= 0;
    const near = isPlain ? nearName(day, dates) : undefined;
    return words.t(near === undefined ? 'due.day.date' : 'due.day.near', {
      day: near ?? dayName(day, dates),
    });
  }
  const said = asEnd(zone, due.at);
  const day = dayNumber(zone, said);
  const near = nearName(day, dates);
  const { text: time, hour: n } = words.clock(said);
  return words.t(near === undefined ? 'due.date' : 'due.near', {
    the: words.t('clock.the', { time, n }),
    at: words.t('clock.at', { time, n }),
    day: near ?? dayName(day, dates),
  });
}

/** What `<time datetime>` takes: the instant, or the day alone. */
export const dueDatetime = ({ at, day }: Due): string => day ?? new Date(at).toISOString();

/** Since the day of an instant (epoch ms): "since today", "since Friday 20". */
export function saySince(instant: number, dates: Dates): string {
  const { words } = dates;
  const day = dayNumber(words.zone, instant);
  const near = nearName(day, dates);
  return words.t(near === undefined ? 'since.date' : 'since.near', { day: near ?? dayName(day, dates) });
}

/**
 * When something happened (epoch ms): "yesterday, 11:05", "Wednesday 18, 9:30", "16 November". An instant at the brand's
 * midnight is a date that somebody had to write as an instant: it is said without a time of day.
 */
export function sayWhen(instant: number, dates: Dates): string {
  const { words, now, brandZone, dated } = dates;
  const isDate = toWall(brandZone, instant) % DAY === 0;
  const day = dayNumber(isDate ? brandZone : words.zone, instant);
  const isFar = Math.abs(away(day, dates)) >= 7;
  const name =
    nearName(day, dates) ??
    (isFar || dated
      ? words.day(new Date(day * DAY).toISOString(), dayNumber(words.zone, now) * DAY)
      : dayName(day, dates));
  return isDate || (isFar && !dated)
    ? name
    : words.t('when.time', { day: name, time: words.clock(instant).text });
}

/** The next instant (epoch ms) at which "today" is another day, for the reader or for the brand. */
export const daysChange = ({ words, now, brandZone }: Dates): number =>
  Math.min(nextMidnight(words.zone, now), nextMidnight(brandZone, now));
